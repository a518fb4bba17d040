package org.xrdlens.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.ParameterShape;

/**
 * Weights from the constants of a graph that {@link FoldedNetwork} made: the same function, though
 * not the same numbers. Batch normalisation is the identity around the folded convolution, and the
 * position kernel is the smallest one with the graph's offsets.
 */
final class UnfoldedNetwork {
  private final ModelCard card;
  private final Map<String, float[]> constants;

  UnfoldedNetwork(OnnxGraph graph, ModelCard card) {
    this.card = card;
    this.constants =
        graph.initialisers().stream()
            .collect(Collectors.toMap(OnnxTensor::name, OnnxTensor::values));
  }

  /** The weights of a member of the ensemble. */
  NetworkWeights member(int member) {
    NetworkArchitecture architecture = card.training().architecture();
    String prefix = OnnxNetwork.prefix(member);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (ParameterShape shape : architecture.parameters(card.classes().size())) {
      float[] start = new float[shape.size()];
      Arrays.fill(start, shape.start());
      arrays.put(shape.name(), start);
    }
    for (int i = 0; i < architecture.layers().size(); i++) {
      layer(architecture, prefix, i, arrays);
    }
    arrays.put(ParameterShape.HEAD, constants.get(prefix + OnnxNetwork.HEAD_WEIGHT));
    arrays.put(ParameterShape.HEAD_BIAS, constants.get(prefix + OnnxNetwork.HEAD_BIAS));
    return NetworkWeights.of(architecture, List.copyOf(card.classes()), card.grid().size(), arrays);
  }

  private void layer(
      NetworkArchitecture architecture, String prefix, int i, Map<String, float[]> arrays) {
    arrays.put(ParameterShape.convolution(i), constants.get(prefix + OnnxNetwork.weight(i)));
    float[] bias = constants.get(prefix + OnnxNetwork.bias(i));
    if (architecture.batchNormalisation()) {
      arrays.put(ParameterShape.normShift(i), bias);
      Arrays.fill(arrays.get(ParameterShape.normVariance(i)), 1 - NetworkArchitecture.NORM_EPSILON);
    } else {
      arrays.put(ParameterShape.bias(i), bias);
    }
    if (architecture.encodesPosition(i)) {
      PositionMatrix matrix = new PositionMatrix(architecture, card.grid().size());
      arrays.put(
          ParameterShape.position(i), matrix.kernel(constants.get(prefix + OnnxNetwork.offset(i))));
    }
  }
}
