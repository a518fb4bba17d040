package org.xrdlens.augment;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Gives each effect of a copy a random stream of its own. However many numbers one effect draws,
 * and however strong it is, the others draw what they drew before: two copies of one seed differ by
 * the effects that differ.
 */
final class OwnStream {
  private OwnStream() {}

  /** A stream for the next effect; takes one number from that of the copy. */
  static RandomGenerator next(RandomGenerator copy) {
    return new SplittableRandom(copy.nextLong());
  }
}
