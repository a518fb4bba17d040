package org.xrdlens.io.fullprof;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.TextLines;

/**
 * A line that gives the range of a scan in place of a column of angles: {@code first step last} at
 * FullProf, DBWS and RIET7, {@code points step first wavelength} at MAUD.
 *
 * @param firstDegrees first angle 2θ in degrees
 * @param stepDegrees step in degrees, above 0
 * @param points how many points the range has, 2 at least
 * @param wavelengthAngstrom wavelength in Å, 0 if the line does not say
 * @param index index of the line among the lines that are not blank
 */
record StepHeader(
    double firstDegrees, double stepDegrees, int points, double wavelengthAngstrom, int index) {
  private static final int MOST_LINES = 9;
  private static final int ROWS_OF_A_TABLE = 5;
  private static final int MOST_POINTS = 5_000_000;
  private static final double LARGEST_DEGREES = 360;
  private static final double LARGEST_STEP_DEGREES = 5;
  private static final double LEAST_STEP_DEGREES = 1e-5;
  private static final double MOST_OFF_A_STEP = 0.02;

  /** Every line among the first ones that may be one, in their order. */
  static List<StepHeader> candidates(TextLines lines) {
    List<StepHeader> candidates = new ArrayList<>();
    double[] words = new double[5];
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      int count = DecimalField.values(lines.text().get(i), words);
      if (count >= 3) {
        addRange(candidates, words, i);
      }
      if (count >= 4 && i > 0) {
        addCounted(candidates, words, i);
      }
    }
    return candidates;
  }

  private static void addRange(List<StepHeader> candidates, double[] words, int index) {
    double first = words[0];
    double step = words[1];
    double last = words[2];
    double steps = (last - first) / step;
    boolean whole = Math.abs(steps - Math.rint(steps)) < MOST_OFF_A_STEP;
    if (isAngle(first) && isAngle(last) && isStep(step) && whole && isCount(steps + 1)) {
      candidates.add(new StepHeader(first, step, (int) Math.rint(steps) + 1, 0, index));
    }
  }

  private static void addCounted(List<StepHeader> candidates, double[] words, int index) {
    double points = words[0];
    double step = words[1];
    double first = words[2];
    double wavelength = words[3];
    boolean xRays = wavelength > 0.05 && wavelength < 5;
    if (points == Math.rint(points) && isCount(points) && isStep(step) && isAngle(first) && xRays) {
      candidates.add(new StepHeader(first, step, (int) points, wavelength, index));
    }
  }

  private static boolean isAngle(double degrees) {
    return Math.abs(degrees) <= LARGEST_DEGREES;
  }

  private static boolean isStep(double degrees) {
    return degrees >= LEAST_STEP_DEGREES && degrees <= LARGEST_STEP_DEGREES;
  }

  private static boolean isCount(double points) {
    return points > 1.5 && points <= MOST_POINTS;
  }

  /** Whether rows of numbers below repeat the angles of this range in their first column. */
  boolean isRepeatedBy(TextLines lines) {
    double[] words = new double[2];
    int rows = 0;
    for (int i = index + 1; i < Math.min(lines.size(), index + 4); i++) {
      int count = DecimalField.values(lines.text().get(i), words);
      double expected = firstDegrees + rows * stepDegrees;
      boolean repeats = count > 1 && Math.abs(words[0] - expected) < 0.1 * stepDegrees;
      rows += repeats ? 1 : 0;
    }
    return rows > 1 || isRowOf(lines);
  }

  /** Whether the line is itself a row of columns: as many words, and an angle that goes on. */
  private boolean isRowOf(TextLines lines) {
    double[] words = new double[2];
    double step = 0;
    double before = 0;
    int width = 0;
    for (int i = index; i < index + ROWS_OF_A_TABLE; i++) {
      int count = i < lines.size() ? DecimalField.values(lines.text().get(i), words) : 0;
      double rise = words[0] - before;
      if (i == index) {
        width = count;
      } else if (i == index + 1) {
        step = rise;
      } else if (!(step > 0 && Math.abs(rise - step) < 0.1 * step)) {
        return false;
      }
      if (count != width) {
        return false;
      }
      before = words[0];
    }
    return true;
  }
}
