package org.xrdlens.io.xml;

import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;

/**
 * Numbers in a text, separated by white space or commas, as XML of diffractometers has them.
 * Nothing between two commas, and words such as {@code NaN}, are blank values and become NaN.
 */
public final class ValueList {
  private final String fileName;
  private final String what;
  private final String text;
  private final NumberList values = new NumberList();

  private ValueList(String fileName, String what, String text) {
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
    return new ValueList(fileName, what, text).read();
  }

  private double[] read() throws PatternFormatException {
    int length = text.length();
    boolean isFilled = true;
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (c == ',') {
        if (!isFilled || values.size() == 0) {
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
    return values.toArray();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  private void add(double value) throws PatternFormatException {
    if (values.size() == NumberList.MOST) {
      throw PatternFormatException.of(
          fileName,
          "more than " + NumberList.MOST + " numbers in " + what,
          "at most as many points");
    }
    values.add(value);
  }

  private double value(int start, int end) throws PatternFormatException {
    double value = NumberToken.valueIn(text, start, end, false);
    return Double.isFinite(value) ? value : blank(text.substring(start, end));
  }

  /** NaN for a word that means so. */
  private double blank(String token) throws PatternFormatException {
    if (NumberToken.isBlank(token)) {
      return Double.NaN;
    }
    throw PatternFormatException.of(
        fileName,
        "\""
            + token.substring(0, Math.min(token.length(), 20)).replaceAll("\\p{Cntrl}", "?")
            + "\" as number "
            + (values.size() + 1)
            + " in "
            + what,
        "a finite number");
  }
}
