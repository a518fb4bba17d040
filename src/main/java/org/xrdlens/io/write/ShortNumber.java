package org.xrdlens.io.write;

/** Numbers in the shortest form that reads back to the same value. */
final class ShortNumber {
  private static final double LARGEST_WHOLE = 1e15;

  private ShortNumber() {}

  /** The number; whole ones without a decimal point. */
  static String of(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Long.toString((long) value) : Double.toString(value);
  }
}
