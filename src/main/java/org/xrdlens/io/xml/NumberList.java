package org.xrdlens.io.xml;

import java.util.Arrays;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;

/**
 * Numbers in a text, separated by white space or commas, as XML of diffractometers has them.
 * Nothing between two commas, and words such as {@code NaN}, are blank values and become NaN.
 */
public final class NumberList {
  /** The longest list that is read. */
  public static final int MAX_NUMBERS = 2_000_000;

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final int EXACT_DIGITS = 15;

  private final String fileName;
  private final String what;
  private final String text;
  private double[] values = new double[16];
  private int size;

  private NumberList(String fileName, String what, String text) {
    this.fileName = fileName;
    this.what = what;
    this.text = text;
  }

  /**
   * Reads a list.
   *
   * @param what the list is of, with its article, to be read after "in"
   * @throws PatternFormatException if a token is no finite number, or there are too many
   */
  public static double[] of(String fileName, String what, String text)
      throws PatternFormatException {
    return new NumberList(fileName, what, text).read();
  }

  private double[] read() throws PatternFormatException {
    int length = text.length();
    boolean isFilled = true;
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (c == ',') {
        if (!isFilled || size == 0) {
          add(Double.NaN);
        }
        isFilled = false;
        at++;
      } else if (isBlank(c)) {
        at++;
      } else {
        int end = at + 1;
        while (end < length && text.charAt(end) != ',' && !isBlank(text.charAt(end))) {
          end++;
        }
        add(value(at, end));
        isFilled = true;
        at = end;
      }
    }
    if (!isFilled) {
      add(Double.NaN);
    }
    return Arrays.copyOf(values, size);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  private void add(double value) throws PatternFormatException {
    if (size == MAX_NUMBERS) {
      throw PatternFormatException.of(
          fileName, "more than " + MAX_NUMBERS + " numbers in " + what, "at most as many points");
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /**
   * The number from a start to an end. Up to 15 digits over a power of ten up to 15 are exact in
   * double precision, so that their quotient is what {@link Double#parseDouble} gives.
   */
  private double value(int start, int end) throws PatternFormatException {
    boolean negative = text.charAt(start) == '-';
    int first = negative ? start + 1 : start;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
        digits = 10 * digits + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(text.substring(start, end));
      }
    }
    if (count == 0) {
      return slowly(text.substring(start, end));
    }
    double value = digits / POWERS_OF_TEN[Math.max(0, decimals)];
    return negative ? -value : value;
  }

  private double slowly(String token) throws PatternFormatException {
    if (NumberToken.isBlank(token)) {
      return Double.NaN;
    }
    double value =
        NumberToken.isNumber(token, false)
            ? NumberToken.value(token, false)
            : Double.POSITIVE_INFINITY;
    if (Double.isInfinite(value)) {
      throw PatternFormatException.of(
          fileName,
          "\""
              + token.substring(0, Math.min(token.length(), 20)).replaceAll("\\p{Cntrl}", "?")
              + "\" as number "
              + (size + 1)
              + " in "
              + what,
          "a finite number");
    }
    return value;
  }
}
