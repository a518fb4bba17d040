package org.xrdlens.model;

import java.util.Map;

/**
 * Writes an {@link OnnxModel} as the protobuf messages of onnx.proto
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, version 3). Equal models give equal
 * bytes.
 */
final class OnnxWriter {
  static final int TYPE_FLOAT = 1;
  static final int ATTRIBUTE_INT = 2;
  static final int ATTRIBUTE_INTS = 7;
  static final String BATCH = "batch";

  private OnnxWriter() {}

  static byte[] write(OnnxModel model) {
    ProtobufWriter opset = new ProtobufWriter().text(1, "").integer(2, model.opset());
    ProtobufWriter out =
        new ProtobufWriter()
            .integer(1, OnnxModel.IR_VERSION)
            .text(2, "XRD Lens")
            .message(7, graph(model.graph()))
            .message(8, opset);
    model.metadata().forEach((key, value) -> out.message(14, entry(key, value)));
    return out.toByteArray();
  }

  static ProtobufWriter entry(String key, String value) {
    return new ProtobufWriter().text(1, key).text(2, value);
  }

  private static ProtobufWriter graph(OnnxGraph graph) {
    ProtobufWriter out = new ProtobufWriter();
    graph.nodes().forEach(node -> out.message(1, node(node)));
    out.text(2, "xrdlens");
    graph.initialisers().forEach(tensor -> out.message(5, tensor(tensor)));
    graph.inputs().forEach(port -> out.message(11, port(port)));
    graph.outputs().forEach(port -> out.message(12, port(port)));
    return out;
  }

  private static ProtobufWriter node(OnnxNode node) {
    ProtobufWriter out = new ProtobufWriter();
    node.inputs().forEach(name -> out.text(1, name));
    node.outputs().forEach(name -> out.text(2, name));
    out.text(3, node.outputs().get(0)).text(4, node.operation());
    for (Map.Entry<String, OnnxNode.Attribute> attribute : node.attributes().entrySet()) {
      out.message(5, attribute(attribute.getKey(), attribute.getValue()));
    }
    return out;
  }

  private static ProtobufWriter attribute(String name, OnnxNode.Attribute attribute) {
    ProtobufWriter out = new ProtobufWriter().text(1, name);
    if (!attribute.list()) {
      return out.integer(3, attribute.values().get(0)).integer(20, ATTRIBUTE_INT);
    }
    attribute.values().forEach(value -> out.integer(8, value));
    return out.integer(20, ATTRIBUTE_INTS);
  }

  private static ProtobufWriter tensor(OnnxTensor tensor) {
    ProtobufWriter out = new ProtobufWriter();
    tensor.shape().forEach(size -> out.integer(1, size));
    return out.integer(2, TYPE_FLOAT).text(8, tensor.name()).floats(9, tensor.values());
  }

  private static ProtobufWriter port(OnnxGraph.Port port) {
    ProtobufWriter shape = new ProtobufWriter();
    for (long size : port.shape()) {
      ProtobufWriter axis = new ProtobufWriter();
      shape.message(1, size == OnnxGraph.ANY ? axis.text(2, BATCH) : axis.integer(1, size));
    }
    ProtobufWriter tensorType = new ProtobufWriter().integer(1, TYPE_FLOAT).message(2, shape);
    ProtobufWriter type = new ProtobufWriter().message(1, tensorType);
    return new ProtobufWriter().text(1, port.name()).message(2, type);
  }
}
