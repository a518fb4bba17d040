package org.xrdlens.io.rigaku;

import java.util.Locale;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.StepRange;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.IntensityUnit;

/** One group of a Rigaku ASCII file: the keys of the file and its own, and its intensities. */
final class RigakuAscGroup {
  private final RigakuAscKeys keys;
  private final double[] intensity;

  /**
   * @param keys of the group and its file
   * @param intensity as they stand in the file; owned by the group from here on
   */
  RigakuAscGroup(RigakuAscKeys keys, double[] intensity) {
    this.keys = keys;
    this.intensity = intensity;
  }

  /**
   * The scan.
   *
   * @throws PatternFormatException if the number of intensities is not the stated one, or START and
   *     STEP are missing
   */
  MeasuredScan scan(PatternSource source, ImportRecord record) throws PatternFormatException {
    double count = number("COUNT");
    boolean complete = Double.isNaN(count) || count == intensity.length;
    if (intensity.length == 0 || !complete) {
      throw PatternFormatException.of(
          source.fileName(),
          intensity.length + " intensities between *BEGIN and *END",
          "as many as *COUNT says, " + text("COUNT"));
    }
    describe(record);
    StepRange range =
        StepRange.of(source.fileName(), number("START"), number("STOP"), number("STEP"));
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis(), range.points(intensity, record), record);
    TubeRadiation.of(text("TARGET"), number("WAVE_LENGTH1"), number("WAVE_LENGTH2"), Double.NaN)
        .ifPresent(
            found ->
                scan.radiation(found, TubeRadiation.where("in the header", found, Double.NaN)));
    scan.countingTime(
        RigakuSpeed.countingTimeSeconds(number("SPEED"), text("SPEED_DIM"), range.step()),
        "by the header's " + text("SPEED") + " " + text("SPEED_DIM"));
    String unit = text("YUNIT").toLowerCase(Locale.ROOT);
    if (unit.startsWith("cps")) {
      scan.intensity(IntensityUnit.COUNTS_PER_SECOND, "declared in the header");
    } else if (unit.startsWith("count")) {
      scan.intensity(IntensityUnit.COUNTS, "declared in the header");
    }
    return scan.build();
  }

  private ScanAxis axis() {
    return RigakuAxis.of(axisName());
  }

  private String axisName() {
    return text("SCAN_AXIS").isEmpty() ? text("SCAN_MODE") : text("SCAN_AXIS");
  }

  private void describe(ImportRecord record) {
    record.note(
        "axis",
        axisName().isEmpty() ? "2θ in degrees: the header names no axis." : axisName() + ".");
    note(record, "sample", "SAMPLE");
    note(record, "sample", "COMMENT");
    note(record, "sample", "MEMO");
    note(record, "date", "DATE");
    note(record, "scan mode", "MEAS_MODE");
    note(record, "instrument", "GONIO");
    note(record, "detector", "COUNTER");
    record.note("anode", TubeRadiation.symbol(text("TARGET")));
    double offset = number("OFFSET");
    if (!Double.isNaN(offset) && offset != 0) {
      record.note("offset", "The header states an offset of " + offset + "°, not applied.");
    }
  }

  private void note(ImportRecord record, String recordKey, String key) {
    if (!text(key).isEmpty()) {
      record.note(recordKey, text(key) + ".");
    }
  }

  private String text(String key) {
    return keys.text(key);
  }

  private double number(String key) {
    return keys.number(key);
  }
}
