package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.write.RecordText;

/**
 * A row of {@code patterns.csv}: what a file says of one scan, as it is stored, and what became of
 * it.
 *
 * @param file relative to the input, a scan of several with {@code #} and its number
 * @param numbers the values from {@code scan} to {@code counting_time}; all but the format blank
 *     for a refused file
 * @param status {@code ok}, or the sentence that says why there is no converted file
 * @param record what the import saw and did
 */
public record ConversionRow(
    String file, List<Object> numbers, String status, Map<String, String> record) {
  /** The table's columns. */
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "scan",
          "scans",
          "format",
          "axis",
          "points",
          "first",
          "last",
          "step",
          "maximum",
          "maximum_at",
          "sum",
          "wavelength",
          "counting_time",
          "status",
          "record");

  static final String OK = "ok";

  /** Copies. */
  public ConversionRow {
    numbers = List.copyOf(numbers);
  }

  /** The row of a file without scans. */
  static ConversionRow refused(String file, String format, String reason) {
    return new ConversionRow(
        file, List.of("", "", format, "", "", "", "", "", "", "", "", "", ""), reason, Map.of());
  }

  /**
   * The row of a scan.
   *
   * @param label which scans of the file it is
   * @param scans how many the file has
   * @param format the reader's id
   */
  static ConversionRow of(
      String file,
      String label,
      int scans,
      String format,
      MeasuredScan scan,
      String status,
      Map<String, String> record) {
    double[] x = scan.positions();
    double[] y = scan.intensities();
    int n = y.length;
    int top = 0;
    for (int i = 1; i < n; i++) {
      top = y[i] > y[top] || Double.isNaN(y[top]) ? i : top;
    }
    double step = n == 1 ? Double.NaN : (x[n - 1] - x[0]) / (n - 1);
    return new ConversionRow(
        file,
        List.of(
            label,
            scans,
            format,
            scan.axis().key(),
            n,
            x[0],
            x[n - 1],
            known(step),
            known(y[top]),
            known(Double.isNaN(y[top]) ? Double.NaN : x[top]),
            Arrays.stream(y).filter(v -> !Double.isNaN(v)).sum(),
            known(scan.radiation().map(r -> r.wavelengthAngstrom()).orElse(Double.NaN)),
            known(scan.countingTimeSeconds().orElse(Double.NaN))),
        status,
        record);
  }

  /** A number, or a blank where there is none. */
  private static Object known(double value) {
    return Double.isNaN(value) ? "" : value;
  }

  /** Whether the file was read. */
  boolean isRead() {
    return !numbers.get(0).equals("");
  }

  /** Whether there is a converted file. */
  boolean isConverted() {
    return status.equals(OK);
  }

  /** All values in the order of the columns; the record in one line. */
  public List<Object> values() {
    List<Object> values = new ArrayList<>(numbers);
    values.add(0, file);
    values.add(RecordText.oneLine(status));
    values.add(RecordText.line(record));
    return values;
  }
}
