package org.xrdlens.io.format;

/**
 * Finds numbers with a decimal point in fixed columns or between blanks of a line, without making a
 * string of each: a file of hundred thousand points takes milliseconds. The values are those of
 * {@link NumberToken}, but a comma is part of no number here.
 */
public final class DecimalField {
  private DecimalField() {}

  /**
   * The number between two columns, blanks around it left aside.
   *
   * @param from index of the first character
   * @param to index after the last character, at most the text's length
   * @return NaN if the field is blank, or holds anything but one number with a decimal point; see
   *     {@link #isBlank}
   */
  public static double value(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? Double.NaN : number(text, start, end);
  }

  /** Whether there are only blanks between two columns. */
  public static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The numbers of a line, separated by blanks or tabs.
   *
   * @param into receives the first ones, NaN for words that are no numbers
   * @return how many words the line has, which may be more than were received
   */
  public static int values(String line, double[] into) {
    int count = 0;
    int length = line.length();
    int i = 0;
    while (i < length) {
      while (i < length && isSpace(line.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < length && !isSpace(line.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (count < into.length) {
          into[count] = number(line, start, i);
        }
        count++;
      }
    }
    return count;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0';
  }

  private static double number(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ',') {
        return Double.NaN;
      }
    }
    return NumberToken.valueIn(text, start, end, false);
  }
}
