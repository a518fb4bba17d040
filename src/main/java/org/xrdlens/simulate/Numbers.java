package org.xrdlens.simulate;

import java.util.stream.IntStream;

/**
 * 0, 1, 2 ... as numbers to step along a grid by. A loop over them runs on several points at once,
 * and unlike a grid's angles they need not be made for every pattern.
 */
final class Numbers {
  private static final double[] FIRST = IntStream.range(0, 16_384).asDoubleStream().toArray();

  private Numbers() {}

  /** An array that starts with so many numbers, and may be longer; not to be changed. */
  static double[] upTo(int count) {
    return count <= FIRST.length ? FIRST : IntStream.range(0, count).asDoubleStream().toArray();
  }
}
