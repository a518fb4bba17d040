package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.Radiation;

/**
 * What the lines before the first row say: axis, radiation, counting time. What they do not say is
 * assumed, and the record of the import tells which is which.
 *
 * @param lines the header, each line cut to a readable length
 * @param axis what the first column counts
 * @param stated the radiation, where the header states it
 * @param columnsWavelengthAngstrom the wavelength that a column of d or q tells beside 2θ, in Å
 * @param countingTimeSeconds the time per step in seconds, where the header states it
 * @param intensity what the intensities are, where the header says it
 * @param isOwn whether this program wrote the file
 */
record ColumnHeader(
    List<String> lines,
    HeaderAxis axis,
    Optional<HeaderRadiation> stated,
    OptionalDouble columnsWavelengthAngstrom,
    OptionalDouble countingTimeSeconds,
    Optional<HeaderIntensity> intensity,
    boolean isOwn) {
  private static final int MOST_LINES = 500;
  private static final int LONGEST_LINE = 500;
  private static final double RADIANS_END = Math.PI;
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(time\\s*per\\s*step|step\\s*time|count(ing)?\\s*time)([^\\d\\n]{0,20})(\\d+(?:[.,]\\d+)?)"
              + "\\W{0,3}(ms|milli|min)?");
  private static final Map<String, Double> SECONDS_PER_UNIT =
      Map.of("ms", 1e-3, "milli", 1e-3, "min", 60.0);

  /**
   * Reads the header.
   *
   * @param header the lines before the first row
   * @param sample rows of the table
   */
  static ColumnHeader of(List<String> header, ColumnLayout layout, List<String> sample) {
    List<String> lines = new ArrayList<>();
    for (String line : header.subList(Math.max(0, header.size() - MOST_LINES), header.size())) {
      lines.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    }
    Optional<OwnHeader> own = OwnHeader.of(lines);
    if (own.isPresent()) {
      return of(lines, own.get());
    }
    HeaderAxis axis = HeaderAxis.of(layout.angle() == 0 ? lines : layout.angleTitle());
    return new ColumnHeader(
        List.copyOf(lines),
        axis,
        HeaderRadiation.of(lines),
        ColumnWavelength.of(layout, sample),
        time(lines),
        HeaderIntensity.of(layout.intensityTitle(), lines),
        false);
  }

  private static ColumnHeader of(List<String> lines, OwnHeader own) {
    return new ColumnHeader(
        List.copyOf(lines),
        HeaderAxis.twoTheta(),
        own.radiation().map(stated -> new HeaderRadiation(stated, own.radiationLine())),
        OptionalDouble.empty(),
        own.countingTimeSeconds(),
        Optional.of(new HeaderIntensity(own.unit(), "# intensity: " + own.unit())),
        true);
  }

  private static OptionalDouble time(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = TIME.matcher(line);
      if (line.toLowerCase(Locale.ROOT).contains("time") && matcher.find()) {
        double number = Double.parseDouble(matcher.group(4).replace(',', '.'));
        double seconds =
            number * secondsPerUnit(matcher.group(3), Objects.toString(matcher.group(5), ""));
        return seconds > 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  /** The unit stands behind the number or in front of it, as in {@code Step time [ms]: 500}. */
  private static double secondsPerUnit(String before, String behind) {
    String unit = behind.isEmpty() ? before.replaceAll("[^A-Za-z]+", "") : behind;
    return SECONDS_PER_UNIT.getOrDefault(unit.toLowerCase(Locale.ROOT), 1.0);
  }

  /** Adds the axis and the header itself to the record. */
  void describe(ImportRecord record) {
    record.note("axis", axis.description());
    if (!lines.isEmpty()) {
      record.note("header", String.join("\n", lines));
    }
  }

  /** The scan of these points. */
  MeasuredScan scan(
      PatternSource source, ScanPoints points, ImportRecord record, Optional<String> refusal)
      throws PatternFormatException {
    MeasuredScan.Builder scan = MeasuredScan.of(source, axis.axis(), points, record);
    if (stated.isEmpty() && columnsWavelengthAngstrom.isPresent()) {
      scan.radiation(
          Radiation.ofWavelength(columnsWavelengthAngstrom.getAsDouble()),
          "by the table's columns of 2θ and of d or q, through Bragg's law");
    }
    stated.ifPresent(found -> scan.radiation(found.radiation(), "in the header: " + found.line()));
    countingTimeSeconds.ifPresent(seconds -> scan.countingTime(seconds, "stated in the header"));
    intensity.ifPresent(found -> scan.intensity(found.unit(), "by the header: " + found.line()));
    refusal.ifPresent(scan::refuse);
    if (!axis.title().isEmpty()) {
      scan.refuse("the axis \"" + axis.title() + "\"");
    }
    warnOfRadians(scan, points.position());
    return scan.build();
  }

  private void warnOfRadians(MeasuredScan.Builder scan, double[] position) {
    if (axis.axis() == ScanAxis.TWO_THETA
        && DoubleStream.of(position).allMatch(angle -> angle >= 0 && angle <= RADIANS_END)) {
      double most = DoubleStream.of(position).max().orElse(0);
      scan.warn(
          "All angles lie between 0 and "
              + most
              + ": if these are radians, convert them to degrees first.");
    }
  }
}
