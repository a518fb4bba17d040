package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

class GaussianNaiveBayesTest {

  private static double[] posterior(float[][] inputs, int[] classes, float... input) {
    return new GaussianNaiveBayes()
        .learn(new Examples(inputs, classes, 2), 1, Progress.NONE)
        .probabilities(input);
  }

  /** Means 0 and 4 and variance 1: the log-odds at x are 8 − 4x. */
  @Test
  void theLogOddsOfEqualVariancesAreLinear() {
    float[][] inputs = {{-1}, {1}, {3}, {5}};
    int[] classes = {0, 0, 1, 1};
    for (float x : new float[] {0, 1, 2, 2.5f}) {
      double expected = 1 / (1 + Math.exp(-(8 - 4 * x)));
      // A billionth of the variance of all points is added to each.
      assertThat(posterior(inputs, classes, x)[0]).isCloseTo(expected, within(1e-6));
    }
  }

  /** Three examples N(0, 6) against one pair N(3, 4), both points independent. */
  @Test
  void frequencyVarianceAndEveryPointCount() {
    float[][] inputs = {{-3, 1}, {0, 2}, {3, 3}, {1, 5}, {5, 9}};
    int[] classes = {0, 0, 0, 1, 1};
    double first = 0.6 * normal(1, 0, 6) * normal(4, 2, 2 / 3.0);
    double second = 0.4 * normal(1, 3, 4) * normal(4, 7, 4);
    assertThat(posterior(inputs, classes, 1, 4)[0])
        .isCloseTo(first / (first + second), within(1e-6));
  }

  private static double normal(double x, double mean, double variance) {
    return Math.exp(-(x - mean) * (x - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }
}
