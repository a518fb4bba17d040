package org.xrdlens.augment;

/** How much of an effect: 0 nothing, 1 as it is, 2 twice as strong. */
final class Strength {
  private Strength() {}

  /** The strength itself if it is one. */
  static double check(double strength) {
    if (!(strength >= 0) || Double.isInfinite(strength)) {
      throw new IllegalArgumentException(
          "The strength of an effect must be a finite number from 0, but is " + strength + ".");
    }
    return strength;
  }

  /** A probability times the strength, at most 1. */
  static double probability(double probability, double strength) {
    return Math.min(1, probability * check(strength));
  }
}
