package org.xrdlens.augment;

/** How often something happens: 0 to 1. */
final class Probability {
  private Probability() {}

  /** Refuses what is none, naming what it is the probability of. */
  static void check(String what, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability of the " + what + " must lie in 0 to 1, but is " + probability + ".");
    }
  }
}
