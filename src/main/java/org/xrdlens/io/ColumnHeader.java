package org.xrdlens.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/**
 * What the lines before the first row say: axis, radiation, counting time. What they do not say is
 * assumed, and the record of the import tells which is which.
 *
 * @param lines the header, each line cut to a readable length
 * @param axis what the first column counts
 * @param stated the radiation, where the header states it
 * @param countingTimeSeconds the time per step in seconds, where the header states it
 */
record ColumnHeader(
    List<String> lines,
    AngleAxis axis,
    Optional<HeaderRadiation> stated,
    OptionalDouble countingTimeSeconds) {
  private static final int MOST_LINES = 500;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_RECORD = 4000;
  private static final double RADIANS_END = Math.PI;
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(time\\s*per\\s*step|step\\s*time|count(ing)?\\s*time)[^\\d\\n]{0,20}(\\d+(?:[.,]\\d+)?)");

  /**
   * Reads the header.
   *
   * @throws PatternFormatException if it names an axis of no diffraction pattern
   */
  static ColumnHeader of(String fileName, List<String> header, ColumnLayout layout)
      throws PatternFormatException {
    List<String> lines = new ArrayList<>();
    for (String line : header.subList(Math.max(0, header.size() - MOST_LINES), header.size())) {
      lines.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    }
    Optional<String> foreign = AngleAxis.foreignTitle(lines);
    if (foreign.isPresent()) {
      throw PatternFormatException.of(
          fileName, "the axis \"" + foreign.get() + "\"", ColumnTextFormat.EXPECTED);
    }
    AngleAxis axis = layout.angle() == 0 ? AngleAxis.of(lines) : AngleAxis.TWO_THETA;
    return new ColumnHeader(List.copyOf(lines), axis, HeaderRadiation.of(lines), time(lines));
  }

  private static OptionalDouble time(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = TIME.matcher(line);
      if (matcher.find()) {
        double seconds = Double.parseDouble(matcher.group(3).replace(',', '.'));
        return seconds > 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  /** The radiation stated, or copper Kα1. */
  Radiation radiation() {
    return stated.map(HeaderRadiation::radiation).orElse(Radiation.CU_KALPHA1);
  }

  /** Adds axis, radiation, time and the header itself to the record. */
  void describe(ImportRecord record) {
    record.note("axis", axis.description());
    record.note(
        "radiation",
        radiation()
            + stated
                .map(found -> ", stated in the header: " + found.line())
                .orElse(", assumed: the file does not say."));
    countingTimeSeconds.ifPresent(
        seconds -> record.note("counting time", seconds + " s per step, stated in the header."));
    if (!lines.isEmpty()) {
      String all = String.join("\n", lines);
      record.note("header", all.substring(0, Math.min(all.length(), LONGEST_RECORD)));
    }
  }

  /**
   * The points with 2θ in degrees.
   *
   * @throws PatternFormatException if an angle lies outside -180° to 180°
   */
  ColumnPoints toTwoTheta(String fileName, ColumnPoints points) throws PatternFormatException {
    int n = points.size();
    ColumnPoints converted = new ColumnPoints(new double[n], new double[n], new int[n]);
    for (int i = 0; i < n; i++) {
      int from = axis == AngleAxis.D_ANGSTROM ? n - 1 - i : i;
      double value = points.angle()[from];
      double twoTheta = axis.toTwoThetaDegrees(value, radiation().wavelengthAngstrom());
      if (!(Math.abs(twoTheta) < 180) || (i > 0 && twoTheta <= converted.angle()[i - 1])) {
        throw PatternFormatException.of(
            fileName,
            "the angle " + value + " in line " + points.line()[from],
            "rising angles 2θ between -180° and 180°");
      }
      converted.angle()[i] = twoTheta;
      converted.intensity()[i] = points.intensity()[from];
      converted.line()[i] = points.line()[from];
    }
    return converted;
  }

  /** The pattern of these points with its record as metadata. */
  DiffractionPattern pattern(String name, ColumnPoints points, ImportRecord record) {
    double last = points.angle()[points.size() - 1];
    if (last <= RADIANS_END && points.angle()[0] >= 0) {
      record.warn(
          "All angles lie between 0 and "
              + last
              + ": if these are radians, convert them to degrees first.");
    }
    DiffractionPattern pattern =
        DiffractionPattern.of(name, points.angle(), points.intensity(), radiation());
    if (countingTimeSeconds.isPresent()) {
      pattern = pattern.withCountingTime(countingTimeSeconds.getAsDouble());
    }
    return record.attachTo(pattern);
  }
}
