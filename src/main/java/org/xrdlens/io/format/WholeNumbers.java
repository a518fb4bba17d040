package org.xrdlens.io.format;

/** Whether intensities can be counts: a detector counts photons, so that counts are whole. */
public final class WholeNumbers {
  /** Files write four decimals ; times a counting time they are off by about this much. */
  private static final double TOLERANCE = 2e-3;

  private WholeNumbers() {}

  /** Whether all intensities are whole, blanks aside. */
  public static boolean are(double[] intensity) {
    return areTimes(intensity, 1);
  }

  /** Whether all intensities are whole after they were multiplied, as rates by their time. */
  public static boolean areTimes(double[] intensity, double factor) {
    if (!(factor > 0)) {
      return false;
    }
    for (double y : intensity) {
      double scaled = y * factor;
      if (Math.abs(scaled - Math.rint(scaled)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
