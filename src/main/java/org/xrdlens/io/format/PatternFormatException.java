package org.xrdlens.io.format;

import java.io.IOException;

/** A file that is no diffraction pattern, or a damaged one. Its message is a full sentence. */
public final class PatternFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that names the file, what was found and what was expected. */
  public PatternFormatException(String sentence) {
    super(sentence);
  }

  /** As above, with the exception that showed the fault. */
  public PatternFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /**
   * The usual refusal.
   *
   * @param fileName the file as the user knows it
   * @param found what the file holds, to be read after "found"
   * @param expected what it should hold, to be read after "expected"
   */
  public static PatternFormatException of(String fileName, String found, String expected) {
    return new PatternFormatException(
        "\"" + fileName + "\" was not read: found " + found + ", expected " + expected + ".");
  }
}
