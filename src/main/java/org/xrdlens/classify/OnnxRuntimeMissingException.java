package org.xrdlens.classify;

/** ONNX Runtime's native library can't be loaded on this machine. */
public final class OnnxRuntimeMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OnnxRuntimeMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
