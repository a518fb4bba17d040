package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;

/**
 * What a measured pattern would have been with a shorter counting time: each of its counts is kept
 * with the same probability, which turns Poisson counts into exactly the Poisson counts of the
 * shorter time. Counts become fewer; counts per second stay, with more noise.
 *
 * <p>Intensities that are not whole counts are taken for scaled counts: as many as their noise
 * tells of, the median difference of neighbours being that of Poisson counts. They keep their unit.
 *
 * @param share of the counting time that is left, above 0, at most 1
 */
public record ShorterCounting(double share) {
  /** More counts than this are as good as no noise. */
  private static final double MOST_COUNTS = 1e12;

  /** Refuses shares beyond the time that was counted. */
  public ShorterCounting {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share of the counting time that is left must be above 0 and at most 1, but is "
              + share
              + ".");
    }
  }

  /** Whether a pattern's intensities are whole counts; if not, counts are assumed behind them. */
  public static boolean isCounted(DiffractionPattern pattern) {
    return Counts.in(pattern);
  }

  /** How many counts an intensity of 1 stands for; the noise is that of an intensity of 1. */
  static double countsPerIntensity(DiffractionPattern pattern, double noise) {
    return Counts.in(pattern)
        ? 1
        : Math.min(MOST_COUNTS / pattern.highestIntensity(), 1 / (noise * noise));
  }

  /** The pattern of the shorter time; all of the time, or no intensity, give it back. */
  public DiffractionPattern of(DiffractionPattern pattern, RandomGenerator random) {
    if (share == 1 || !(pattern.highestIntensity() > 0)) {
      return pattern;
    }
    double noise = DetectedPeaks.of(pattern).relativeNoise();
    return of(pattern, countsPerIntensity(pattern, noise), random);
  }

  /** The same where it is known how many counts an intensity of 1 stands for. */
  DiffractionPattern of(
      DiffractionPattern pattern, double countsPerIntensity, RandomGenerator random) {
    boolean rate = pattern.intensityUnit() == IntensityUnit.COUNTS_PER_SECOND;
    double[] y = pattern.intensity();
    for (int i = 0; i < y.length; i++) {
      double n = Math.rint(Math.max(0, y[i]) * countsPerIntensity);
      y[i] = Binomial.draw(n, share, random) / countsPerIntensity / (rate ? share : 1);
    }
    DiffractionPattern shorter = pattern.withIntensity(y);
    return pattern.countingTimeSeconds().isPresent()
        ? shorter.withCountingTime(share * pattern.countingTimeSeconds().getAsDouble())
        : shorter;
  }
}
