package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The wavelength that a table tells without naming it: beside 2θ a column of lattice spacings d, or
 * of scattering vectors q, in Å. By Bragg's law λ = 2 d sin θ = 4π sin θ / q in every row; only
 * where the rows agree is it believed.
 */
final class ColumnWavelength {
  private static final Pattern SPACING =
      Pattern.compile(
          "d([-_ ]?(spacing|value)s?)?\\W*(Å|A|angstrom)?\\W*", Pattern.CASE_INSENSITIVE);
  private static final Pattern VECTOR =
      Pattern.compile(
          "q([-_ ]?values?)?\\W*(1/Å|1/A|Å|A)?\\W*[-−^1]*\\W*", Pattern.CASE_INSENSITIVE);
  private static final double AGREEMENT = 1e-3;
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 5;
  private static final int FEWEST_ROWS = 3;

  private ColumnWavelength() {}

  /**
   * The wavelength in Å.
   *
   * @param layout which column holds 2θ in degrees, and the titles
   * @param sample rows of the table, others are passed over
   * @return empty if no column tells it, or its rows do not agree to a part in a thousand
   */
  static OptionalDouble of(ColumnLayout layout, List<String> sample) {
    for (int column = 0; column < layout.titles().size(); column++) {
      String title = layout.titles().get(column);
      boolean spacing = SPACING.matcher(title).matches();
      if (column != layout.angle() && (spacing || VECTOR.matcher(title).matches())) {
        OptionalDouble wavelength = ofColumn(layout, sample, column, spacing);
        if (wavelength.isPresent()) {
          return wavelength;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble ofColumn(
      ColumnLayout layout, List<String> sample, int column, boolean spacing) {
    LineFields fields = new LineFields(layout.dialect());
    List<Double> values = new ArrayList<>();
    for (String line : sample) {
      double twoTheta = fields.of(line).value(layout.angle());
      double other = fields.value(column);
      if (!Double.isNaN(twoTheta + other)) {
        double sine = Math.sin(Math.toRadians(twoTheta / 2));
        values.add(spacing ? 2 * other * sine : 4 * Math.PI * sine / other);
      }
    }
    values.sort(null);
    if (values.size() < FEWEST_ROWS) {
      return OptionalDouble.empty();
    }
    double median = values.get(values.size() / 2);
    double spread = values.get(values.size() * 3 / 4) - values.get(values.size() / 4);
    boolean believed =
        median >= SHORTEST_ANGSTROM && median <= LONGEST_ANGSTROM && spread <= AGREEMENT * median;
    return believed ? OptionalDouble.of(Math.round(median * 1e5) / 1e5) : OptionalDouble.empty();
  }
}
