package org.xrdlens.io.write;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Standard deviations of a pattern's intensities: those that are known, else what counting gives.
 * Counts are Poisson distributed, so their standard deviation is the square root of their expected
 * number, for which the number itself is taken; a step without counts is given that of one count,
 * because a weight 1/σ² must not be infinite.
 */
final class StandardDeviations {
  private final double[] values;
  private final String rule;

  private StandardDeviations(double[] values, String rule) {
    this.values = values;
    this.rule = rule;
  }

  /** Those of a pattern. */
  static StandardDeviations of(DiffractionPattern pattern) {
    if (pattern.standardDeviation().isPresent()) {
      return new StandardDeviations(pattern.standardDeviation().get(), "those of the source");
    }
    return switch (pattern.intensityUnit()) {
      case COUNTS -> counted(pattern, i -> Math.sqrt(Math.max(i, 1)), "sqrt(counts), at least 1");
      case COUNTS_PER_SECOND ->
          pattern.countingTimeSeconds().isPresent()
              ? ofRate(pattern, pattern.countingTimeSeconds().getAsDouble())
              : assumed(pattern, "counts per second without a counting time");
      case ARBITRARY -> assumed(pattern, "intensities in arbitrary units");
    };
  }

  private static StandardDeviations ofRate(DiffractionPattern pattern, double seconds) {
    return counted(
        pattern,
        i -> Math.sqrt(Math.max(i, 1 / seconds) / seconds),
        "sqrt(I/t) with t = " + seconds + " s, at least that of one count");
  }

  private static StandardDeviations assumed(DiffractionPattern pattern, String unit) {
    return counted(pattern, i -> Math.sqrt(Math.max(i, 1)), "sqrt(max(I, 1)), assumed for " + unit);
  }

  private static StandardDeviations counted(
      DiffractionPattern pattern, DoubleUnaryOperator deviation, String rule) {
    return new StandardDeviations(
        Arrays.stream(pattern.intensity()).map(deviation).toArray(), rule);
  }

  /** The standard deviation of a point. */
  double at(int index) {
    return values[index];
  }

  /** Where they are from, for a comment. */
  String rule() {
    return rule;
  }
}
