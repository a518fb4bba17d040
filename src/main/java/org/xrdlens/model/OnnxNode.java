package org.xrdlens.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One operation of an ONNX graph.
 *
 * @param operation ONNX operator of the default domain
 * @param inputs names of tensors
 * @param outputs names of tensors
 * @param attributes by name; the operations we use have whole numbers only, one or several
 */
record OnnxNode(
    String operation,
    List<String> inputs,
    List<String> outputs,
    Map<String, Attribute> attributes) {

  /**
   * An attribute.
   *
   * @param list whether ONNX wants a list (INTS) or a single number (INT)
   * @param values one number if it is no list
   */
  record Attribute(boolean list, List<Long> values) {
    Attribute {
      values = List.copyOf(values);
    }

    static Attribute of(long value) {
      return new Attribute(false, List.of(value));
    }

    static Attribute listOf(long... values) {
      return new Attribute(true, java.util.Arrays.stream(values).boxed().toList());
    }
  }

  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  static OnnxNode of(
      String operation, List<String> inputs, String output, Map<String, Attribute> attributes) {
    return new OnnxNode(operation, inputs, List.of(output), attributes);
  }
}
