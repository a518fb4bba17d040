package org.xrdlens.evaluate;

/**
 * The range in which a share lies with 95 % confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  private static final double Z95 = 1.959963984540054;
  private static final double TAIL = 0.025;

  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "An interval needs a lower end not above the upper one, but got %s and %s."
              .formatted(low, high));
    }
  }

  /**
   * Wilson's interval of a share that was observed; the items count as independent. Wilson, J. Am.
   * Stat. Assoc. 22:209 (1927), doi 10.1080/01621459.1927.10502953.
   *
   * @param share that was observed, 0 to 1
   * @param n of how many items, at least 1
   */
  public static Interval wilson(double share, int n) {
    double centre = (share + Z95 * Z95 / (2 * n)) / (1 + Z95 * Z95 / n);
    double half =
        Z95 / (1 + Z95 * Z95 / n) * Math.sqrt(share * (1 - share) / n + Z95 * Z95 / (4.0 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * Where an observed share lies in 95 of 100 trials if the true one is known: the binomial
   * distribution's quantiles at 2.5 % and 97.5 %.
   *
   * @param share the true one, above 0 and below 1
   * @param n how many independent items are observed, at least 1
   */
  public static Interval ofBinomial(double share, int n) {
    return new Interval(
        binomialQuantile(share, n, TAIL) / (double) n,
        binomialQuantile(share, n, 1 - TAIL) / (double) n);
  }

  /** The smallest count whose cumulative probability reaches a level. */
  private static int binomialQuantile(double share, int n, double level) {
    double logProbability = n * Math.log1p(-share);
    double cumulative = Math.exp(logProbability);
    int count = 0;
    while (cumulative < level && count < n) {
      logProbability += Math.log((n - count) * share / ((count + 1) * (1 - share)));
      cumulative += Math.exp(logProbability);
      count++;
    }
    return count;
  }

  /** Whether a share lies inside, the ends included. */
  public boolean contains(double share) {
    return low <= share && share <= high;
  }
}
