package org.xrdlens.network;

import java.util.List;
import java.util.Random;

/** A separable problem: one peak in noise, on the left, in the middle or on the right. */
public final class ToyPatterns implements BatchSource {
  /** The classes. */
  public static final List<String> CLASSES = List.of("left", "middle", "right");

  private static final double PEAK_WIDTH = 3;

  private final int length;
  private final long seed;

  /**
   * Batches of the toy problem.
   *
   * @param length points of a pattern
   * @param seed of everything
   */
  public ToyPatterns(int length, long seed) {
    this.length = length;
    this.seed = seed;
  }

  @Override
  public void fill(int step, float[] inputs, float[] targets) {
    int batch = inputs.length / length;
    Random random = new Random(seed * 1_000_003 + step);
    for (int i = 0; i < batch; i++) {
      int label = random.nextInt(CLASSES.size());
      float[] pattern = pattern(peak(label, random), random);
      System.arraycopy(pattern, 0, inputs, i * length, length);
      targets[i * CLASSES.size() + label] = 1;
    }
  }

  /** A place for the peak of a class: anywhere in the inner 60 % of its third. */
  public int peak(int label, Random random) {
    return (int) (length * (label + 0.2 + 0.6 * random.nextDouble()) / CLASSES.size());
  }

  /** One pattern with a Gaussian peak. */
  public float[] pattern(int centre, Random random) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      double x = (i - centre) / PEAK_WIDTH;
      values[i] = (float) (Math.exp(-x * x / 2) + 0.03 * random.nextDouble());
    }
    return values;
  }
}
