package org.xrdlens.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the running statistics of batch normalisation anew from the patterns that a training begins
 * with. Scale and shift follow them, so that the network says what it said before; and because a
 * training normalises by the statistics of its batches, it then also begins at what it said before.
 */
public final class NormStatistics {
  private static final int PATTERNS = 512;

  private NormStatistics() {}

  /**
   * Takes statistics of the first batch of a source, drawn with 512 patterns.
   *
   * @param weights a network, for instance one whose normalisation was folded into its convolutions
   * @param source of its inputs; the labels do not matter
   * @return the same function; the same object if the network has no batch normalisation
   * @throws PyTorchMissingException if PyTorch can't be loaded
   */
  public static NetworkWeights takenAnew(NetworkWeights weights, BatchSource source) {
    NetworkArchitecture architecture = weights.architecture();
    if (!architecture.batchNormalisation()) {
      return weights;
    }
    int classes = weights.classes().size();
    float[] inputs = new float[PATTERNS * weights.inputLength()];
    source.fill(0, inputs, new float[PATTERNS * classes]);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    architecture
        .parameters(classes)
        .forEach(shape -> arrays.put(shape.name(), weights.array(shape.name())));
    NetworkGraph graph = new NetworkGraph(architecture, weights.inputLength());
    try (NDManager manager = Torch.newManager()) {
      Map<String, NDArray> parameters = NetworkForward.parameters(weights, manager);
      NDArray x = manager.create(inputs, new Shape(PATTERNS, 1, weights.inputLength()));
      for (int i = 0; i < architecture.layers().size(); i++) {
        NDArray input = x;
        int layer = i;
        NDArray y = Torch.recording(false, () -> graph.convolution(parameters, layer, input));
        take(arrays, layer, y.toFloatArray(), architecture.layers().get(layer).filters());
        x = Torch.recording(false, () -> graph.activation(parameters, layer, y, false));
      }
    }
    return NetworkWeights.of(architecture, weights.classes(), weights.inputLength(), arrays);
  }

  /** Replaces γ(y − μ)/√(σ² + ε) + β by the same line with mean and variance of the values. */
  private static void take(Map<String, float[]> arrays, int layer, float[] values, int filters) {
    float[] scale = arrays.get(ParameterShape.normScale(layer));
    float[] shift = arrays.get(ParameterShape.normShift(layer));
    float[] mean = arrays.get(ParameterShape.normMean(layer));
    float[] variance = arrays.get(ParameterShape.normVariance(layer));
    for (int f = 0; f < filters; f++) {
      double newMean = mean(values, f, filters);
      double newVariance = variance(values, f, filters, newMean);
      double slope = scale[f] / Math.sqrt(variance[f] + NetworkArchitecture.NORM_EPSILON);
      shift[f] += (float) (slope * (newMean - mean[f]));
      scale[f] = (float) (slope * Math.sqrt(newVariance + NetworkArchitecture.NORM_EPSILON));
      mean[f] = (float) newMean;
      variance[f] = (float) newVariance;
    }
  }

  private static double mean(float[] values, int filter, int filters) {
    int positions = values.length / PATTERNS / filters;
    double sum = 0;
    for (int pattern = 0; pattern < PATTERNS; pattern++) {
      int from = (pattern * filters + filter) * positions;
      for (int i = from; i < from + positions; i++) {
        sum += values[i];
      }
    }
    return sum / (PATTERNS * positions);
  }

  private static double variance(float[] values, int filter, int filters, double mean) {
    int positions = values.length / PATTERNS / filters;
    double sum = 0;
    for (int pattern = 0; pattern < PATTERNS; pattern++) {
      int from = (pattern * filters + filter) * positions;
      for (int i = from; i < from + positions; i++) {
        sum += (values[i] - mean) * (values[i] - mean);
      }
    }
    return sum / (PATTERNS * positions);
  }
}
