package org.xrdlens.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xrdlens.model.OnnxNode.Attribute;
import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;

/**
 * The graph of an ensemble: each member's convolutions give its maps; {@code cam} is their mean
 * divided by the temperature, and {@code probabilities} are the softmax of the mean of {@code cam}
 * over positions. So the explanation and the answer come from the same numbers in the file.
 */
final class OnnxNetwork {
  static final String INPUT = "pattern";
  static final String CAM = "cam";
  static final String PROBABILITIES = "probabilities";
  static final String SCALE = "inverse_temperature_per_member";
  static final String HEAD_WEIGHT = "head.weight";
  static final String HEAD_BIAS = "head.bias";

  private final NetworkArchitecture architecture;
  private final int members;

  OnnxNetwork(NetworkArchitecture architecture, int members) {
    this.architecture = architecture;
    this.members = members;
  }

  static String prefix(int member) {
    return "member" + member + ".";
  }

  static String weight(int layer) {
    return "convolution" + layer + ".weight";
  }

  static String bias(int layer) {
    return "convolution" + layer + ".bias";
  }

  static String offset(int layer) {
    return "convolution" + layer + ".position";
  }

  /** The factor between the sum of the members' maps and {@code cam}. */
  static float scale(int members, double temperature) {
    return (float) (1 / (members * temperature));
  }

  List<OnnxNode> nodes() {
    List<OnnxNode> nodes = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      maps.add(member(member, nodes));
    }
    String sum = maps.get(0);
    if (members > 1) {
      sum = "sum";
      nodes.add(OnnxNode.of("Sum", maps, sum, Map.of()));
    }
    nodes.add(OnnxNode.of("Mul", List.of(sum, SCALE), CAM, Map.of()));
    nodes.add(
        OnnxNode.of(
            "ReduceMean",
            List.of(CAM),
            "logits",
            Map.of("axes", Attribute.listOf(2), "keepdims", Attribute.of(0))));
    nodes.add(
        OnnxNode.of("Softmax", List.of("logits"), PROBABILITIES, Map.of("axis", Attribute.of(1))));
    return nodes;
  }

  private String member(int member, List<OnnxNode> nodes) {
    String prefix = prefix(member);
    String x = INPUT;
    for (int i = 0; i < architecture.layers().size(); i++) {
      String y = prefix + "convolution" + i;
      nodes.add(
          convolution(
              architecture.layers().get(i), List.of(x, prefix + weight(i), prefix + bias(i)), y));
      if (architecture.encodesPosition(i)) {
        nodes.add(OnnxNode.of("Add", List.of(y, prefix + offset(i)), y + ".placed", Map.of()));
        y = y + ".placed";
      }
      x = prefix + "relu" + i;
      nodes.add(OnnxNode.of("Relu", List.of(y), x, Map.of()));
    }
    String map = prefix + "map";
    nodes.add(
        convolution(
            ConvolutionLayer.of(1, 1, 1),
            List.of(x, prefix + HEAD_WEIGHT, prefix + HEAD_BIAS),
            map));
    return map;
  }

  private static OnnxNode convolution(ConvolutionLayer layer, List<String> inputs, String output) {
    return OnnxNode.of(
        "Conv",
        inputs,
        output,
        Map.of(
            "dilations", Attribute.listOf(layer.dilation()),
            "group", Attribute.of(1),
            "kernel_shape", Attribute.listOf(layer.kernel()),
            "pads", Attribute.listOf(layer.padding(), layer.padding()),
            "strides", Attribute.listOf(layer.stride())));
  }

  /** Name and shape of every constant, in order. */
  List<String> constants(int inputLength, int classes) {
    List<String> constants = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      String prefix = prefix(member);
      int length = inputLength;
      for (int i = 0; i < architecture.layers().size(); i++) {
        ConvolutionLayer layer = architecture.layers().get(i);
        long filters = layer.filters();
        length = layer.outputLength(length);
        constants.add(
            prefix
                + weight(i)
                + List.of(filters, (long) architecture.channelsBefore(i), (long) layer.kernel()));
        constants.add(prefix + bias(i) + List.of(filters));
        if (architecture.encodesPosition(i)) {
          constants.add(prefix + offset(i) + List.of(1L, filters, (long) length));
        }
      }
      int last = architecture.channelsBefore(architecture.layers().size());
      constants.add(prefix + HEAD_WEIGHT + List.of((long) classes, (long) last, 1L));
      constants.add(prefix + HEAD_BIAS + List.of((long) classes));
    }
    constants.add(SCALE + List.of());
    return constants;
  }

  static List<OnnxGraph.Port> inputs(int inputLength) {
    return List.of(new OnnxGraph.Port(INPUT, List.of(OnnxGraph.ANY, 1L, (long) inputLength)));
  }

  List<OnnxGraph.Port> outputs(int inputLength, int classes) {
    long positions = architecture.positions(inputLength);
    return List.of(
        new OnnxGraph.Port(PROBABILITIES, List.of(OnnxGraph.ANY, (long) classes)),
        new OnnxGraph.Port(CAM, List.of(OnnxGraph.ANY, (long) classes, positions)));
  }
}
