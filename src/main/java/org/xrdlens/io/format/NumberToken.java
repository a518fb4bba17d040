package org.xrdlens.io.format;

import java.util.Locale;
import java.util.Set;

/**
 * How programs write a number: decimal point or comma, exponents with E or Fortran's D, groups of
 * thousands only where the other mark is the decimal one, and words for "no value".
 */
public final class NumberToken {
  private static final Set<String> NO_VALUE = Set.of("nan", "-nan", "n/a", "na", "null", "-", "--");
  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "-infinity");

  private NumberToken() {}

  /** Whether the token stands for a measured point without a value: blank, or a word for it. */
  public static boolean isBlank(String token) {
    return token.isEmpty() || (token.length() <= 4 && NO_VALUE.contains(lower(token)));
  }

  /** Whether the token is a number; infinities count as numbers, to be refused with their place. */
  public static boolean isNumber(String token, boolean decimalComma) {
    return plain(token, decimalComma) != null;
  }

  /**
   * The value of a token; not finite where it overflows.
   *
   * @throws NumberFormatException if {@link #isNumber} is false
   */
  public static double value(String token, boolean decimalComma) {
    String plain = plain(token, decimalComma);
    if (plain == null) {
      throw new NumberFormatException("\"" + token + "\" is not a number.");
    }
    return Double.parseDouble(plain);
  }

  /** The token as Java writes numbers; null if it is none. */
  private static String plain(String token, boolean decimalComma) {
    int length = token.length();
    if (length == 0 || length > 40) {
      return null;
    }
    char point = decimalComma ? ',' : '.';
    char group = decimalComma ? '.' : ',';
    StringBuilder out = new StringBuilder(length);
    int i = token.charAt(0) == '+' || token.charAt(0) == '-' ? 1 : 0;
    out.append(token, 0, i);
    int digits = 0;
    int sinceGroup = -1;
    boolean fraction = false;
    for (; i < length; i++) {
      char c = token.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        sinceGroup += sinceGroup >= 0 && !fraction ? 1 : 0;
      } else if (c == point && !fraction) {
        fraction = true;
        c = '.';
      } else if (c == group && !fraction && digits > 0 && endsGroup(digits, sinceGroup)) {
        sinceGroup = 0;
        continue;
      } else {
        break;
      }
      out.append(c);
    }
    boolean brokenGroup = sinceGroup >= 0 && sinceGroup != 3;
    if (digits == 0) {
      return INFINITE.contains(lower(token)) ? "Infinity" : null;
    }
    return brokenGroup || !appendExponent(token, i, out) ? null : out.toString();
  }

  private static boolean endsGroup(int digits, int sinceGroup) {
    return sinceGroup < 0 ? digits <= 3 : sinceGroup == 3;
  }

  /** Appends the exponent from an index on; false if what stands there is none. */
  private static boolean appendExponent(String token, int start, StringBuilder out) {
    int length = token.length();
    if (start == length) {
      return true;
    }
    if ("eEdD".indexOf(token.charAt(start)) < 0) {
      return false;
    }
    int i = start + 1;
    out.append('E');
    if (i < length && (token.charAt(i) == '+' || token.charAt(i) == '-')) {
      out.append(token.charAt(i++));
    }
    if (i == length) {
      return false;
    }
    for (; i < length; i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
      out.append(token.charAt(i));
    }
    return true;
  }

  private static String lower(String token) {
    return token.toLowerCase(Locale.ROOT);
  }
}
