package org.xrdlens.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ONNX model: a graph and texts that travel with it.
 *
 * @param opset version of the default operator set
 * @param graph what is computed
 * @param metadata texts by key, in order
 */
record OnnxModel(long opset, OnnxGraph graph, Map<String, String> metadata) {
  /** Read by every runtime since 2020 (ONNX 1.8, ONNX Runtime 1.6); has all that we need. */
  static final long OPSET = 13;

  static final long IR_VERSION = 7;

  OnnxModel {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
