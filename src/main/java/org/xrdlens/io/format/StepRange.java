package org.xrdlens.io.format;

import java.util.Locale;

/**
 * A scan at equal steps as headers state it: start, end and step, of which one is too many. Points
 * lie at the start plus multiples of the step. Only where the step was rounded in the header (0.017
 * for 0.0167113) and the number of points shows it, the step is taken from both ends.
 *
 * @param start position of the first point
 * @param stop position of the last point; NaN if the file does not say
 * @param step distance of two points, of any sign but not 0
 */
public record StepRange(double start, double stop, double step) {
  private static final double LARGEST = 1e20;
  private static final double MOST_ROUNDED = 0.05;

  /** A step of 0.02 is what was asked for, one of 0.017 what was left of it by rounding. */
  private static final int FEWEST_DECIMALS = 3;

  /**
   * A range that a file states.
   *
   * @throws PatternFormatException if a number is missing (NaN), the step 0, or they are no range
   */
  public static StepRange of(String fileName, double start, double stop, double step)
      throws PatternFormatException {
    boolean usable = Math.abs(start) <= LARGEST && Math.abs(step) <= LARGEST && step != 0;
    if (!usable || Math.abs(stop) > LARGEST) {
      throw PatternFormatException.of(
          fileName,
          "a scan from " + start + " to " + stop + " in steps of " + step,
          "a start, an end and a step that is not 0");
    }
    return new StepRange(start, stop, step);
  }

  /** How many points the three numbers announce; 0 if they announce nothing sensible. */
  public long expectedPoints() {
    double steps = Math.rint((stop - start) / step);
    return steps >= 0 && steps < NumberList.MOST ? 1 + (long) steps : 0;
  }

  /** Whether so many points are what the three numbers announce, the last one more or less. */
  public boolean fits(int points) {
    return Math.abs(points - expectedPoints()) <= 1 || isRoundedFor(points);
  }

  /** The points with these intensities; a warning goes into the record where the end differs. */
  public ScanPoints points(double[] intensity, ImportRecord record) {
    int n = intensity.length;
    if (isRoundedFor(n)) {
      double exact = (stop - start) / (n - 1);
      record.note(
          "step",
          String.format(
              Locale.ROOT,
              "The step is stated as %s; %d points from %s to %s are %.7f apart.",
              step,
              n,
              start,
              stop,
              exact));
      return ScanPoints.uniform(start, exact, intensity);
    }
    if (!fits(n) && !Double.isNaN(stop)) {
      record.warn(
          "The header announces "
              + expectedPoints()
              + " points from "
              + start
              + " to "
              + stop
              + " but the file has "
              + n
              + ": they were placed from the start on.");
    }
    return ScanPoints.uniform(start, step, intensity);
  }

  private boolean isRoundedFor(int points) {
    if (points < 3 || Double.isNaN(stop) || Math.abs(points - expectedPoints()) <= 1) {
      return false;
    }
    double exact = (stop - start) / (points - 1);
    int decimals = decimals(step);
    return decimals >= FEWEST_DECIMALS
        && Math.abs(exact - step) <= Math.pow(10, -decimals) / 2
        && Math.abs(exact - step) <= MOST_ROUNDED * Math.abs(step);
  }

  private static int decimals(double value) {
    String text = Double.toString(value);
    int point = text.indexOf('.');
    return text.indexOf('E') >= 0 || point < 0 ? 9 : text.length() - point - 1;
  }
}
