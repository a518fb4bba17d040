package org.xrdlens.io.column;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xrdlens.io.format.TextLines;

/**
 * Which column holds what. Titles decide where they name the columns; else the angle is the first
 * column and the intensity the next one that has numbers.
 *
 * @param dialect how rows are written
 * @param angle index of the column of angles, from 0
 * @param intensity index of the column of intensities, from 0
 * @param deviation index of the column of the intensities' standard deviations, -1 if there is none
 * @param width how many fields most rows have
 * @param titles the columns' titles, empty if there are none
 */
record ColumnLayout(
    ColumnDialect dialect,
    int angle,
    int intensity,
    int deviation,
    int width,
    List<String> titles) {
  private static final Pattern ANGLE =
      Pattern.compile("(2|two)[\\s_*-]*(th|θ|t$).*|tth.*|angle.*|°2.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern INTENSITY =
      Pattern.compile(
          "(?!.*time)((int|count|cps|(i|y|f)?[_-]?(obs|meas)).*|i|i\\b.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEVIATION =
      Pattern.compile(
          "(esd|e\\.s\\.d|sigma|σ|std|err|unc|d[_ ]?i\\b|su\\b).*|e|.*[_-]err(or)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INDEX =
      Pattern.compile("(n[or]|num(ber)?|index|idx|point|pt|row)?[.#]?", Pattern.CASE_INSENSITIVE);
  private static final double FEWEST_NUMBERS = 0.1;
  private static final int FEWEST_ROWS = 5;

  /**
   * Finds the columns.
   *
   * @param sample lines that are rows for the most part
   * @param titleLine the last line before the rows; empty if there is none
   */
  static ColumnLayout of(ColumnDialect dialect, List<String> sample, String titleLine) {
    LineFields fields = new LineFields(dialect);
    List<String> rows = sample.stream().filter(line -> isRow(fields.of(line))).toList();
    int width = commonWidth(fields, rows);
    List<String> titles = titles(fields, titleLine, width);
    int titled = indexOf(ANGLE, titles, -1);
    int angle = titled >= 0 ? titled : countsRows(fields, rows, width, titles) ? 1 : 0;
    int intensity = indexOf(INTENSITY, titles, angle);
    if (intensity < 0) {
      intensity = firstWithNumbers(fields, rows, angle, width);
    }
    int deviation = indexOf(DEVIATION, titles, intensity);
    return new ColumnLayout(dialect, angle, intensity, deviation, width, titles);
  }

  /** Index of the last of the columns that are read. */
  int lastColumn() {
    return Math.max(Math.max(angle, intensity), deviation);
  }

  /** The title of the column of angles; empty if there is none. */
  List<String> angleTitle() {
    return titles.isEmpty() ? List.of() : List.of(titles.get(angle));
  }

  /** The title of the column of intensities; empty if there is none. */
  String intensityTitle() {
    return titles.isEmpty() ? "" : titles.get(intensity);
  }

  /**
   * The layout of a file whose suffix tells what its titles don't: the third of the three columns
   * of an {@code .xye} file holds standard deviations.
   */
  ColumnLayout ofSuffix(String fileName) {
    boolean xye = fileName.toLowerCase(Locale.ROOT).endsWith(".xye");
    return xye && width == 3 && titles.isEmpty() && angle == 0 && intensity == 1
        ? new ColumnLayout(dialect, angle, intensity, 2, width, titles)
        : this;
  }

  /** Whether a line begins with an angle and goes on. */
  static boolean isRow(LineFields fields) {
    return fields.count() > 1 && fields.isAngle(0);
  }

  private static int commonWidth(LineFields fields, List<String> rows) {
    int[] counts = new int[LineFields.MOST + 1];
    rows.forEach(row -> counts[fields.of(row).count()]++);
    int width = 2;
    for (int candidate = 1; candidate < counts.length; candidate++) {
      width = counts[candidate] > counts[width] ? candidate : width;
    }
    return width;
  }

  private static List<String> titles(LineFields fields, String line, int width) {
    String bare = TextLines.isComment(line) ? line.strip().replaceFirst("^[^\\w\"°θ]+", "") : line;
    fields.of(bare);
    boolean named = IntStream.range(0, fields.count()).noneMatch(fields::isNumber);
    if (fields.count() == width && named) {
      return List.copyOf(fields.strings());
    }
    // Rows parted by tabs or commas may stand below a line of titles that blanks part.
    List<String> words = List.of(bare.strip().split("\\s+"));
    return fields.count() == 1 && words.size() == width ? words : List.of();
  }

  /**
   * Whether the first of three columns counts the rows: its title says so, or it holds whole
   * numbers from 0 or 1 on beside a column that always rises, which no intensity does.
   */
  private static boolean countsRows(
      LineFields fields, List<String> rows, int width, List<String> titles) {
    if (width < 3 || rows.size() < FEWEST_ROWS) {
      return false;
    }
    if (!titles.isEmpty() && !INDEX.matcher(titles.get(0)).matches()) {
      return false;
    }
    double first = fields.of(rows.get(0)).value(0);
    boolean counts = first == 0 || first == 1;
    double before = Double.NEGATIVE_INFINITY;
    for (String row : rows) {
      double number = fields.of(row).value(0);
      double angle = fields.angle(1);
      counts &= number == Math.rint(number) && angle > before && fields.isNumber(2);
      before = angle;
    }
    return counts;
  }

  private static int indexOf(Pattern pattern, List<String> titles, int except) {
    for (int i = 0; i < titles.size(); i++) {
      if (i != except && pattern.matcher(titles.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The first column with numbers after the angle or, if there is none, before it. */
  private static int firstWithNumbers(LineFields fields, List<String> rows, int angle, int width) {
    for (int i = 1; i < width; i++) {
      int column = (angle + i) % width;
      int numbers = 0;
      for (String row : rows) {
        numbers += fields.of(row).isNumber(column) ? 1 : 0;
        if (numbers >= FEWEST_NUMBERS * rows.size()) {
          return column;
        }
      }
    }
    return (angle + 1) % width;
  }
}
