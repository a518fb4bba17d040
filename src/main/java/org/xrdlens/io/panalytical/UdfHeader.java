package org.xrdlens.io.panalytical;

import java.util.HashMap;
import java.util.Map;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.StepRange;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.IntensityUnit;

/** The keys of a UDF file. A value may hold commas; the one before the slash ends it. */
final class UdfHeader {
  private static final int MOST_LINES = 100_000;

  private final Map<String, String> values = new HashMap<>();
  private int lines;

  /**
   * Takes the cursor's line.
   *
   * @throws PatternFormatException if the header never ends
   */
  void add(TextCursor cursor) throws PatternFormatException {
    String line = cursor.headerLine();
    int comma = line.indexOf(',');
    if (comma < 0) {
      return;
    }
    int end = line.endsWith("/") ? line.length() - 1 : line.length();
    String value = line.substring(comma + 1, Math.max(comma + 1, end)).strip();
    if (value.endsWith(",")) {
      value = value.substring(0, value.length() - 1).strip();
    }
    values.put(line.substring(0, comma).strip(), value);
    if (++lines > MOST_LINES) {
      throw cursor.refusal("more than " + MOST_LINES + " header lines", "the line RawScan");
    }
  }

  /**
   * The positions as the header states them.
   *
   * @throws PatternFormatException if they are missing or the step is 0
   */
  StepRange range(PatternSource source) throws PatternFormatException {
    String[] ends = text("DataAngleRange").split(",", -1);
    return StepRange.of(
        source.fileName(),
        number(ends[0]),
        ends.length > 1 ? number(ends[1]) : Double.NaN,
        number(text("ScanStepSize")));
  }

  /**
   * The scan with these counts.
   *
   * @throws PatternFormatException if the positions are missing or the step is 0
   */
  MeasuredScan scan(PatternSource source, double[] counts, ImportRecord record)
      throws PatternFormatException {
    record.note("axis", "2θ in degrees: the format knows no other.");
    note(record, "sample", "SampleIdent");
    note(record, "sample", "Title1");
    note(record, "sample", "Title2");
    note(record, "date", "FileDateTime");
    note(record, "anode", "Anode");
    note(record, "scan mode", "ScanType");
    note(record, "instrument", "DiffrType");
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, ScanAxis.TWO_THETA, range(source).points(counts, record), record);
    double ratio = number(text("RatioAlpha21"));
    TubeRadiation.of(text("Anode"), wavelength(1), wavelength(2), ratio)
        .ifPresent(
            found -> scan.radiation(found, TubeRadiation.where("in the header", found, ratio)));
    scan.countingTime(
        number(text("ScanStepTime")),
        "the header's ScanStepTime (of a one-dimensional detector: summed over its channels)");
    scan.intensity(IntensityUnit.COUNTS, "as the format has it");
    return scan.build();
  }

  /** Philips writes Labda; programs that convert to the format know better. */
  private double wavelength(int line) {
    String labda = text("LabdaAlpha" + line);
    return number(labda.isEmpty() ? text("LambdaAlpha" + line) : labda);
  }

  private void note(ImportRecord record, String recordKey, String key) {
    if (!text(key).isEmpty()) {
      record.note(recordKey, text(key) + ".");
    }
  }

  private String text(String key) {
    return values.getOrDefault(key, "");
  }

  private static double number(String text) {
    return NumberToken.value(text.strip());
  }
}
