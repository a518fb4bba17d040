package org.xrdlens.cif;

import java.io.IOException;
import java.io.Serial;

/** A CIF that can't be read; the message says where, what and why. */
public final class CifException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param source file, and block or line within it
   * @param reason full sentence
   */
  public CifException(String source, String reason) {
    super(source + ": " + reason);
  }

  /** As above, with the exception that showed the fault. */
  public CifException(String source, String reason, Throwable cause) {
    super(source + ": " + reason, cause);
  }
}
