package org.xrdlens.io.column;

import java.util.List;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextLines;

/**
 * The rows of a text file: everything before the first is header, and lines between rows that hold
 * no numbers are counted.
 *
 * @param points the rows, in the order of the file
 * @param header the lines before the first row
 * @param strayLines lines after the first row that hold no point and are no comments
 */
record ColumnRows(ScanPoints points, List<String> header, int strayLines) {
  /** Far beyond any count, and far enough below overflow to add and multiply. */
  private static final double LARGEST = 1e30;

  /**
   * Reads all rows.
   *
   * @throws PatternFormatException if there is none, if one is infinite or beyond all counts, or if
   *     most lines hold none
   */
  static ColumnRows read(String fileName, TextLines lines, ColumnLayout layout)
      throws PatternFormatException {
    int first = firstRow(lines, layout);
    int most = lines.size() - first;
    boolean withDeviation = layout.deviation() >= 0;
    ScanPoints points =
        new ScanPoints(new double[most], new double[most], new double[withDeviation ? most : 0]);
    int n = 0;
    int stray = 0;
    for (int i = first; i < lines.size(); i++) {
      String line = lines.text().get(i);
      if (TextLines.isComment(line)) {
        continue;
      }
      List<String> fields = layout.dialect().fields(line);
      if (!isRow(fields, layout)) {
        stray++;
        continue;
      }
      points.position()[n] = layout.dialect().value(fields.get(layout.angle()));
      points.intensity()[n] = number(fields, layout.intensity(), layout);
      if (withDeviation) {
        points.deviation()[n] = number(fields, layout.deviation(), layout);
      }
      requireReasonable(fileName, points, n, lines.number().get(i));
      n++;
    }
    if (n < 2 || stray > n) {
      throw PatternFormatException.of(
          fileName,
          n + " lines with an angle and an intensity among " + (lines.size() - first),
          ColumnTextFormat.EXPECTED);
    }
    return new ColumnRows(points.range(0, n), List.copyOf(lines.text().subList(0, first)), stray);
  }

  /** Index of the first row of the common width, or of the lone angles directly before it. */
  private static int firstRow(TextLines lines, ColumnLayout layout) {
    int first = 0;
    while (first < lines.size() && !isWholeRow(lines.text().get(first), layout)) {
      first++;
    }
    while (first > 0 && isLoneNumber(lines.text().get(first - 1), layout)) {
      first--;
    }
    return first;
  }

  private static boolean isWholeRow(String line, ColumnLayout layout) {
    if (TextLines.isComment(line)) {
      return false;
    }
    List<String> fields = layout.dialect().fields(line);
    return fields.size() == layout.width() && isRow(fields, layout);
  }

  private static boolean isLoneNumber(String line, ColumnLayout layout) {
    List<String> fields = layout.dialect().fields(line);
    return fields.size() == 1 && layout.dialect().isAngle(fields.get(0));
  }

  private static boolean isRow(List<String> fields, ColumnLayout layout) {
    if (fields.size() <= layout.angle() || !layout.dialect().isAngle(fields.get(layout.angle()))) {
      return false;
    }
    if (fields.size() <= layout.intensity()) {
      return fields.size() == layout.angle() + 1;
    }
    String intensity = fields.get(layout.intensity());
    return layout.dialect().isNumber(intensity) || NumberToken.isBlank(intensity);
  }

  private static double number(List<String> fields, int column, ColumnLayout layout) {
    if (fields.size() <= column) {
      return Double.NaN;
    }
    String field = fields.get(column);
    return layout.dialect().isNumber(field) ? layout.dialect().value(field) : Double.NaN;
  }

  private static void requireReasonable(String fileName, ScanPoints points, int index, int line)
      throws PatternFormatException {
    double angle = points.position()[index];
    double intensity = points.intensity()[index];
    if (Math.abs(angle) > LARGEST || Math.abs(intensity) > LARGEST) {
      throw PatternFormatException.of(
          fileName,
          "the values " + angle + " and " + intensity + " in line " + line,
          "finite numbers of at most " + LARGEST);
    }
  }
}
