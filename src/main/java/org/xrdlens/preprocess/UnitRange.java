package org.xrdlens.preprocess;

import java.util.Arrays;

/** Maps the range from minimum to maximum onto 0 to 1; a constant pattern becomes 0. */
public record UnitRange() implements PreprocessingStep {

  @Override
  public void apply(double[] y, double stepDegrees) {
    double minimum = Arrays.stream(y).min().orElse(0);
    double range = Arrays.stream(y).max().orElse(0) - minimum;
    for (int i = 0; i < y.length; i++) {
      y[i] = range > 0 ? (y[i] - minimum) / range : 0;
    }
  }
}
