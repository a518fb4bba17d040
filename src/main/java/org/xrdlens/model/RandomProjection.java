package org.xrdlens.model;

import java.util.Random;

/**
 * Projects preprocessed patterns onto 64 random Gaussian directions, scaled to unit length. The
 * cosine of two projections estimates the cosine c of the two patterns without bias to first order,
 * with a standard deviation of about (1 − c²)/√64 (Johnson and Lindenstrauss 1984, doi
 * 10.1090/conm/026/737400), while a pattern of 1200 points can't be had back from 64 numbers,
 * though strong peaks may be guessed.
 */
final class RandomProjection {
  /** Numbers in a projection. */
  static final int SIZE = 64;

  private final float[][] directions;

  /**
   * Directions from a seed, the same on every machine.
   *
   * @param seed of the Gaussian numbers
   * @param length points of a pattern
   */
  RandomProjection(long seed, int length) {
    Random random = new Random(seed);
    directions = new float[SIZE][length];
    for (float[] direction : directions) {
      for (int i = 0; i < length; i++) {
        direction[i] = (float) random.nextGaussian();
      }
    }
  }

  /** The unit-length projection; zeros for a pattern of zeros. */
  float[] project(float[] values) {
    if (values.length != directions[0].length) {
      throw new IllegalArgumentException(
          "References need patterns of "
              + directions[0].length
              + " points, but got "
              + values.length
              + ".");
    }
    double[] products = new double[SIZE];
    double squares = 0;
    for (int d = 0; d < SIZE; d++) {
      float[] direction = directions[d];
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] * direction[i];
      }
      products[d] = sum;
      squares += sum * sum;
    }
    float[] unit = new float[SIZE];
    double norm = Math.sqrt(squares);
    for (int d = 0; d < SIZE && norm > 0; d++) {
      unit[d] = (float) (products[d] / norm);
    }
    return unit;
  }
}
