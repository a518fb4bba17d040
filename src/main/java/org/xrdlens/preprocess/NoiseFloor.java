package org.xrdlens.preprocess;

import java.util.Arrays;

/**
 * Takes what noise alone explains away: intensities shrink by a multiple of the noise's standard
 * deviation and end at 0. To follow a background subtraction.
 *
 * <p>The standard deviation is estimated from the differences of neighbours, by their median, so
 * that peaks do not count: σ = median(|y[i+1] − y[i]|) / (0.6745 √2), in windows of 4°, because
 * counting noise follows the (subtracted) background. Where half of the points are already 0 the
 * median of the positive differences stands in.
 *
 * @param sigmas how many standard deviations are taken away, 0 or more
 */
public record NoiseFloor(double sigmas) implements PreprocessingStep {
  private static final double WINDOW_DEGREES = 4;

  /** Checks the multiple. */
  public NoiseFloor {
    if (!(sigmas >= 0)) {
      throw new IllegalArgumentException(
          "The noise floor must be 0 or more standard deviations, but is " + sigmas + ".");
    }
  }

  @Override
  public void apply(double[] y, double stepDegrees) {
    int n = y.length;
    int window = Math.max(8, (int) Math.round(WINDOW_DEGREES / stepDegrees));
    int windows = Math.max(1, Math.round((float) n / window));
    double[] sigma = new double[windows];
    for (int w = 0; w < windows; w++) {
      sigma[w] = sigma(y, (int) ((long) n * w / windows), (int) ((long) n * (w + 1) / windows));
    }
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(0, y[i] - sigmas * interpolated(sigma, (i + 0.5) * windows / n - 0.5));
    }
  }

  private static double interpolated(double[] values, double position) {
    int left = (int) Math.floor(position);
    double a = values[Math.max(0, left)];
    double b = values[Math.min(values.length - 1, left + 1)];
    return a + (b - a) * (position - left);
  }

  private static double sigma(double[] y, int from, int to) {
    double[] differences = new double[Math.max(0, to - from - 1)];
    int count = 0;
    for (int i = from; i + 1 < to; i++) {
      double difference = Math.abs(y[i + 1] - y[i]);
      if (difference > 0) {
        differences[count++] = difference;
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(differences, 0, count);
    return differences[count / 2] / (0.6745 * Math.sqrt(2));
  }
}
