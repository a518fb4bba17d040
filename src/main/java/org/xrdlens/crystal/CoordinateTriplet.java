package org.xrdlens.crystal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symmetry operations as coordinate triplets, as International Tables A and the CIF item {@code
 * _space_group_symop_operation_xyz} write them: terms in x, y, z and numbers or fractions, in any
 * order. What magnetic files put behind, the sign of time and the moments, is left aside.
 */
final class CoordinateTriplet {
  private static final Pattern TERM =
      Pattern.compile("([+-]?)(?:(\\d+(?:\\.\\d*)?|\\.\\d+)(?:/(\\d+))?\\*?)?([xyz]?)");
  private static final Pattern WRAPPING = Pattern.compile("[\\s'\"()]|[;,]$");
  private static final Pattern MAGNETIC = Pattern.compile("[^m]*,[^m]*,[^m]*,(?:[+-]?1|[^m]*m.*)");
  private static final double ROUNDING = 0.02;

  /** Decimals like 0.33 and 0.17 are off a twelfth by up to 0.04 twelfths. */
  private static final double TWELFTH_ROUNDING = 0.05;

  private static final int LONGEST = 200;

  private CoordinateTriplet() {}

  static SymmetryOperation parse(String text) {
    if (text.length() > LONGEST) {
      throw refusal(text.substring(0, LONGEST), "it is too long");
    }
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('\u2212', '-')
            .transform(letters -> WRAPPING.matcher(letters).replaceAll(""))
            .replace(';', ',');
    String[] parts = plain.split(",", -1);
    if (parts.length != 3 && !MAGNETIC.matcher(plain).matches()) {
      throw refusal(text, "it has " + parts.length + " parts instead of 3");
    }
    int[] rotation = new int[9];
    int[] translation = new int[3];
    for (int row = 0; row < 3; row++) {
      parseRow(text, parts[row], row, rotation, translation);
    }
    SymmetryOperation operation = new SymmetryOperation(rotation, translation);
    if (Math.abs(operation.determinant()) != 1) {
      throw refusal(text, "its determinant is " + operation.determinant() + " instead of 1 or -1");
    }
    return operation;
  }

  private static void parseRow(
      String text, String part, int row, int[] rotation, int[] translation) {
    Matcher term = TERM.matcher(part);
    int position = 0;
    if (part.isEmpty()) {
      throw refusal(text, "a part is empty");
    }
    while (position < part.length()) {
      if (!term.find(position) || term.start() != position || term.end() == position) {
        throw refusal(text, "\"" + part.substring(position) + "\" is no term in x, y, z");
      }
      double value = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
      if (term.group(3) != null) {
        value /= Double.parseDouble(term.group(3));
      }
      value = "-".equals(term.group(1)) ? -value : value;
      if (term.group(4).isEmpty()) {
        if (term.group(2) == null) {
          throw refusal(text, "a sign stands alone");
        }
        translation[row] += shift(text, value);
      } else {
        rotation[3 * row + "xyz".indexOf(term.group(4))] += whole(text, value);
      }
      position = term.end();
    }
  }

  private static int shift(String text, double value) {
    double twelfth = Math.rint(12 * value);
    boolean rounded = Math.abs(12 * value - twelfth) <= TWELFTH_ROUNDING;
    double exact = rounded ? twelfth / 12 : value;
    return whole(text, exact * SymmetryOperation.PARTS);
  }

  private static int whole(String text, double value) {
    double nearest = Math.rint(value);
    if (!(Math.abs(value - nearest) <= ROUNDING) || Math.abs(nearest) > 1000) {
      throw refusal(text, "a shift is no 24th of a lattice vector, or a factor is not whole");
    }
    return (int) nearest;
  }

  private static IllegalArgumentException refusal(String text, String reason) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a symmetry operation like -x+1/2,y,z: " + reason + ".");
  }

  static String format(SymmetryOperation operation) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 3; row++) {
      text.append(row == 0 ? "" : ",").append(formatRow(operation, row));
    }
    return text.toString();
  }

  private static String formatRow(SymmetryOperation operation, int row) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < 3; j++) {
      int factor = operation.rotation()[3 * row + j];
      if (factor != 0) {
        text.append(factor < 0 ? "-" : text.isEmpty() ? "" : "+");
        text.append(Math.abs(factor) == 1 ? "" : Integer.toString(Math.abs(factor)));
        text.append("xyz".charAt(j));
      }
    }
    int shift = operation.translation()[row];
    if (shift != 0) {
      int divisor = greatestCommonDivisor(shift, SymmetryOperation.PARTS);
      text.append('+').append(shift / divisor).append('/');
      text.append(SymmetryOperation.PARTS / divisor);
    }
    return text.toString();
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
