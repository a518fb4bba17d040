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

  /** A uniform draw. */
  public double uniform(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }

  /** A draw that is uniform in the logarithm; both ends must be above 0. */
  public double logUniform(RandomGenerator random) {
    if (!(low > 0)) {
      throw new IllegalArgumentException(
          "A logarithmic draw needs a range above 0, but it is " + low + " to " + high + ".");
    }
    return low * Math.exp(Math.log(high / low) * random.nextDouble());
  }
}
