package org.xrdlens.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One array of weights during a training: its numbers live in Java, where the optimiser moves them,
 * and PyTorch sees them through one direct buffer, so that a step copies little and no gradient has
 * to be cleared.
 */
final class TrainableArray {
  private final ParameterShape shape;
  private final float[] values;
  private final ByteBuffer buffer;
  private final AdamW optimiser;
  private NDArray current;
  private float[] gradient;

  TrainableArray(ParameterShape shape, float[] start, double weightDecay) {
    this.shape = shape;
    this.values = start.clone();
    this.buffer =
        ByteBuffer.allocateDirect(Float.BYTES * start.length).order(ByteOrder.nativeOrder());
    this.optimiser = new AdamW(start.length, shape.isKernel() ? weightDecay : 0);
  }

  String name() {
    return shape.name();
  }

  float[] values() {
    return values.clone();
  }

  /** The present numbers as an array of PyTorch that belongs to the manager. */
  NDArray attach(NDManager manager) {
    buffer.asFloatBuffer().put(values);
    buffer.rewind();
    current = manager.create(buffer, new Shape(shape.dimensions()), DataType.FLOAT32);
    current.setRequiresGradient(shape.trained());
    return current;
  }

  /**
   * Takes what the backward pass left: the gradient, or the new running statistic.
   *
   * @return the sum of squares of the gradient
   */
  double collect() {
    if (!shape.trained()) {
      System.arraycopy(current.toFloatArray(), 0, values, 0, values.length);
      return 0;
    }
    try (NDArray array = current.getGradient()) {
      gradient = array.toFloatArray();
    }
    double sum = 0;
    for (float g : gradient) {
      sum += (double) g * g;
    }
    return sum;
  }

  void move(int step, double gradientScale, double learningRate) {
    if (shape.trained()) {
      optimiser.move(step, values, gradient, (float) gradientScale, learningRate);
    }
  }
}
