package org.xrdlens.io.format;

/**
 * Walks over the lines of a text once, without splitting it first: for files that state what each
 * line is. Those that must be looked at twice are for {@link TextLines}. Lines end with LF, CR LF
 * or CR alone. Mutable, for one reading.
 */
public final class TextCursor {
  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_HEADER_LINE = 64 * 1024;

  private final String fileName;
  private final String text;
  private final LineWalk walk;
  private String line = "";

  /**
   * Before the first line of a text.
   *
   * @param fileName the file it is from, for refusals
   */
  public TextCursor(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
    this.walk = new LineWalk(text);
  }

  /** Moves to the next line that is not blank; false at the end of the text. */
  public boolean next() {
    while (nextWithBlanks()) {
      if (!line.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Moves to the next line, blank or not; false at the end of the text. */
  public boolean nextWithBlanks() {
    boolean found = walk.next();
    line = found ? stripped(walk.start(), walk.end()) : "";
    return found;
  }

  /** The line, without the blanks, zero bytes and control characters around it. */
  public String line() {
    return line;
  }

  /**
   * The line, where it belongs to a header.
   *
   * @throws PatternFormatException if it is longer than any header's
   */
  public String headerLine() throws PatternFormatException {
    if (line.length() > LONGEST_HEADER_LINE) {
      throw refusal(
          line.length() + " characters", "a header line of at most " + LONGEST_HEADER_LINE);
    }
    return line;
  }

  /** The line's number in the file, from 1; 0 before the first. */
  public int number() {
    return walk.number();
  }

  /** The refusal of what stands in the line, which it quotes. */
  public PatternFormatException refusal(String expected) {
    return refusal("\"" + shortened(line) + "\"", expected);
  }

  /**
   * A refusal at the line.
   *
   * @param found to be read after "found"
   * @param expected to be read after "expected"
   */
  public PatternFormatException refusal(String found, String expected) {
    return PatternFormatException.of(fileName, found + " in line " + number(), expected);
  }

  /** The refusal of a text that ends too early. */
  public PatternFormatException refusalAtEnd(String expected) {
    return PatternFormatException.of(
        fileName, "the end of the file after line " + number(), expected);
  }

  private String stripped(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\ufeff' || c == '\u00a0' || Character.isWhitespace(c);
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
  }
}
