package org.xrdlens.cif;

import java.util.Optional;

/**
 * A number as CIF writes it, {@code 5.431(2)}: the standard uncertainty in parentheses counts in
 * the last digit.
 *
 * @param value the number
 * @param uncertainty its standard uncertainty, NaN if it is not given
 */
public record CifNumber(double value, double uncertainty) {
  private static final int LONGEST = 60;

  /** The number of a text; empty if the text is anything else. */
  public static Optional<CifNumber> parse(String text) {
    int open = text.indexOf('(');
    String number = open < 0 ? text : text.substring(0, open);
    if (text.length() > LONGEST || !isNumber(number)) {
      return Optional.empty();
    }
    double value = Double.parseDouble(number);
    if (open < 0) {
      return Optional.of(new CifNumber(value, Double.NaN));
    }
    String digits = text.substring(open + 1, Math.max(open + 1, text.length() - 1));
    boolean plain = digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    if (!text.endsWith(")") || !plain || digits.indexOf('.') != digits.lastIndexOf('.')) {
      return Optional.empty();
    }
    return Optional.of(new CifNumber(value, uncertainty(number, digits)));
  }

  private static double uncertainty(String number, String digits) {
    if (digits.isEmpty() || digits.equals(".")) {
      return Double.NaN;
    }
    int exponentAt = Math.max(number.indexOf('e'), number.indexOf('E'));
    String mantissa = exponentAt < 0 ? number : number.substring(0, exponentAt);
    String exponent = exponentAt < 0 ? "0" : number.substring(exponentAt + 1);
    int point = mantissa.indexOf('.');
    int decimals = point < 0 || digits.indexOf('.') >= 0 ? 0 : mantissa.length() - point - 1;
    return Double.parseDouble(digits + "E" + exponent) / Math.pow(10, decimals);
  }

  /** Whether there are digits with at most one point, and digits behind an exponent's mark. */
  private static boolean isNumber(String text) {
    int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int digits = 0;
    boolean point = false;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    return digits > 0 && (i == text.length() || isExponent(text, i));
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int i = at + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int from = i;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i == text.length() && i > from && i - from < 6;
  }
}
