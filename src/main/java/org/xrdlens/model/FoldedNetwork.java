package org.xrdlens.model;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.ParameterShape;

/**
 * A trained network as the constants of its graph: batch normalisation is folded into the
 * convolutions before it (a scale per filter and a bias), and the position channels, which are the
 * same for every pattern, into one constant offset per filter and position.
 */
final class FoldedNetwork {
  private final NetworkWeights weights;
  private final NetworkArchitecture architecture;
  private final String prefix;

  /**
   * A network to fold.
   *
   * @param member its index in the ensemble
   */
  FoldedNetwork(NetworkWeights weights, int member) {
    this.weights = weights;
    this.architecture = weights.architecture();
    this.prefix = OnnxNetwork.prefix(member);
  }

  List<OnnxTensor> constants() {
    List<OnnxTensor> constants = new ArrayList<>();
    for (int i = 0; i < architecture.layers().size(); i++) {
      constants.addAll(layer(i));
    }
    long classes = weights.classes().size();
    long channels = architecture.channelsBefore(architecture.layers().size());
    constants.add(
        tensor(
            OnnxNetwork.HEAD_WEIGHT,
            List.of(classes, channels, 1L),
            weights.array(ParameterShape.HEAD)));
    constants.add(
        tensor(OnnxNetwork.HEAD_BIAS, List.of(classes), weights.array(ParameterShape.HEAD_BIAS)));
    return constants;
  }

  private List<OnnxTensor> layer(int i) {
    ConvolutionLayer layer = architecture.layers().get(i);
    long filters = layer.filters();
    double[] scale = new double[layer.filters()];
    float[] bias = new float[layer.filters()];
    scaleAndBias(i, scale, bias);
    float[] kernel = scaled(weights.array(ParameterShape.convolution(i)), scale);
    List<OnnxTensor> constants = new ArrayList<>();
    constants.add(
        tensor(
            OnnxNetwork.weight(i),
            List.of(filters, (long) architecture.channelsBefore(i), (long) layer.kernel()),
            kernel));
    constants.add(tensor(OnnxNetwork.bias(i), List.of(filters), bias));
    if (architecture.encodesPosition(i)) {
      PositionMatrix matrix = new PositionMatrix(architecture, weights.inputLength());
      float[] offset = scaled(matrix.offsets(weights.array(ParameterShape.position(i))), scale);
      constants.add(
          tensor(OnnxNetwork.offset(i), List.of(1L, filters, offset.length / filters), offset));
    }
    return constants;
  }

  /** Batch normalisation γ(x − μ)/√(σ² + ε) + β as scale and bias per filter. */
  private void scaleAndBias(int i, double[] scale, float[] bias) {
    if (!architecture.batchNormalisation()) {
      java.util.Arrays.fill(scale, 1);
      System.arraycopy(weights.array(ParameterShape.bias(i)), 0, bias, 0, bias.length);
      return;
    }
    float[] gamma = weights.array(ParameterShape.normScale(i));
    float[] beta = weights.array(ParameterShape.normShift(i));
    float[] mean = weights.array(ParameterShape.normMean(i));
    float[] variance = weights.array(ParameterShape.normVariance(i));
    for (int f = 0; f < scale.length; f++) {
      scale[f] = gamma[f] / Math.sqrt(variance[f] + NetworkArchitecture.NORM_EPSILON);
      bias[f] = (float) (beta[f] - mean[f] * scale[f]);
    }
  }

  private static float[] scaled(float[] values, double[] scale) {
    int perFilter = values.length / scale.length;
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = (float) (values[i] * scale[i / perFilter]);
    }
    return scaled;
  }

  private OnnxTensor tensor(String name, List<Long> shape, float[] values) {
    return new OnnxTensor(prefix + name, shape, values);
  }
}
