package org.xrdlens.io.format;

/**
 * Walks from line to line through a text whose lines end with LF, CR LF or CR alone. The ends are
 * searched with {@link String#indexOf(int, int)}, which looks at many characters at a time.
 */
final class LineWalk {
  private final String text;
  private int lineFeed;
  private int carriageReturn;
  private int start;
  private int end;
  private int next;
  private int number;

  LineWalk(String text) {
    this.text = text;
    this.lineFeed = indexFrom('\n', 0);
    this.carriageReturn = indexFrom('\r', 0);
  }

  /** Goes to the next line, which is the first at the first call; false if there is none. */
  boolean next() {
    if (next > text.length()) {
      return false;
    }
    start = next;
    end = Math.min(lineFeed, carriageReturn);
    next = carriageReturn == end && lineFeed == end + 1 ? end + 2 : end + 1;
    if (lineFeed < next) {
      lineFeed = indexFrom('\n', next);
    }
    if (carriageReturn < next) {
      carriageReturn = indexFrom('\r', next);
    }
    number++;
    return true;
  }

  /** Where the line begins. */
  int start() {
    return start;
  }

  /** Where the line ends: the index of its line end, or the length of the text. */
  int end() {
    return end;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  private int indexFrom(char c, int from) {
    int index = text.indexOf(c, from);
    return index < 0 ? text.length() : index;
  }
}
