package org.xrdlens.io.powdercif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifLoop;
import org.xrdlens.cif.CifNumber;
import org.xrdlens.io.column.HeaderRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * The radiation that a CIF states: wavelengths with their weights, or a name such as {@code 'Cu
 * K\a'}. A block that says nothing takes what all others agree on.
 *
 * @param radiation what was found
 * @param where the item and block that say so
 */
record PowderCifRadiation(Radiation radiation, String where) {
  private static final String WAVELENGTH = "_diffrn_radiation_wavelength";
  private static final String[] VALUE = {WAVELENGTH, WAVELENGTH + "_value"};
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 20;

  private record Line(double wavelengthAngstrom, double weight) {}

  /** The radiation that all blocks of a file agree on that state one; empty if there is none. */
  static Optional<PowderCifRadiation> ofAll(List<CifBlock> blocks) {
    List<PowderCifRadiation> stated = new ArrayList<>();
    for (CifBlock block : blocks) {
      of(block).ifPresent(stated::add);
    }
    boolean agree =
        stated.stream().map(PowderCifRadiation::radiation).distinct().limit(2).count() == 1;
    return agree ? Optional.of(stated.get(0)) : Optional.empty();
  }

  /** The radiation that a block itself states; empty if it states none. */
  static Optional<PowderCifRadiation> of(CifBlock block) {
    List<Line> lines = lines(block);
    String where = "by " + WAVELENGTH + " in block " + block.name();
    if (!lines.isEmpty()) {
      return Optional.of(new PowderCifRadiation(radiation(lines), where));
    }
    String named =
        block.value("_diffrn_radiation_type").orElse("").replaceAll("\\\\a(_?~?)", "a").strip();
    return HeaderRadiation.of(List.of(named))
        .map(
            found ->
                new PowderCifRadiation(
                    found.radiation(), "by _diffrn_radiation_type in block " + block.name()));
  }

  private static List<Line> lines(CifBlock block) {
    List<Line> lines = new ArrayList<>();
    Optional<CifLoop> loop = block.loopWith(VALUE);
    for (int row = 0; loop.isPresent() && row < Math.min(50, loop.get().rowCount()); row++) {
      double wavelength = number(loop.get(), row, VALUE);
      double weight = number(loop.get(), row, WAVELENGTH + "_wt");
      if (wavelength > SHORTEST_ANGSTROM && wavelength < LONGEST_ANGSTROM) {
        lines.add(new Line(wavelength, weight > 0 ? weight : 1));
      }
    }
    return lines;
  }

  private static double number(CifLoop loop, int row, String... tags) {
    return loop.cell(row, loop.column(tags))
        .flatMap(CifNumber::parse)
        .map(CifNumber::value)
        .orElse(Double.NaN);
  }

  /** The heaviest line, with the next one above it in wavelength if they can be a doublet. */
  private static Radiation radiation(List<Line> lines) {
    Comparator<Line> order =
        Comparator.comparingDouble((Line line) -> -line.weight)
            .thenComparingDouble(Line::wavelengthAngstrom);
    List<Line> sorted = lines.stream().sorted(order).toList();
    Line first = sorted.get(0);
    Radiation single = Radiation.ofWavelength(first.wavelengthAngstrom);
    for (Line second : sorted.subList(1, sorted.size())) {
      double quotient = second.wavelengthAngstrom / first.wavelengthAngstrom;
      if (quotient > 1 && quotient < 1.02) {
        double ratio = second.weight < first.weight ? second.weight / first.weight : 0.5;
        return new Radiation(
            single.name(), first.wavelengthAngstrom, second.wavelengthAngstrom, ratio);
      }
    }
    return single;
  }
}
