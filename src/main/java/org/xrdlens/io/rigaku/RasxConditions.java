package org.xrdlens.io.rigaku;

import java.util.Optional;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.xml.XmlDocument;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.IntensityUnit;

/** What {@code MesurementConditions0.xml} says of a scan. */
final class RasxConditions {
  private final XmlElement scan;
  private final XmlElement root;

  private RasxConditions(XmlElement root) {
    this.root = root;
    this.scan = root.at("ScanInformation").orElse(XmlElement.NONE);
  }

  /** Conditions of which nothing is known. */
  static RasxConditions none() {
    return new RasxConditions(XmlElement.NONE);
  }

  /**
   * Reads the conditions.
   *
   * @param name of file and entry, for refusals
   * @throws PatternFormatException if they are damaged
   */
  static RasxConditions of(String name, byte[] content) throws PatternFormatException {
    return new RasxConditions(XmlDocument.read(name, content));
  }

  /** The scan that was measured under these conditions. */
  MeasuredScan scan(PatternSource source, RasxProfile rows, ImportRecord record)
      throws PatternFormatException {
    String axisName = scan.textAt("AxisName");
    ScanAxis axis = RigakuAxis.of(axisName);
    note(record, "sample", root.textAt("GeneralInformation", "SampleName"));
    note(record, "date", scan.textAt("StartTime"));
    note(record, "scan mode", (scan.textAt("Mode") + " " + axisName).strip());
    record.note(
        "axis",
        axisName.isEmpty()
            ? axis.title() + ", because the file names none."
            : axis.title() + ", " + axisName + " in the file.");
    rows.describeAttenuation(record);
    scan.numberAt("DataCount")
        .ifPresent(
            count -> {
              if (count != rows.points().size()) {
                record.warn(
                    "The conditions speak of "
                        + (long) count
                        + " points, the profile has "
                        + rows.points().size()
                        + ".");
              }
            });
    MeasuredScan.Builder builder = MeasuredScan.of(source, axis, rows.points(), record);
    addIntensity(builder, rows);
    addCountingTime(builder);
    addRadiation(builder);
    return builder.build();
  }

  private static void note(ImportRecord record, String key, String text) {
    if (!text.isBlank()) {
      record.note(key, text + ".");
    }
  }

  private void addIntensity(MeasuredScan.Builder builder, RasxProfile rows) {
    String unit = scan.textAt("IntensityUnit");
    if (unit.equalsIgnoreCase("cps")) {
      builder.intensity(IntensityUnit.COUNTS_PER_SECOND, "as the file says");
    } else if (unit.equalsIgnoreCase("counts")) {
      builder.intensity(
          IntensityUnit.COUNTS,
          rows.isWhole()
              ? "as the file says, and all are whole numbers"
              : "as the file says, though they are no whole numbers: the program has scaled them");
    }
  }

  private void addCountingTime(MeasuredScan.Builder builder) {
    double speed = scan.numberAt("Speed").orElse(Double.NaN);
    double step = scan.numberAt("Step").orElse(Double.NaN);
    String unit = scan.textAt("SpeedUnit");
    builder.countingTime(
        RigakuSpeed.countingTimeSeconds(speed, unit, step),
        "by the file's "
            + speed
            + " "
            + unit
            + " (of a one-dimensional detector: as one channel passes)");
  }

  private void addRadiation(MeasuredScan.Builder builder) {
    Optional<XmlElement> found = root.at("HWConfigurations", "XrayGenerator");
    if (found.isEmpty()) {
      return;
    }
    XmlElement generator = found.get();
    RigakuTube tube =
        new RigakuTube(
            generator.textAt("TargetName"),
            generator.numberAt("WavelengthKalpha1").orElse(Double.NaN),
            generator.numberAt("WavelengthKalpha2").orElse(Double.NaN),
            generator.numberAt("WavelengthKbeta").orElse(Double.NaN),
            generator.textAt("WaveType"));
    if (!tube.anode().isEmpty()) {
      builder.note("anode", tube.anode() + ".");
    }
    tube.radiation()
        .ifPresent(
            radiation ->
                builder.radiation(
                    radiation,
                    "as the tube's wavelengths"
                        + (tube.lines().isEmpty() ? "" : ", of which " + tube.lines() + " was used")
                        + (radiation.secondRatio() > 0 ? ", in the ratio of their weights" : "")));
  }
}
