package org.xrdlens.io.panalytical;

import java.util.Arrays;
import java.util.Optional;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.xml.ValueList;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.IntensityUnit;

/** One {@code scan} of an XRDML file. */
final class XrdmlScan {
  private static final String COMPLETED = "Completed";

  private final PatternSource source;
  private final String place;
  private final XrdmlMeasurement measurement;
  private final XmlElement scan;
  private final ImportRecord record;

  /**
   * @param place which scan of the file it is, for refusals
   * @param record to be continued
   */
  XrdmlScan(
      PatternSource source,
      String place,
      XrdmlMeasurement measurement,
      XmlElement scan,
      ImportRecord record) {
    this.source = source;
    this.place = place;
    this.measurement = measurement;
    this.scan = scan;
    this.record = record;
  }

  /**
   * The scan; empty if it was stopped before its first point.
   *
   * @throws PatternFormatException if its lists do not fit together
   */
  Optional<MeasuredScan> measured() throws PatternFormatException {
    Optional<XmlElement> data = scan.at("dataPoints");
    Optional<XrdmlIntensities> found =
        data.isPresent()
            ? XrdmlIntensities.of(source.fileName(), place, data.get())
            : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    XrdmlIntensities intensities = found.get();
    XrdmlPositions positions =
        XrdmlPositions.of(
            source.fileName(),
            place,
            data.get(),
            scan.attribute("scanAxis"),
            intensities.values().length);
    measurement.describe(record);
    noteCourse();
    record.note("axis", positions.description());
    intensities.describe(record);
    ScanPoints points =
        new ScanPoints(positions.values(), intensities.values(), intensities.deviations());
    MeasuredScan.Builder builder =
        MeasuredScan.of(source, positions.axis(), points, record)
            .intensity(
                unit(intensities.unit()), "as the file says of its " + intensities.element());
    measurement.radiation().ifPresent(r -> builder.radiation(r, "as the wavelength used"));
    addCountingTime(builder, data.get(), points.size());
    return Optional.of(builder.build());
  }

  private static IntensityUnit unit(String stated) {
    return switch (stated) {
      case "", "counts" -> IntensityUnit.COUNTS;
      case "cps", "counts per second" -> IntensityUnit.COUNTS_PER_SECOND;
      default -> IntensityUnit.ARBITRARY;
    };
  }

  private void noteCourse() {
    String start = scan.textAt("header", "startTimeStamp");
    if (!start.isEmpty()) {
      record.note("date", start + ".");
    }
    String mode = scan.attribute("mode");
    String axis = scan.attribute("scanAxis");
    if (!mode.isEmpty() || !axis.isEmpty()) {
      record.note("scan mode", (mode + " " + axis).strip() + ".");
    }
    String status = scan.attribute("status");
    if (!status.isEmpty() && !status.equals(COMPLETED)) {
      record.warn(
          "The file says that this scan is \""
              + status
              + "\", not \""
              + COMPLETED
              + "\": what was measured until then was read.");
    } else if (!measurement.status().isEmpty() && !measurement.status().equals(COMPLETED)) {
      record.note("measurement", "Its status is \"" + measurement.status() + "\".");
    }
  }

  private void addCountingTime(MeasuredScan.Builder builder, XmlElement data, int points)
      throws PatternFormatException {
    String effective = measurement.isLineDetector() ? ", the sum over the detector's strips" : "";
    Optional<XmlElement> listed = data.at("countingTimes");
    if (listed.isEmpty()) {
      data.numberAt("commonCountingTime")
          .ifPresent(seconds -> builder.countingTime(seconds, "common to all points" + effective));
      return;
    }
    double[] seconds =
        ValueList.of(source.fileName(), "the counting times of " + place, listed.get().text());
    if (seconds.length != points) {
      throw PatternFormatException.of(
          source.fileName(),
          seconds.length + " counting times for " + points + " points in " + place,
          "as many");
    }
    double shortest = Arrays.stream(seconds).min().orElse(0);
    double longest = Arrays.stream(seconds).max().orElse(0);
    if (shortest == longest) {
      builder.countingTime(shortest, "the same for each point" + effective);
    } else {
      builder
          .note("counting time", "From " + shortest + " to " + longest + " s, by the point.")
          .warn("The counting time differs from point to point; the counts were left as they are.");
    }
  }
}
