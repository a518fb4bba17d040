package org.xrdlens.augment;

import java.util.function.DoubleSupplier;

/** Equal blocks of a grid, as the paper's steps change them. */
final class Blocks {
  private Blocks() {}

  static void checkCount(int blocks) {
    if (blocks < 1) {
      throw new IllegalArgumentException(
          "A pattern is divided into at least 1 block, but the blocks are " + blocks + ".");
    }
  }

  /** Multiplies each block by a factor, then all by one that keeps the highest value. */
  static void scale(float[] values, int blocks, DoubleSupplier factor) {
    float before = highest(values);
    for (int b = 0; b < blocks; b++) {
      float scale = (float) factor.getAsDouble();
      int to = (int) ((long) values.length * (b + 1) / blocks);
      for (int i = (int) ((long) values.length * b / blocks); i < to; i++) {
        values[i] *= scale;
      }
    }
    float after = highest(values);
    for (int i = 0; after > 0 && after < before && i < values.length; i++) {
      values[i] *= before / after;
    }
  }

  private static float highest(float[] values) {
    float highest = 0;
    for (float value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
