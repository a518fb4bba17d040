package org.xrdlens.model;

import java.util.List;

/**
 * An ONNX graph of floats.
 *
 * @param nodes in order of execution
 * @param initialisers its constants
 * @param inputs what it is given
 * @param outputs what it gives
 */
record OnnxGraph(
    List<OnnxNode> nodes, List<OnnxTensor> initialisers, List<Port> inputs, List<Port> outputs) {

  /** The size of the one axis that is free: the batch. */
  static final long ANY = -1;

  /**
   * An input or output of the graph.
   *
   * @param name of its tensor
   * @param shape with {@link #ANY} for the batch
   */
  record Port(String name, List<Long> shape) {
    Port {
      shape = List.copyOf(shape);
    }
  }

  OnnxGraph {
    nodes = List.copyOf(nodes);
    initialisers = List.copyOf(initialisers);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
