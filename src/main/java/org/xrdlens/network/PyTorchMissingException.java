package org.xrdlens.network;

/** Training was asked for, but PyTorch can't be loaded; classification does not need it. */
public final class PyTorchMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PyTorchMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
