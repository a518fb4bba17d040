package org.xrdlens.crystal;

import java.io.IOException;
import java.io.Serial;

/** A CIF that can't be read as a crystal structure; the message says where, what and why. */
public final class CifException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param source file, and block or line within it
   * @param reason full sentence
   */
  CifException(String source, String reason) {
    super(source + ": " + reason);
  }

  CifException(String source, String reason, Throwable cause) {
    super(source + ": " + reason, cause);
  }
}
