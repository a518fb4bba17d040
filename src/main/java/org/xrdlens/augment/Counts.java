package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.simulate.CountingNoise;

/** What may be done to counts so that they stay counts with the statistics of counts. */
final class Counts {
  private Counts() {}

  /** Whether the intensities are counts: whole numbers, none below 0, and not counts a second. */
  static boolean in(DiffractionPattern pattern) {
    if (pattern.intensityUnit() == IntensityUnit.COUNTS_PER_SECOND) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      double y = pattern.intensity(i);
      if (y < 0 || y != Math.rint(y)) {
        return false;
      }
    }
    return true;
  }

  /**
   * More intensity on a pattern: counts get a Poisson number of counts more, other intensities get
   * what is expected.
   *
   * @param counts whether the pattern holds counts
   * @param y changed in place
   * @param expected what is added to each point, none below 0
   */
  static void add(boolean counts, double[] y, double[] expected, RandomGenerator random) {
    for (int i = 0; i < y.length; i++) {
      y[i] += counts ? CountingNoise.poisson(expected[i], random) : expected[i];
    }
  }
}
