package org.xrdlens.io.bruker;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.xml.ValueList;
import org.xrdlens.io.xml.XmlElement;

/**
 * Rows of one count each, as a scan along the axis that moved. The counts are corrected for the
 * absorber already; their standard deviation is that of the counts behind it, with the factor a and
 * the stored value y: a sqrt(y / a).
 *
 * @param axisName the file's name of the axis
 * @param axis what it is
 * @param points all rows
 * @param largestFactor of the absorber, 1 if it was never in the beam
 * @param shortestSeconds the least measured time of a row, NaN if there is none
 * @param longestSeconds the longest measured time of a row, NaN if there is none
 */
record BrmlRows(
    String axisName,
    ScanAxis axis,
    ScanPoints points,
    double largestFactor,
    double shortestSeconds,
    double longestSeconds) {
  private static final double SAME_TIME = 1.01;

  /** The order in which axes are taken where several move. */
  private static final List<ScanAxis> ORDER =
      List.of(ScanAxis.TWO_THETA, ScanAxis.OMEGA, ScanAxis.CHI, ScanAxis.PHI, ScanAxis.Z);

  /**
   * Reads rows.
   *
   * @param place which route of which entry, for refusals
   * @param information the route's {@code ScanInformation}
   * @throws PatternFormatException if a row is damaged or no position is known
   */
  static BrmlRows of(
      String fileName,
      String place,
      XmlElement information,
      BrmlColumns columns,
      List<XmlElement> rows)
      throws PatternFormatException {
    double[][] values = new double[columns.axes().size()][rows.size()];
    double[] counts = new double[rows.size()];
    double[] factors = new double[rows.size()];
    double[] times = new double[rows.size()];
    List<Integer> axisColumns = List.copyOf(columns.axes().values());
    for (int i = 0; i < counts.length; i++) {
      String where = "row " + (i + 1) + " of " + place;
      double[] row = row(fileName, where, columns, rows.get(i).text());
      for (int k = 0; k < values.length; k++) {
        values[k][i] = BrmlRoute.position(fileName, where, row[axisColumns.get(k)]);
      }
      counts[i] = row[columns.counts()] == columns.blank() ? Double.NaN : row[columns.counts()];
      factors[i] = columns.absorber() < 0 ? 1 : row[columns.absorber()];
      times[i] = columns.time() < 0 ? Double.NaN : row[columns.time()];
    }
    List<String> names = List.copyOf(columns.axes().keySet());
    int chosen = chosen(names, values);
    String name = chosen < 0 ? firstAxis(information) : names.get(chosen);
    double[] positions =
        chosen < 0 ? planned(fileName, place, information, rows.size()) : values[chosen];
    return new BrmlRows(
        name,
        BrukerDrive.axis(name),
        new ScanPoints(positions, counts, deviations(counts, factors)),
        DoubleStream.of(factors).filter(factor -> factor > 1).max().orElse(1),
        DoubleStream.of(times).min().orElse(Double.NaN),
        DoubleStream.of(times).max().orElse(Double.NaN));
  }

  /** The numbers of a row, as many as the columns ask for at least. */
  static double[] row(String fileName, String where, BrmlColumns columns, String text)
      throws PatternFormatException {
    double[] row = ValueList.of(fileName, where, text);
    if (row.length < columns.rowLength()) {
      throw PatternFormatException.of(
          fileName, row.length + " numbers in " + where, columns.rowLength() + " at least");
    }
    return row;
  }

  /** The index of the axis that moved, or else of the first known one; −1 if there is none. */
  private static int chosen(List<String> names, double[][] values) {
    int[] known =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> rank(names.get(i))))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.of(known)
        .filter(i -> moves(values[i]))
        .findFirst()
        .orElse(known.length == 0 ? -1 : known[0]);
  }

  private static int rank(String name) {
    int index = ORDER.indexOf(BrukerDrive.axis(name));
    return index < 0 ? ORDER.size() : index;
  }

  private static boolean moves(double[] positions) {
    return DoubleStream.of(positions).anyMatch(position -> position != positions[0]);
  }

  private static Optional<XmlElement> scanAxis(XmlElement information) {
    return information.at("ScanAxes", "ScanAxisInfo");
  }

  private static String firstAxis(XmlElement information) {
    return scanAxis(information).map(axis -> axis.attribute("AxisId")).orElse("");
  }

  /** Positions as the scan was planned, for rows that have none. */
  private static double[] planned(String fileName, String place, XmlElement information, int rows)
      throws PatternFormatException {
    XmlElement axis = scanAxis(information).orElse(information);
    double start = axis.numberAt("Start").orElse(Double.NaN);
    double increment = axis.numberAt("Increment").orElse(Double.NaN);
    if (Double.isNaN(start + increment) || increment == 0) {
      throw PatternFormatException.of(
          fileName, "rows without a position in " + place, "start and increment of an axis");
    }
    double[] positions = new double[rows];
    for (int i = 0; i < rows; i++) {
      positions[i] = BrmlRoute.position(fileName, place, start + i * increment);
    }
    return positions;
  }

  private static double[] deviations(double[] counts, double[] factors) {
    if (DoubleStream.of(factors).noneMatch(factor -> factor > 1)) {
      return new double[0];
    }
    double[] deviations = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      deviations[i] = Math.sqrt(Math.max(0, counts[i]) * Math.max(1, factors[i]));
    }
    return deviations;
  }

  /** Writes what was seen into a record. */
  void describe(ImportRecord record) {
    record.note("axis", axis.title() + ", " + axisName + " in the file.");
    record.note(
        "attenuation",
        largestFactor > 1
            ? "An absorber with factors of up to "
                + largestFactor
                + " was used; the file has the corrected values."
            : "None.");
    if (longestSeconds > SAME_TIME * shortestSeconds) {
      record.warn(
          "The points were counted from "
              + shortestSeconds
              + " to "
              + longestSeconds
              + " s; their values were left as they are.");
    }
  }
}
