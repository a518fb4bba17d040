package org.xrdlens.io.format;

/**
 * Numbers in fixed columns or between blanks of a line, read without making a string of each: a
 * file of hundred thousand points takes milliseconds. The values are those of {@link
 * Double#parseDouble}: few digits are put together exactly (Clinger, PLDI 1990, doi
 * 10.1145/93542.93557), the others are left to it.
 */
public final class DecimalField {
  private static final long LARGEST_EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private DecimalField() {}

  /**
   * The number between two columns, blanks around it left aside.
   *
   * @param from index of the first character
   * @param to index after the last character, at most the text's length
   * @return NaN if the field is blank, or holds anything but one number with a decimal point; see
   *     {@link #isBlank}
   */
  public static double value(CharSequence text, int from, int to) {
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
  public static boolean isBlank(CharSequence text, int from, int to) {
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
  public static int values(CharSequence line, double[] into) {
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

  private static double number(CharSequence text, int start, int end) {
    int i = start;
    boolean negative = text.charAt(i) == '-';
    if (negative || text.charAt(i) == '+') {
      i++;
    }
    long mantissa = 0;
    int digits = 0;
    int fraction = 0;
    boolean point = false;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        mantissa = 10 * mantissa + (c - '0');
        digits++;
        fraction += point ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
      if (digits > MOST_DIGITS) {
        return slowly(text, start, end);
      }
    }
    if (i < end || mantissa > LARGEST_EXACT) {
      return slowly(text, start, end);
    }
    if (digits == 0) {
      return Double.NaN;
    }
    double magnitude = mantissa / POWERS[fraction];
    return negative ? -magnitude : magnitude;
  }

  private static double slowly(CharSequence text, int start, int end) {
    String token = text.subSequence(start, end).toString();
    return NumberToken.isNumber(token, false) && token.indexOf(',') < 0
        ? NumberToken.value(token, false)
        : Double.NaN;
  }
}
