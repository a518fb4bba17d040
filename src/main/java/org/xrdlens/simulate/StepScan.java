package org.xrdlens.simulate;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;

/**
 * A scan that counts at each point for the same time: what turns an expected pattern into counts.
 *
 * @param highestCountsPerSecond count rate at the pattern's highest point, above 0
 * @param secondsPerStep counting time of a point in seconds, above 0
 */
public record StepScan(double highestCountsPerSecond, double secondsPerStep) {

  /** Refuses rates and times that are not positive. */
  public StepScan {
    if (!(highestCountsPerSecond > 0) || Double.isInfinite(highestCountsPerSecond)) {
      throw new IllegalArgumentException(
          "The count rate must be a positive number per second, but is "
              + highestCountsPerSecond
              + ".");
    }
    if (!(secondsPerStep > 0) || Double.isInfinite(secondsPerStep)) {
      throw new IllegalArgumentException(
          "The counting time must be a positive number of seconds, but is " + secondsPerStep + ".");
    }
  }

  /**
   * Counts a pattern.
   *
   * @param expected intensities on any scale, none negative; stays as it is
   * @param random source of the statistics, see {@link CountingNoise}
   * @return the same angles with whole counts, which knows its counting time
   * @throws IllegalArgumentException if no intensity is above 0 or one is below
   */
  public DiffractionPattern count(DiffractionPattern expected, RandomGenerator random) {
    double[] intensities = expected.intensity();
    double counts = highestCountsPerSecond * secondsPerStep;
    CountingNoise noise = CountingNoise.ofGreatestCount(intensities, counts);
    return expected
        .withIntensity(noise.counts(intensities, random))
        .withIntensityUnit(IntensityUnit.COUNTS)
        .withCountingTime(secondsPerStep);
  }
}
