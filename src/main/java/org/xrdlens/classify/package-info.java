/** Classification of patterns by a model file, through ONNX Runtime; safe for many threads. */
package org.xrdlens.classify;
