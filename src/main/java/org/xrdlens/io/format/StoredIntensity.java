package org.xrdlens.io.format;

import java.util.Arrays;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The unit of intensities in formats that have no field for it: detectors count, so whole numbers
 * are counts; what has fractions was divided by something that the file does not name, and a rate
 * is only suspected, never undone.
 */
public final class StoredIntensity {
  private static final double TOLERANCE = 1e-3;

  private StoredIntensity() {}

  /**
   * States the unit of a scan.
   *
   * @param countingTimeSeconds time of a step in seconds as the file states it; 0 if it does not
   */
  public static MeasuredScan.Builder state(
      MeasuredScan.Builder scan, double[] intensity, double countingTimeSeconds) {
    if (areWhole(intensity, 1)) {
      return scan.intensity(
          IntensityUnit.COUNTS, "as the format stores them; all are whole numbers");
    }
    boolean rate = countingTimeSeconds > 0 && areWhole(intensity, countingTimeSeconds);
    return scan.intensity(
        IntensityUnit.ARBITRARY,
        "since they are no whole numbers and the file does not say what they were divided by"
            + (rate
                ? "; they may be counts per second, since times the counting time they are"
                : ""));
  }

  private static boolean areWhole(double[] intensity, double factor) {
    return Arrays.stream(intensity)
        .filter(y -> !Double.isNaN(y))
        .map(y -> y * factor)
        .allMatch(y -> y >= 0 && Math.abs(y - Math.rint(y)) <= TOLERANCE);
  }
}
