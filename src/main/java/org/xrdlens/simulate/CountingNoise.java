package org.xrdlens.simulate;

import java.util.random.RandomGenerator;

/**
 * Counting statistics: each intensity is replaced by a Poisson count around it. Means below 10 are
 * drawn by inversion of the distribution, which is exact, larger ones by the expansion of the
 * distribution's quantile about the normal one, up to the reciprocal of the mean, after Giles, ACM
 * Trans. Math. Softw. 42, 7 (2016), doi 10.1145/2699466: the probabilities of counts are then right
 * within 4·10⁻⁵, and closer for larger means.
 *
 * @param countsPerIntensity counts that an intensity of 1 stands for, above 0
 */
public record CountingNoise(double countsPerIntensity) {
  private static final double SMALL_MEAN = 10;
  private static final double[] INVERSES = inverses();

  /** Refuses a scale that is not positive. */
  public CountingNoise {
    if (!(countsPerIntensity > 0) || Double.isInfinite(countsPerIntensity)) {
      throw new IllegalArgumentException(
          "The counts per intensity must be a positive number, but are "
              + countsPerIntensity
              + ".");
    }
  }

  /** The scale at which the greatest intensity of a pattern counts as given. */
  public static CountingNoise ofGreatestCount(double[] pattern, double counts) {
    double greatest = 0;
    for (double intensity : pattern) {
      greatest = Math.max(greatest, intensity);
    }
    if (!(greatest > 0)) {
      throw new IllegalArgumentException(
          "The pattern has no intensity above 0 that could count " + counts + ".");
    }
    return new CountingNoise(counts / greatest);
  }

  /**
   * Counts for a pattern of expected intensities.
   *
   * @param pattern intensities, none negative; stays as it is
   * @return whole counts, as many as intensities
   */
  public double[] counts(double[] pattern, RandomGenerator random) {
    double[] counts = pattern.clone();
    replace(counts, random);
    return counts;
  }

  /**
   * Replaces expected intensities by counts.
   *
   * @param pattern intensities, none negative; receives whole counts
   */
  public void replace(double[] pattern, RandomGenerator random) {
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = poisson(pattern[i] * countsPerIntensity, random);
    }
  }

  /**
   * One Poisson count.
   *
   * @param mean expected count, 0 or more and below 10¹⁵
   */
  public static double poisson(double mean, RandomGenerator random) {
    if (!(mean >= 0 && mean < 1e15)) {
      throw new IllegalArgumentException(
          "An expected count must lie between 0 and 10^15, but is " + mean + ".");
    }
    return mean < SMALL_MEAN ? byInversion(mean, random) : byQuantile(mean, random);
  }

  /** Goes up the distribution from 0 until its sum exceeds a uniform number. */
  private static double byInversion(double mean, RandomGenerator random) {
    double left = random.nextDouble();
    double probability = Math.exp(-mean);
    int count = 0;
    while (left >= probability && count < INVERSES.length) {
      left -= probability;
      probability *= mean * INVERSES[count];
      count++;
    }
    return count;
  }

  /** 1/1, 1/2 ... as far as counts around a small mean have any probability. */
  private static double[] inverses() {
    double[] inverses = new double[100];
    for (int k = 0; k < inverses.length; k++) {
      inverses[k] = 1.0 / (k + 1);
    }
    return inverses;
  }

  /** The quantile at a normal number. */
  private static double byQuantile(double mean, RandomGenerator random) {
    double root = Math.sqrt(mean);
    double w = random.nextGaussian();
    double square = w * w;
    double skew = (2 + square) / 6;
    double first = -w * (2 + square) / 72;
    double second = ((3 * square + 7) * square - 16) / 810;
    return Math.max(0, Math.floor(mean + root * w + skew + (first + second / root) / root));
  }
}
