package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * How many of n counts are kept if each is kept with probability p. Keeping counts so turns Poisson
 * counts into Poisson counts, exactly. Small means are drawn by skipping along the counts in
 * geometric steps, larger ones by transformed rejection (BTRS) after Hörmann, J. Stat. Comput.
 * Simul. 46, 101 (1993), doi 10.1080/00949659308811496; both are exact.
 */
final class Binomial {
  private static final double SMALL_MEAN = 10;

  private Binomial() {}

  /**
   * One draw.
   *
   * @param n whole, 0 or more and below 10¹⁵
   * @param p in 0 to 1
   */
  static double draw(double n, double p, RandomGenerator random) {
    if (!(n >= 0 && n < 1e15 && p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "Counts from 0 to 10^15 are kept with a probability in 0 to 1, but were %s, %s."
              .formatted(n, p));
    }
    if (p > 0.5) {
      return n - draw(n, 1 - p, random);
    }
    return n * p < SMALL_MEAN ? bySkipping(n, p, random) : byRejection(n, p, random);
  }

  private static double bySkipping(double n, double p, RandomGenerator random) {
    if (p == 0) {
      return 0;
    }
    double logOther = Math.log1p(-p);
    double place = 0;
    double kept = -1;
    while (place <= n) {
      place += Math.floor(Math.log(1 - random.nextDouble()) / logOther) + 1;
      kept++;
    }
    return kept;
  }

  private static double byRejection(double n, double p, RandomGenerator random) {
    double root = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * root;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double alpha = (2.83 + 5.1 / b) * root;
    double squeeze = 0.92 - 4.2 / b;
    double mode = Math.floor((n + 1) * p);
    double atMode = logFactorial(mode) + logFactorial(n - mode);
    double logOdds = Math.log(p / (1 - p));
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
      if (us >= 0.07 && v <= squeeze) {
        return k;
      }
      if (k < 0 || k > n) {
        continue;
      }
      double left = Math.log(v * alpha / (a / (us * us) + b));
      double right = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
      if (left <= right) {
        return k;
      }
    }
  }

  /** ln k! by Stirling's series, shifted to arguments from 10, with an error below 10⁻⁹. */
  private static double logFactorial(double k) {
    double n = k + 1;
    double shift = 0;
    while (n < 11) {
      shift += Math.log(n);
      n++;
    }
    double series = (1 / 12.0 - (1 / 360.0 - 1 / (1260 * n * n)) / (n * n)) / n;
    return (n - 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
