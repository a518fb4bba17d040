package org.xrdlens.io.format;

import java.util.Arrays;

/**
 * Numbers collected from lines of text, one after the other, parted by blanks, commas or
 * semicolons. Mutable, bounded, for one reading.
 */
public final class NumberList {
  /** The most numbers that a list takes: more than any scan has. */
  public static final int MOST = 2_000_000;

  private double[] values = new double[16];
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
   * Appends all numbers of the cursor's line, in which they are parted by blanks: without a decimal
   * point in it, commas are decimal ones.
   *
   * @throws PatternFormatException as above
   */
  public void addRow(TextCursor cursor) throws PatternFormatException {
    String line = cursor.line();
    boolean decimalComma = line.indexOf(',') >= 0 && line.indexOf('.') < 0;
    add(cursor, decimalComma ? line.replace(',', '.') : line);
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
    double value = NumberToken.valueIn(text, start, end, false);
    if (Double.isInfinite(value)) {
      throw cursor.refusal("numbers that are finite");
    }
    if (Double.isNaN(value) && !NumberToken.isBlank(text.substring(start, end))) {
      throw cursor.refusal("numbers");
    }
    return value;
  }
}
