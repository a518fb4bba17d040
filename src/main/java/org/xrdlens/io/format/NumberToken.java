package org.xrdlens.io.format;

import java.util.Locale;
import java.util.Set;

/**
 * How programs write a number: decimal point or comma, exponents with E or Fortran's D, groups of
 * thousands only where the other mark is the decimal one, and words for "no value". Every reader of
 * text comes here for the value of one token. {@link DecimalField} finds tokens in a line, {@link
 * NumberList} collects those of many lines and refuses what is no number.
 */
public final class NumberToken {
  private static final Set<String> NO_VALUE = Set.of("nan", "-nan", "n/a", "na", "null", "-", "--");
  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "-infinity");

  /** No long overflows by them. */
  private static final int MOST_DIGITS = 18;

  private static final int UNUSUAL = 1_000_000;

  private static final long LARGEST_EXACT = 1L << 53;
  private static final double[] POWER_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumberToken() {}

  /** Whether the token stands for a measured point without a value: blank, or a word for it. */
  public static boolean isBlank(String token) {
    return token.isEmpty() || (token.length() <= 4 && NO_VALUE.contains(lower(token)));
  }

  /** The value of a token with a decimal point; see {@link #value(String, boolean)}. */
  public static double value(String token) {
    return value(token, false);
  }

  /** The value of a token: NaN if it is no number, infinite if it is a number that overflows. */
  public static double value(String token, boolean decimalComma) {
    return valueIn(token, 0, token.length(), decimalComma);
  }

  /**
   * The value of the token between two indices of a text, as {@link #value(String, boolean)}. Up to
   * 2^53 as digits and up to 22 as power of ten are both exact as doubles, so that one product or
   * quotient of them is rounded as it should be (W. D. Clinger, How to read floating point numbers
   * accurately, Proc. PLDI 1990, 92-101, doi 10.1145/93542.93557); the rest is left to {@link
   * Double#parseDouble}.
   */
  public static double valueIn(String text, int start, int end, boolean decimalComma) {
    char point = decimalComma ? ',' : '.';
    char sign = start < end ? text.charAt(start) : 'x';
    int first = sign == '-' || sign == '+' ? start + 1 : start;
    long digits = 0;
    int fractionStart = -1;
    int i = first;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == point && fractionStart < 0) {
        fractionStart = i + 1;
      } else {
        break;
      }
    }
    int decimals = fractionStart < 0 ? 0 : i - fractionStart;
    int count = i - first - (fractionStart < 0 ? 0 : 1);
    int power = (i < end ? exponentIn(text, i, end) : 0) - decimals;
    if (count == 0
        || count > MOST_DIGITS
        || digits > LARGEST_EXACT
        || Math.abs(power) >= POWER_OF_TEN.length) {
      return unusualValue(text.substring(start, end), decimalComma);
    }
    double value = power < 0 ? digits / POWER_OF_TEN[-power] : digits * POWER_OF_TEN[power];
    return sign == '-' ? -value : value;
  }

  /** An exponent of one or two digits; something huge if anything else stands there. */
  private static int exponentIn(String text, int start, int end) {
    if ("eEdD".indexOf(text.charAt(start)) < 0 || start + 1 == end) {
      return UNUSUAL;
    }
    char sign = text.charAt(start + 1);
    int first = sign == '-' || sign == '+' ? start + 2 : start + 1;
    if (first == end || end - first > 2) {
      return UNUSUAL;
    }
    int exponent = 0;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return UNUSUAL;
      }
      exponent = 10 * exponent + (c - '0');
    }
    return sign == '-' ? -exponent : exponent;
  }

  private static double unusualValue(String token, boolean decimalComma) {
    String plain = plain(token, decimalComma);
    return plain == null ? Double.NaN : Double.parseDouble(plain);
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
