package org.xrdlens.network;

import java.util.List;

/**
 * One array of a network's weights.
 *
 * @param name unique in its network
 * @param shape as PyTorch orders it: convolution kernels are filters × channels × taps
 * @param fanIn inputs per output for He initialisation; 0 if the array starts constant
 * @param start the value it starts with if constant
 * @param trained whether gradients move it; running statistics are not trained
 */
public record ParameterShape(
    String name, List<Integer> shape, int fanIn, float start, boolean trained) {

  /** The 1×1 convolution's kernel: classes × channels × 1. */
  public static final String HEAD = "head.weight";

  /** The 1×1 convolution's bias. */
  public static final String HEAD_BIAS = "head.bias";

  /** Copies the shape. */
  public ParameterShape {
    shape = List.copyOf(shape);
  }

  static ParameterShape kernel(String name, int fanIn, int filters, int channels, int taps) {
    return new ParameterShape(name, List.of(filters, channels, taps), fanIn, 0, true);
  }

  static ParameterShape constant(String name, float start, boolean trained, int length) {
    return new ParameterShape(name, List.of(length), 0, start, trained);
  }

  /** How many numbers there are. */
  public int size() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** Whether it is a kernel: those decay, biases and normalisation don't. */
  public boolean isKernel() {
    return fanIn > 0;
  }

  long[] dimensions() {
    return shape.stream().mapToLong(Integer::longValue).toArray();
  }

  /** The name of a layer's kernel. */
  public static String convolution(int layer) {
    return "convolution" + layer + ".weight";
  }

  /** The name of a layer's bias; only without batch normalisation. */
  public static String bias(int layer) {
    return "convolution" + layer + ".bias";
  }

  /** The name of the kernel over the position channels. */
  public static String position(int layer) {
    return "convolution" + layer + ".position";
  }

  /** The name of batch normalisation's γ. */
  public static String normScale(int layer) {
    return "norm" + layer + ".scale";
  }

  /** The name of batch normalisation's β. */
  public static String normShift(int layer) {
    return "norm" + layer + ".shift";
  }

  /** The name of batch normalisation's running mean. */
  public static String normMean(int layer) {
    return "norm" + layer + ".mean";
  }

  /** The name of batch normalisation's running variance. */
  public static String normVariance(int layer) {
    return "norm" + layer + ".variance";
  }
}
