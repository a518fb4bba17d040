/**
 * The model file: one self-describing ONNX graph with its card and its references, written and read
 * by a few classes of our own, so that a file is judged before any native library sees it.
 */
package org.xrdlens.model;
