package org.xrdlens.image;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.measure.ResultsTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A curve that ImageJ shows in a plot, a table or along a line on an image: what other plugins have
 * made, to be taken for a diffraction pattern.
 *
 * @param title the window's title
 * @param axis what the window says about x: an axis label, a column's title or a unit
 * @param origin where the points are from, as a sentence for the record
 * @param x positions, finite, at least one
 * @param y as many values, NaN where blank
 * @param measured how the pattern was measured, where the image says it
 */
@SuppressWarnings("ArrayRecordComponent") // goes from one hand to the next and is never compared
public record ShownCurve(
    String title,
    String axis,
    String origin,
    double[] x,
    double[] y,
    Optional<PatternRow> measured) {
  private static final Pattern ANGLE =
      Pattern.compile("(2|two)[-_ ]?(θ|th).*|angle.*|q\\b.*|d\\b.*");
  private static final Pattern INTENSITY =
      Pattern.compile("int.*|counts?.*|cps.*|i\\b.*|i_?obs.*|y_?obs.*");

  /** Checks the lengths. */
  public ShownCurve {
    if (x.length != y.length || x.length == 0) {
      throw new IllegalArgumentException(
          "\""
              + title
              + "\" holds no points: "
              + x.length
              + " positions, "
              + y.length
              + " values.");
    }
  }

  /** Whether an image is a plot. */
  public static boolean isPlot(ImagePlus image) {
    return image.getProperty(Plot.PROPERTY_KEY) instanceof Plot;
  }

  /**
   * The first curve of a plot.
   *
   * @throws IllegalArgumentException if the plot has no curve
   */
  public static ShownCurve ofPlot(ImagePlus image) {
    Plot plot = (Plot) image.getProperty(Plot.PROPERTY_KEY);
    float[] x = plot.getXValues();
    float[] y = plot.getYValues();
    if (x == null || y == null || x.length == 0) {
      throw new IllegalArgumentException(
          "The plot \""
              + image.getTitle()
              + "\" has no curve; expected one of angle and intensity.");
    }
    String label = plot.getLabel('x') == null ? "" : plot.getLabel('x');
    String origin =
        "The first curve of the plot \"" + image.getTitle() + "\", x axis \"" + label + "\".";
    return finite(image.getTitle(), label, origin, doubles(x), doubles(y));
  }

  /**
   * Two columns of a table.
   *
   * @param first the column of positions; blank: one whose title speaks of an angle, else the first
   *     with numbers
   * @param second the column of values; blank: one whose title speaks of intensities, else the next
   *     with numbers
   * @throws IllegalArgumentException if there are no such columns
   */
  public static ShownCurve ofTable(String title, ResultsTable table, String first, String second) {
    List<String> numeric =
        Arrays.stream(table.getHeadings()).filter(name -> isNumeric(table, name)).toList();
    String x = column(title, numeric, first, ANGLE, "");
    String y = column(title, numeric, second, INTENSITY, x);
    String origin = "The columns \"" + x + "\" and \"" + y + "\" of the table \"" + title + "\".";
    return finite(title, x, origin, table.getColumn(x), table.getColumn(y));
  }

  private static String column(
      String table, List<String> numeric, String wanted, Pattern likely, String taken) {
    if (!wanted.isBlank()) {
      return numeric.stream()
          .filter(Predicate.isEqual(wanted.strip()))
          .findFirst()
          .orElseThrow(() -> noColumn(table, "column \"" + wanted + "\" of numbers", numeric));
    }
    List<String> free = numeric.stream().filter(name -> !name.equals(taken)).toList();
    return free.stream()
        .filter(name -> likely.matcher(name.strip().toLowerCase(Locale.ROOT)).matches())
        .findFirst()
        .or(() -> free.stream().findFirst())
        .orElseThrow(() -> noColumn(table, "two columns of numbers", numeric));
  }

  private static IllegalArgumentException noColumn(
      String table, String wanted, List<String> numeric) {
    return new IllegalArgumentException(
        "The table \""
            + table
            + "\" has no "
            + wanted
            + "; its columns of numbers are: "
            + (numeric.isEmpty() ? "none" : String.join(", ", numeric))
            + ".");
  }

  private static boolean isNumeric(ResultsTable table, String heading) {
    return table.columnExists(heading)
        && Arrays.stream(table.getColumn(heading)).anyMatch(Double::isFinite);
  }

  /** Leaves out points without a position; a value that is no number is blank. */
  static ShownCurve finite(String title, String axis, String origin, double[] x, double[] y) {
    int[] kept =
        IntStream.range(0, Math.min(x.length, y.length))
            .filter(i -> Double.isFinite(x[i]))
            .toArray();
    double[] positions = Arrays.stream(kept).mapToDouble(i -> x[i]).toArray();
    double[] values =
        Arrays.stream(kept).mapToDouble(i -> Double.isFinite(y[i]) ? y[i] : Double.NaN).toArray();
    return new ShownCurve(title, axis, origin, positions, values, Optional.empty());
  }

  /** A copy that says how the pattern was measured. */
  ShownCurve withMeasurement(Optional<PatternRow> row) {
    return new ShownCurve(title, axis, origin, x, y, row);
  }

  /** Decimal places as they were written: 20.02f is 20.02, not 20.020000457763672. */
  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> Double.parseDouble(Float.toString(values[i])));
    return doubles;
  }
}
