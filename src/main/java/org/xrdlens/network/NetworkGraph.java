package org.xrdlens.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Map;

/**
 * The network's forward pass in PyTorch.
 *
 * <p>Position channels are the same for every pattern, so their share of a convolution is computed
 * once per batch and added: the same sum as if they were concatenated, at a fraction of the cost.
 */
final class NetworkGraph {
  /** The share of its old value that a running statistic keeps in a step. */
  private static final float NORM_MEMORY = 0.9f;

  private final NetworkArchitecture architecture;
  private final int inputLength;
  private final float[] positionChannels;

  NetworkGraph(NetworkArchitecture architecture, int inputLength) {
    this.architecture = architecture;
    this.inputLength = inputLength;
    this.positionChannels =
        architecture.position().channels() > 0
            ? architecture.positionChannels(inputLength)
            : new float[0];
  }

  /**
   * The class activation maps of a batch.
   *
   * @param parameters every array of the weights by its name
   * @param inputs batch × 1 × length
   * @param training whether batch normalisation takes its statistics from the batch (and moves the
   *     running ones) or uses the running ones
   * @return batch × classes × positions; everything on the way belongs to the manager of {@code
   *     inputs}
   */
  NDArray activationMaps(Map<String, NDArray> parameters, NDArray inputs, boolean training) {
    NDArray x = inputs;
    for (int i = 0; i < architecture.layers().size(); i++) {
      x = activation(parameters, i, convolution(parameters, i, x), training);
    }
    return convolve(
        ConvolutionLayer.of(1, 1, 1),
        x,
        parameters.get(ParameterShape.HEAD),
        parameters.get(ParameterShape.HEAD_BIAS));
  }

  /** A layer's convolution, not yet normalised: batch × filters × positions. */
  NDArray convolution(Map<String, NDArray> parameters, int layer, NDArray x) {
    NDArray y =
        convolve(
            architecture.layers().get(layer),
            x,
            parameters.get(ParameterShape.convolution(layer)),
            parameters.get(ParameterShape.bias(layer)));
    if (architecture.encodesPosition(layer)) {
      NDArray positions = positionChannels(x.getManager(), layer);
      NDArray kernel = parameters.get(ParameterShape.position(layer));
      y = y.add(convolve(architecture.layers().get(layer), positions, kernel, null));
    }
    return y;
  }

  /** What the next layer gets of a convolution. */
  NDArray activation(Map<String, NDArray> parameters, int layer, NDArray y, boolean training) {
    return Activation.relu(
        architecture.batchNormalisation() ? normalise(parameters, layer, y, training) : y);
  }

  private NDArray positionChannels(NDManager manager, int layer) {
    return manager.create(
        positionChannels,
        new Shape(
            1, architecture.position().channels(), architecture.lengthBefore(layer, inputLength)));
  }

  private static NDArray convolve(ConvolutionLayer layer, NDArray x, NDArray kernel, NDArray bias) {
    return Conv1d.conv1d(
            x,
            kernel,
            bias,
            new Shape(layer.stride()),
            new Shape(layer.padding()),
            new Shape(layer.dilation()),
            1)
        .singletonOrThrow();
  }

  private static NDArray normalise(
      Map<String, NDArray> parameters, int layer, NDArray x, boolean training) {
    return BatchNorm.batchNorm(
            x,
            parameters.get(ParameterShape.normMean(layer)),
            parameters.get(ParameterShape.normVariance(layer)),
            parameters.get(ParameterShape.normScale(layer)),
            parameters.get(ParameterShape.normShift(layer)),
            -1,
            NORM_MEMORY,
            NetworkArchitecture.NORM_EPSILON,
            training)
        .singletonOrThrow();
  }
}
