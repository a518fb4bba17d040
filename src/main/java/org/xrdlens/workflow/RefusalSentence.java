package org.xrdlens.workflow;

import java.io.IOException;
import org.xrdlens.cif.CifException;
import org.xrdlens.io.format.PatternFormatException;

/** Why a file of a batch was not read or not written, as a sentence for its row. */
final class RefusalSentence {
  private RefusalSentence() {}

  /** Our own exceptions carry a sentence; the system's carry a path or a fragment. */
  static String of(IOException e) {
    return e instanceof PatternFormatException || e instanceof CifException
        ? e.getMessage()
        : "The system reports " + e.getClass().getSimpleName() + ": " + e.getMessage() + ".";
  }
}
