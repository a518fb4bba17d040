package org.xrdlens.io.rigaku;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.io.xml.XmlDocument;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/** What {@code MesurementConditions0.xml} says of a scan. */
final class RasxConditions {
  /** Statistical weight of Kα2 relative to Kα1; Rigaku's files have both lines and no ratio. */
  private static final double K_ALPHA_RATIO = 0.5;

  private static final double SECONDS_PER_MINUTE = 60;

  private static final Map<String, ScanAxis> OTHER_AXES =
      Map.of(
          "ThetaS", ScanAxis.OMEGA,
          "Phi", ScanAxis.PHI,
          "Chi", ScanAxis.CHI,
          "Alpha", ScanAxis.ALPHA,
          "Beta", ScanAxis.BETA,
          "Z", ScanAxis.Z);

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
    ScanAxis axis = axis(axisName);
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

  /** Of coupled axes, {@code TwoThetaOmega}, the first counts the positions. */
  private static ScanAxis axis(String name) {
    if (name.isEmpty() || name.startsWith("TwoTheta")) {
      return ScanAxis.TWO_THETA;
    }
    return name.startsWith("Omega")
        ? ScanAxis.OMEGA
        : OTHER_AXES.getOrDefault(name, ScanAxis.OTHER);
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
    OptionalDouble speed = scan.numberAt("Speed");
    OptionalDouble step = scan.numberAt("Step");
    String unit = scan.textAt("SpeedUnit");
    if (speed.isEmpty()) {
      return;
    }
    if (unit.startsWith("s")) {
      builder.countingTime(speed.getAsDouble(), "as the file's speed in seconds");
    } else if (unit.endsWith("/min") && step.isPresent()) {
      builder.countingTime(
          Math.abs(step.getAsDouble()) / speed.getAsDouble() * SECONDS_PER_MINUTE,
          "the step of "
              + step.getAsDouble()
              + " at "
              + speed.getAsDouble()
              + " "
              + unit
              + "; a line detector counts longer");
    }
  }

  private void addRadiation(MeasuredScan.Builder builder) {
    Optional<XmlElement> found = root.at("HWConfigurations", "XrayGenerator");
    if (found.isEmpty()) {
      return;
    }
    XmlElement tube = found.get();
    String anode = tube.textAt("TargetName");
    String lines = tube.textAt("WaveType");
    if (!anode.isEmpty()) {
      builder.note("anode", anode + ".");
    }
    double alpha1 = tube.numberAt("WavelengthKalpha1").orElse(0);
    double alpha2 = tube.numberAt("WavelengthKalpha2").orElse(0);
    double beta = tube.numberAt("WavelengthKbeta").orElse(0);
    Optional<Radiation> used =
        switch (lines) {
          case "Ka1" -> TubeRadiation.of(anode, alpha1, 0, 0);
          case "Ka2" -> TubeRadiation.of(anode, alpha2, 0, 0);
          case "Kb" -> TubeRadiation.of(anode, beta, 0, 0);
          default -> TubeRadiation.of(anode, alpha1, alpha2, K_ALPHA_RATIO);
        };
    used.ifPresent(
        radiation ->
            builder.radiation(
                radiation,
                "as the tube's wavelengths"
                    + (lines.isEmpty() ? "" : ", of which " + lines + " was used")
                    + (radiation.secondRatio() > 0 ? ", in the ratio of their weights" : "")));
  }
}
