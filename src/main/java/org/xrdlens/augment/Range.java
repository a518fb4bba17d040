package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * An interval to draw from.
 *
 * @param low smallest value
 * @param high largest value, not below {@code low}
 */
public record Range(double low, double high) {

  /** Checks the order. */
  public Range {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "A range needs finite ends in order, but got " + low + " to " + high + ".");
    }
  }

  /** The range from −extent to +extent. */
  public static Range plusMinus(double extent) {
    return new Range(-extent, extent);
  }

  /**
   * This range with both ends times a strength: about 0, which changes nothing.
   *
   * @param strength finite, not below 0
   */
  Range times(double strength) {
    double factor = Strength.check(strength);
    return new Range(factor * low, factor * high);
  }

  /**
   * This range of a quantity that is drawn logarithmically, moved away from its neutral value or
   * towards it: low / neutral and high / neutral are raised to the strength.
   *
   * @param neutral the value that changes nothing, above 0 as the range
   * @param strength finite, not below 0
   */
  Range about(double neutral, double strength) {
    double power = Strength.check(strength);
    return new Range(
        neutral * Math.pow(low / neutral, power), neutral * Math.pow(high / neutral, power));
  }

  /** A uniform draw. */
  public double uniform(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }

  /** A draw that is uniform in the logarithm; both ends must be above 0, or equal. */
  public double logUniform(RandomGenerator random) {
    double share = random.nextDouble();
    if (low == high) {
      return low;
    }
    if (!(low > 0)) {
      throw new IllegalArgumentException(
          "A logarithmic draw needs a range above 0, but it is " + low + " to " + high + ".");
    }
    return low * Math.exp(Math.log(high / low) * share);
  }
}
