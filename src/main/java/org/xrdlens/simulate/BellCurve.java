package org.xrdlens.simulate;

import java.util.stream.IntStream;

/**
 * A Gaussian of unit height from a table, 2 to the power -x² at x half widths from its centre. It
 * is interpolated linearly with an error below 3·10⁻⁶, which keeps its area.
 */
final class BellCurve {
  private static final int PER_HALF_WIDTH = 256;

  /** The largest reach, where the curve has fallen by 2 to the power 63. */
  private static final double[] ROOTS = IntStream.range(0, 64).mapToDouble(Math::sqrt).toArray();

  private static final double[] VALUES =
      IntStream.range(0, 8 * PER_HALF_WIDTH + 2)
          .mapToDouble(k -> k / (double) PER_HALF_WIDTH)
          .map(x -> Math.pow(2, -x * x))
          .toArray();

  private BellCurve() {}

  /**
   * The value at a distance from the centre.
   *
   * @param x distance in half widths, from 0 to 8
   */
  static double at(double x) {
    double place = PER_HALF_WIDTH * x;
    int k = (int) place;
    double value = VALUES[k];
    return value + (place - k) * (VALUES[k + 1] - value);
  }

  /**
   * Where the curve has fallen by a factor, or somewhat more.
   *
   * @param factor 1 or more
   * @return distance in half widths, below 8
   */
  static double reach(double factor) {
    return ROOTS[Math.min(ROOTS.length - 1, Math.getExponent(factor) + 1)];
  }
}
