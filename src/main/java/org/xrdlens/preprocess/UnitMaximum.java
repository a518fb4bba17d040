package org.xrdlens.preprocess;

import java.util.Arrays;

/** Divides by the maximum, so that the strongest point is 1; a pattern without signal stays 0. */
public record UnitMaximum() implements PreprocessingStep {

  @Override
  public void apply(double[] y, double stepDegrees) {
    double maximum = Arrays.stream(y).max().orElse(0);
    for (int i = 0; i < y.length; i++) {
      y[i] = maximum > 0 ? y[i] / maximum : 0;
    }
  }
}
