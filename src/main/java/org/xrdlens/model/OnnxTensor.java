package org.xrdlens.model;

import java.util.List;

/** A constant tensor of floats in an ONNX graph. */
final class OnnxTensor {
  private final String name;
  private final List<Long> shape;
  private final float[] values;

  /**
   * A tensor.
   *
   * @param name unique in its graph
   * @param shape row-major, empty for a scalar
   * @param values as many as the shape has places; not copied
   */
  OnnxTensor(String name, List<Long> shape, float[] values) {
    this.name = name;
    this.shape = List.copyOf(shape);
    this.values = values;
  }

  String name() {
    return name;
  }

  List<Long> shape() {
    return shape;
  }

  float[] values() {
    return values;
  }

  /** Name and shape. */
  @Override
  public String toString() {
    return name + shape;
  }
}
