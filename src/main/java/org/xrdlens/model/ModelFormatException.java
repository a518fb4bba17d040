package org.xrdlens.model;

import java.io.IOException;

/**
 * A file is not a model that this version can use; the message says what was found and expected.
 */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelFormatException(String message) {
    super(message);
  }

  ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
