package org.xrdlens.preprocess;

/**
 * Smooths with a quadratic Savitzky-Golay filter (Anal. Chem. 36:1627, 1964, doi
 * 10.1021/ac60214a047). At the ends the window is cut symmetrically to what fits.
 *
 * @param points width of the window in points, odd, at least 5
 */
public record SavitzkyGolay(int points) implements PreprocessingStep {

  /** Checks the width. */
  public SavitzkyGolay {
    if (points < 5 || points % 2 == 0) {
      throw new IllegalArgumentException(
          "A Savitzky-Golay window is an odd number of at least 5 points, but is " + points + ".");
    }
  }

  @Override
  public void apply(double[] y, double stepDegrees) {
    double[] raw = y.clone();
    for (int i = 0; i < y.length; i++) {
      int m = Math.min(points / 2, Math.min(i, y.length - 1 - i));
      y[i] = m < 2 ? raw[i] : smoothed(raw, i, m);
    }
  }

  /**
   * The value at the centre of the least-squares parabola through 2m + 1 points, in closed form.
   */
  private static double smoothed(double[] raw, int centre, int m) {
    double scale = (2.0 * m + 3) * (2.0 * m + 1) * (2.0 * m - 1);
    double sum = 0;
    for (int k = -m; k <= m; k++) {
      sum += raw[centre + k] * 3 * (3.0 * m * m + 3.0 * m - 1 - 5.0 * k * k) / scale;
    }
    return sum;
  }
}
