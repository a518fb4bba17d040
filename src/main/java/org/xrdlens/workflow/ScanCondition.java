package org.xrdlens.workflow;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.xrdlens.augment.CoarseScan;
import org.xrdlens.augment.ShorterCounting;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * How a pattern is measured.
 *
 * @param stepDegrees the step in degrees 2θ; empty for each pattern's own
 * @param counts share of the counting time at each position, above 0, at most 1
 */
record ScanCondition(OptionalDouble stepDegrees, double counts) {
  /** Every pattern as it was measured. */
  static final ScanCondition AS_MEASURED = ownStep(1);

  /** Every pattern in its own steps. */
  static ScanCondition ownStep(double counts) {
    return new ScanCondition(OptionalDouble.empty(), counts);
  }

  /** A step for all. */
  static ScanCondition of(double stepDegrees, double counts) {
    return new ScanCondition(OptionalDouble.of(stepDegrees), counts);
  }

  /** For people and tables: {@code as measured}, {@code 0.16° with 0.1 of the counts}. */
  String title() {
    String step =
        stepDegrees.isPresent()
            ? shortest(stepDegrees.getAsDouble()) + "°"
            : AS_MEASURED.equals(this) ? "as measured" : "own step";
    return counts == 1 ? step : step + " with " + shortest(counts) + " of the counts";
  }

  /** A number without needless zeros: {@code 0.16}, {@code 1}. */
  static String shortest(double value) {
    String text = String.format(Locale.ROOT, "%s", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /**
   * The pattern as it would have been measured so. Conditions of equal counts share their counts,
   * those of equal steps their positions, so that they differ by what they are about.
   *
   * @param index of the pattern, which gives it random numbers of its own
   */
  DiffractionPattern measure(DiffractionPattern pattern, int index, long seed) {
    SplittableRandom counting = Seeds.generator(seed, 21, index, Double.doubleToLongBits(counts));
    DiffractionPattern counted = new ShorterCounting(counts).of(pattern, counting);
    if (stepDegrees.isEmpty()) {
      return counted;
    }
    double step = stepDegrees.getAsDouble();
    SplittableRandom place = Seeds.generator(seed, 22, index, Double.doubleToLongBits(step));
    return new CoarseScan(step).of(counted, place);
  }
}
