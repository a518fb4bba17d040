package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/**
 * Holds what a cell contains against the multiplicities of sites that a block states, and against
 * what its chemical formula, times the number of formula units where it is given, says it should.
 * Without that number only the proportions count. Hydrogen is often left out of the sites, and is
 * looked at by itself.
 */
final class CifContent {
  private static final String UNITS = "_cell_formula_units_z";
  private static final double TOLERANCE = 0.1;

  private final Map<String, Double> counts;
  private final Map<String, Double> expected;
  private final Optional<CifFormula> formula;
  private final OptionalDouble units;
  private final List<String> otherMultiplicities = new ArrayList<>();

  /**
   * @param contacts tell how many images each site has in the cell
   * @param leftOut indices of sites that don't count
   */
  CifContent(CifBlock block, List<CifSite> sites, SiteContacts contacts, Set<Integer> leftOut)
      throws CifException {
    this.formula = CifFormula.of(block);
    OptionalDouble stated = CifNumbers.optional(block, UNITS);
    this.units = stated.isPresent() && stated.getAsDouble() > 0 ? stated : OptionalDouble.empty();
    this.counts = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      AtomSite site = sites.get(i).site();
      noteMultiplicity(sites.get(i), contacts.multiplicity(i));
      double share = leftOut.contains(i) ? 0 : site.occupancy() * contacts.multiplicity(i);
      counts.merge(SpeciesSymbol.elementOf(site.symbol()), share, Double::sum);
    }
    this.expected = new TreeMap<>();
    formula.ifPresent(f -> f.counts().forEach((e, n) -> expected.put(e, n * scale(f))));
  }

  private void noteMultiplicity(CifSite site, int found) {
    int stated = site.multiplicity().orElse(found);
    if (stated != found) {
      otherMultiplicities.add(
          "%s, which has %d images in the cell and is said to have %d"
              .formatted(site.named(), found, stated));
    }
  }

  /** Formula units in the cell; some programs write the formula of the whole cell besides Z. */
  private double scale(CifFormula stated) {
    double ratio = heavy(counts) / Math.max(1e-9, heavy(stated.counts()));
    boolean isWholeCell = Math.abs(ratio - 1) < TOLERANCE;
    return units.isEmpty() || isWholeCell ? ratio : units.getAsDouble();
  }

  private static double heavy(Map<String, Double> counts) {
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("H"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** The largest relative difference among elements but hydrogen; 0 if there is no formula. */
  double deviation() {
    double largest = 0;
    if (formula.isPresent()) {
      TreeSet<String> elements = new TreeSet<>(expected.keySet());
      elements.addAll(counts.keySet());
      elements.remove("H");
      for (String element : elements) {
        largest = Math.max(largest, deviation(element));
      }
    }
    return largest;
  }

  private double deviation(String element) {
    double found = counts.getOrDefault(element, 0.0);
    double stated = expected.getOrDefault(element, 0.0);
    return Math.abs(found - stated) / Math.max(1e-9, Math.max(found, stated));
  }

  /** Sentences on what doesn't agree, if anything doesn't. */
  List<String> contradictions(CifBlock block) {
    List<String> sentences = new ArrayList<>();
    if (!otherMultiplicities.isEmpty()) {
      sentences.add(
          "%s: Of the sites, %d have another multiplicity than the file says, for instance %s; the coordinates count."
              .formatted(block.source(), otherMultiplicities.size(), otherMultiplicities.get(0)));
    }
    if (formula.isEmpty()) {
      return sentences;
    }
    if (deviation() > TOLERANCE) {
      sentences.add(
          "%s: The cell holds %s by its sites, but by the %s \"%s\"%s it should hold %s; the sites count."
              .formatted(
                  block.place(CifFormula.TAG),
                  named(counts),
                  CifFormula.TAG,
                  formula.get().text(),
                  units.isPresent() ? " and Z = " + units.getAsDouble() : "",
                  named(expected)));
    } else if (expected.containsKey("H") && deviation("H") > TOLERANCE) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: The formula has %.4g hydrogen atoms in a cell, the sites have %.4g; these count.",
              block.place(CifFormula.TAG),
              expected.get("H"),
              counts.getOrDefault("H", 0.0)));
    }
    return sentences;
  }

  private static String named(Map<String, Double> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (element, count) -> parts.add(String.format(Locale.ROOT, "%.4g %s", count, element)));
    return String.join(", ", parts.subList(0, Math.min(12, parts.size())));
  }
}
