package org.xrdlens.simulate;

import java.util.random.RandomGenerator;

/**
 * Counting statistics: each intensity is replaced by a Poisson count around it. Means below 10 are
 * drawn by inversion of the distribution, larger ones by transformed rejection (PTRS) after
 * Hörmann, Insur. Math. Econ. 12, 39 (1993), doi 10.1016/0167-6687(93)90997-4; both are exact.
 *
 * @param countsPerIntensity counts that an intensity of 1 stands for, above 0
 */
public record CountingNoise(double countsPerIntensity) {
  private static final double SMALL_MEAN = 10;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double[] INVERSES = inverses();
  private static final double[] LOG_FACTORIALS = logFactorials();

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
    double[] counts = new double[pattern.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = poisson(pattern[i] * countsPerIntensity, random);
    }
    return counts;
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
    return mean < SMALL_MEAN ? byInversion(mean, random) : byRejection(mean, random);
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

  private static double byRejection(double mean, RandomGenerator random) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= squeeze) {
        return k;
      }
      boolean impossible = k < 0 || (us < 0.013 && v > us);
      if (!impossible && accepts(k, mean, v * inverseAlpha(b) / (a / (us * us) + b))) {
        return k;
      }
    }
  }

  private static double inverseAlpha(double b) {
    return 1.1239 + 1.1328 / (b - 3.4);
  }

  /** Whether a number does not exceed e^-m m^k / k!. */
  private static boolean accepts(double k, double mean, double number) {
    return Math.log(number) <= k * Math.log(mean) - mean - logFactorial(k);
  }

  /** ln k!, from a table or by Stirling's series with an error below 10⁻¹⁵. */
  private static double logFactorial(double k) {
    if (k < LOG_FACTORIALS.length) {
      return LOG_FACTORIALS[(int) k];
    }
    double n = k + 1;
    double series = (1 / 12.0 - 1 / (360.0 * n * n)) / n;
    return (n - 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + series;
  }

  private static double[] logFactorials() {
    double[] logs = new double[1024];
    for (int k = 2; k < logs.length; k++) {
      logs[k] = logs[k - 1] + Math.log(k);
    }
    return logs;
  }
}
