package org.xrdlens.io.format;

import java.util.Arrays;

/**
 * Numbers collected from lines of text, one after the other, parted by blanks, commas or
 * semicolons. Plain decimals are read without a detour over strings; the values are those of {@link
 * Double#parseDouble} to the last bit. Mutable, bounded, for one reading.
 */
public final class NumberList {
  /** The most numbers that a list takes: more than any scan has. */
  public static final int MOST = 2_000_000;

  private static final int MOST_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = new double[MOST_DIGITS + 1];

  static {
    double power = 1;
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = power;
      power *= 10;
    }
  }

  private double[] values = new double[64];
  private int size;

  /** An empty list. */
  public NumberList() {}

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** The number at an index, NaN for a word that stands for no value. */
  public double get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("Number " + index + " of " + size + " was asked for.");
    }
    return values[index];
  }

  /** Forgets all numbers. */
  public void clear() {
    size = 0;
  }

  /** The numbers: a copy. */
  public double[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** Appends a number. The caller keeps the list below {@link #MOST}. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  /**
   * Appends all numbers of the cursor's line.
   *
   * @throws PatternFormatException if something in it is no number, is infinite, or is one too many
   */
  public void addLine(TextCursor cursor) throws PatternFormatException {
    add(cursor, cursor.line());
  }

  /**
   * Appends all numbers of a part of the cursor's line.
   *
   * @throws PatternFormatException as above
   */
  public void add(TextCursor cursor, String part) throws PatternFormatException {
    int length = part.length();
    int i = 0;
    while (i < length) {
      if (isSeparator(part.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < length && !isSeparator(part.charAt(i))) {
        i++;
      }
      if (size == MOST) {
        throw cursor.refusal("more than " + MOST + " numbers", "at most as many points");
      }
      add(value(cursor, part, start, i));
    }
  }

  private static boolean isSeparator(char c) {
    return c <= ' ' || c == ',' || c == ';' || c == '\u00a0';
  }

  private static double value(TextCursor cursor, String text, int start, int end)
      throws PatternFormatException {
    double plain = plainDecimal(text, start, end);
    if (!Double.isNaN(plain)) {
      return plain;
    }
    String token = text.substring(start, end);
    if (NumberToken.isBlank(token)) {
      return Double.NaN;
    }
    if (!NumberToken.isNumber(token, false)) {
      throw cursor.refusal("numbers");
    }
    double value = NumberToken.value(token, false);
    if (Double.isInfinite(value)) {
      throw cursor.refusal("numbers that are finite");
    }
    return value;
  }

  /**
   * A decimal of at most 15 digits: its digits and the power of ten are exact as doubles, so that
   * their quotient is the nearest double. NaN for anything else.
   */
  private static double plainDecimal(String text, int start, int end) {
    boolean negative = text.charAt(start) == '-';
    int from = negative ? start + 1 : start;
    if (end - from > MOST_DIGITS + 1) {
      return Double.NaN;
    }
    long digits = 0;
    int count = 0;
    int point = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        count++;
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0 || count > MOST_DIGITS) {
      return Double.NaN;
    }
    double value = point < 0 ? digits : digits / POWERS_OF_TEN[end - point - 1];
    return negative ? -value : value;
  }
}
