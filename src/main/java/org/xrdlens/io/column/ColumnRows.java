package org.xrdlens.io.column;

import java.util.List;
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
  /**
   * Reads all rows.
   *
   * @throws PatternFormatException if there is none, if one is infinite or beyond all counts, or if
   *     most lines hold none
   */
  static ColumnRows read(String fileName, TextLines lines, ColumnLayout layout)
      throws PatternFormatException {
    int first = firstRow(lines, layout);
    LineFields fields = new LineFields(layout.dialect(), 2 + layout.lastColumn());
    int most = lines.size() - first;
    boolean withDeviation = layout.deviation() >= 0;
    ScanPoints points =
        new ScanPoints(new double[most], new double[most], new double[withDeviation ? most : 0]);
    int n = 0;
    int stray = 0;
    for (int i = first; i < lines.size(); i++) {
      if (lines.isComment(i)) {
        continue;
      }
      fields.of(lines.content(), lines.start(i), lines.end(i));
      double angle = fields.angle(layout.angle());
      double intensity = fields.value(layout.intensity());
      if (Double.isNaN(angle) || (Double.isNaN(intensity) && !hasGap(fields, layout))) {
        stray++;
        continue;
      }
      points.position()[n] = angle;
      points.intensity()[n] = intensity;
      if (withDeviation) {
        points.deviation()[n] = fields.value(layout.deviation());
      }
      requireReasonable(fileName, points, n, lines.number(i));
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
    LineFields fields = new LineFields(layout.dialect());
    int first = 0;
    while (first < lines.size() && !isWholeRow(lines, first, layout, fields)) {
      first++;
    }
    while (first > 0 && isLoneAngle(fields.of(lines.text().get(first - 1)))) {
      first--;
    }
    return first;
  }

  private static boolean isWholeRow(
      TextLines lines, int index, ColumnLayout layout, LineFields fields) {
    if (lines.isComment(index)) {
      return false;
    }
    fields.of(lines.content(), lines.start(index), lines.end(index));
    return fields.count() == layout.width()
        && fields.isAngle(layout.angle())
        && (fields.isNumber(layout.intensity()) || hasGap(fields, layout));
  }

  private static boolean isLoneAngle(LineFields fields) {
    return fields.count() == 1 && fields.isAngle(0);
  }

  /** Whether the intensity is blank, or left out after the angle. */
  private static boolean hasGap(LineFields fields, ColumnLayout layout) {
    return fields.count() > layout.intensity()
        ? fields.isBlank(layout.intensity())
        : fields.count() == layout.angle() + 1;
  }

  private static void requireReasonable(String fileName, ScanPoints points, int index, int line)
      throws PatternFormatException {
    double angle = points.position()[index];
    double intensity = points.intensity()[index];
    if (Math.abs(angle) > ScanPoints.LARGEST || Math.abs(intensity) > ScanPoints.LARGEST) {
      throw PatternFormatException.of(
          fileName,
          "the values " + angle + " and " + intensity + " in line " + line,
          "finite numbers of at most " + ScanPoints.LARGEST);
    }
  }
}
