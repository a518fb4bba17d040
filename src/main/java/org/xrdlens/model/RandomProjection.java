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

  private final int length;

  /** Points × directions: what one point adds to all products stands together. */
  private final float[] directions;

  /**
   * Directions from a seed, the same on every machine.
   *
   * @param seed of the Gaussian numbers
   * @param length points of a pattern
   */
  RandomProjection(long seed, int length) {
    this.length = length;
    this.directions = new float[Math.multiplyExact(length, SIZE)];
    Random random = new Random(seed);
    for (int i = 0; i < directions.length; i++) {
      directions[i] = (float) random.nextGaussian();
    }
  }

  /** The unit-length projection; zeros for a pattern of zeros. */
  float[] project(float[] values) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "References need patterns of " + length + " points, but got " + values.length + ".");
    }
    float[] products = new float[SIZE];
    for (int i = 0; i < length; i++) {
      float value = values[i];
      // Most points of a preprocessed pattern lie in its noise and are exactly 0.
      if (value != 0) {
        for (int d = 0; d < SIZE; d++) {
          products[d] += value * directions[i * SIZE + d];
        }
      }
    }
    double squares = 0;
    for (float product : products) {
      squares += (double) product * product;
    }
    double norm = Math.sqrt(squares);
    for (int d = 0; d < SIZE && norm > 0; d++) {
      products[d] = (float) (products[d] / norm);
    }
    return products;
  }
}
