package org.xrdlens.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an ONNX file as far as our models go, and refuses everything else: constants outside the
 * file, other number types, subgraphs, functions, other operator sets. What it lets through is
 * plain data; nothing native has been called.
 */
final class OnnxReader {

  private OnnxReader() {}

  static OnnxModel read(byte[] bytes) throws ModelFormatException {
    ProtobufReader in = new ProtobufReader(bytes, "ONNX model");
    long opset = 0;
    OnnxGraph graph = null;
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 7 -> graph = graph(in.message("graph"));
        case 8 -> opset = opset(in.message("operator set"));
        case 14 -> entry(in.message("metadata"), metadata);
        case 1, 2, 3, 4, 5, 6 -> in.skip();
        default -> throw in.broken("has the field " + field + ", which our models don't have");
      }
    }
    if (graph == null) {
      throw in.broken("has no graph");
    }
    return new OnnxModel(opset, graph, metadata);
  }

  private static long opset(ProtobufReader in) throws ModelFormatException {
    long version = 0;
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> {
          String domain = in.text();
          if (!domain.isEmpty()) {
            throw in.broken("is \"" + domain + "\", but only the default one is used");
          }
        }
        case 2 -> version = in.integer();
        default -> throw in.broken("has the unknown field " + field);
      }
    }
    if (version != OnnxModel.OPSET) {
      throw in.broken("has version " + version + ", but expected " + OnnxModel.OPSET);
    }
    return version;
  }

  private static void entry(ProtobufReader in, Map<String, String> metadata)
      throws ModelFormatException {
    String key = "";
    String value = "";
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> key = in.text();
        case 2 -> value = in.text();
        default -> throw in.broken("has the unknown field " + field);
      }
    }
    if (metadata.put(key, value) != null) {
      throw in.broken("has the key \"" + key + "\" twice");
    }
  }

  private static OnnxGraph graph(ProtobufReader in) throws ModelFormatException {
    List<OnnxNode> nodes = new ArrayList<>();
    List<OnnxTensor> initialisers = new ArrayList<>();
    List<OnnxGraph.Port> inputs = new ArrayList<>();
    List<OnnxGraph.Port> outputs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> nodes.add(node(in.message("node")));
        case 5 -> {
          OnnxTensor tensor = tensor(in.message("initialiser"));
          if (!names.add(tensor.name())) {
            throw in.broken("has the initialiser \"" + tensor.name() + "\" twice");
          }
          initialisers.add(tensor);
        }
        case 11 -> inputs.add(port(in.message("input")));
        case 12 -> outputs.add(port(in.message("output")));
        case 2, 10 -> in.skip();
        default -> throw in.broken("has the field " + field + ", which our models don't have");
      }
    }
    return new OnnxGraph(nodes, initialisers, inputs, outputs);
  }

  private static OnnxNode node(ProtobufReader in) throws ModelFormatException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, OnnxNode.Attribute> attributes = new TreeMap<>();
    String operation = "";
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 4 -> operation = in.text();
        case 5 -> attribute(in.message("attribute"), attributes);
        case 3, 6 -> in.skip();
        default -> throw in.broken("has the field " + field + ", which our models don't have");
      }
    }
    return new OnnxNode(operation, inputs, outputs, attributes);
  }

  private static void attribute(ProtobufReader in, Map<String, OnnxNode.Attribute> attributes)
      throws ModelFormatException {
    String name = "";
    long type = 0;
    List<Long> values = new ArrayList<>();
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> name = in.text();
        case 3, 8 -> values.add(in.integer());
        case 20 -> type = in.integer();
        default -> throw in.broken("\"" + name + "\" is no whole number");
      }
    }
    boolean list = type == OnnxWriter.ATTRIBUTE_INTS;
    if (!list && (type != OnnxWriter.ATTRIBUTE_INT || values.size() != 1)) {
      throw in.broken("\"" + name + "\" is neither a whole number nor a list of them");
    }
    if (attributes.put(name, new OnnxNode.Attribute(list, values)) != null) {
      throw in.broken("\"" + name + "\" stands there twice");
    }
  }

  private static OnnxTensor tensor(ProtobufReader in) throws ModelFormatException {
    List<Long> shape = new ArrayList<>();
    String name = "";
    long type = 0;
    float[] values = new float[0];
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> shape.add(in.integer());
        case 2 -> type = in.integer();
        case 8 -> name = in.text();
        case 9 -> values = in.floats();
        case 13, 14 -> throw in.broken("\"" + name + "\" lies outside the file");
        default ->
            throw in.broken(
                "\"" + name + "\" has numbers in field " + field + ", not as raw bytes");
      }
    }
    if (type != OnnxWriter.TYPE_FLOAT) {
      throw in.broken(
          "\"" + name + "\" has numbers of ONNX type " + type + ", but expected floats");
    }
    long places = 1;
    for (long size : shape) {
      if (size < 1 || size > values.length) {
        throw in.broken(
            "\"" + name + "\" has " + values.length + " numbers, but the shape " + shape);
      }
      places *= size;
      if (places > values.length) {
        break;
      }
    }
    if (places != values.length) {
      throw in.broken("\"" + name + "\" has " + values.length + " numbers, but the shape " + shape);
    }
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw in.broken("\"" + name + "\" has the number " + value);
      }
    }
    return new OnnxTensor(name, shape, values);
  }

  private static OnnxGraph.Port port(ProtobufReader in) throws ModelFormatException {
    String name = "";
    List<Long> shape = List.of();
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      switch (field) {
        case 1 -> name = in.text();
        case 2 -> shape = type(in.message("type of " + name));
        default -> in.skip();
      }
    }
    return new OnnxGraph.Port(name, shape);
  }

  private static List<Long> type(ProtobufReader in) throws ModelFormatException {
    List<Long> shape = new ArrayList<>();
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      if (field != 1) {
        throw in.broken("is no tensor");
      }
      ProtobufReader tensor = in.message("tensor type");
      for (int part = tensor.nextField(); part != 0; part = tensor.nextField()) {
        if (part == 2) {
          axes(tensor.message("shape"), shape);
        } else if (part != 1 || tensor.integer() != OnnxWriter.TYPE_FLOAT) {
          throw tensor.broken("is not of floats");
        }
      }
    }
    return shape;
  }

  private static void axes(ProtobufReader in, List<Long> shape) throws ModelFormatException {
    for (int field = in.nextField(); field != 0; field = in.nextField()) {
      ProtobufReader axis = in.message("axis");
      long size = 0;
      for (int part = axis.nextField(); part != 0; part = axis.nextField()) {
        switch (part) {
          case 1 -> size = axis.integer();
          case 2 -> size = axis.text().isEmpty() ? 0 : OnnxGraph.ANY;
          default -> throw axis.broken("has the unknown field " + part);
        }
      }
      shape.add(size);
    }
  }
}
