package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;

/**
 * What other programs read from the real files of the shared folder: points, range, step, maximum,
 * sum, wavelength and counting time of the first three scans and the last of each file.
 */
public final class GoldenTable {
  private static final double RELATIVE = 1e-6;

  private final Path folder;
  private final List<Map<String, String>> rows;

  private GoldenTable(Path folder, List<Map<String, String>> rows) {
    this.folder = folder;
    this.rows = rows;
  }

  /** The rows of {@code data/formats} of some groups, such as {@code xrdml}. */
  public static GoldenTable ofFormats(String... groups) throws IOException {
    return of("data/formats", groups);
  }

  /** The rows of {@code data/dialects} of some groups. */
  public static GoldenTable ofDialects(String... groups) throws IOException {
    return of("data/dialects", groups);
  }

  private static GoldenTable of(String folder, String... groups) throws IOException {
    Path path = SharedFolder.path(folder);
    List<String> wanted = List.of(groups);
    List<Map<String, String>> rows =
        CsvTable.read(path.resolve("expected.csv")).rows().stream()
            .filter(row -> wanted.contains(row.get("format")))
            .toList();
    assertThat(rows).as("rows of " + wanted).isNotEmpty();
    return new GoldenTable(path, rows);
  }

  /** The same without some files, whose differences another test explains. */
  public GoldenTable without(String... files) {
    List<String> unwanted = List.of(files);
    List<Map<String, String>> kept =
        rows.stream().filter(row -> !unwanted.contains(row.get("file"))).toList();
    assertThat(kept).hasSizeLessThan(rows.size());
    return new GoldenTable(folder, kept);
  }

  /** Reads every file through all formats of the program and compares every number given. */
  public void holds() {
    SoftAssertions softly = new SoftAssertions();
    for (Map<String, String> row : rows) {
      String file = row.get("file");
      try {
        List<MeasuredScan> scans = PatternFormats.standard().scans(folder.resolve(file));
        int index = row.containsKey("scan") ? Integer.parseInt(row.get("scan")) : 0;
        if (row.containsKey("nscans")) {
          softly
              .assertThat(scans.size())
              .as(file + ": scans")
              .isEqualTo(Integer.parseInt(row.get("nscans")));
        }
        if (index < scans.size()) {
          compare(softly, file + "#" + index, row, scans.get(index));
        }
      } catch (IOException e) {
        softly.fail(file + " was refused: " + e.getMessage());
      }
    }
    softly.assertAll();
  }

  private static void compare(
      SoftAssertions softly, String name, Map<String, String> row, MeasuredScan scan) {
    double[] x = scan.positions();
    double[] y = scan.intensities();
    int top = 0;
    for (int i = 1; i < y.length; i++) {
      top = y[i] > y[top] || Double.isNaN(y[top]) ? i : top;
    }
    double sum = Arrays.stream(y).filter(Double::isFinite).sum();
    double last = x[x.length - 1];
    close(softly, name, row, "n", y.length);
    close(softly, name, row, "first", x[0]);
    close(softly, name, row, "last", last);
    if (y.length > 1) {
      close(softly, name, row, "step", (last - x[0]) / (y.length - 1));
    }
    close(softly, name, row, "imax", y[top]);
    close(softly, name, row, "x_at_imax", x[top]);
    close(softly, name, row, "isum", sum);
    double wavelength = scan.radiation().map(r -> r.wavelengthAngstrom()).orElse(Double.NaN);
    close(softly, name, row, "wavelength", wavelength);
    close(softly, name, row, "count_time", scan.countingTimeSeconds().orElse(Double.NaN));
  }

  private static void close(
      SoftAssertions softly, String name, Map<String, String> row, String column, double actual) {
    String expected = row.getOrDefault(column, "");
    if (expected.isEmpty() || expected.equals("nan")) {
      return;
    }
    double value = Double.parseDouble(expected);
    softly
        .assertThat(actual)
        .as(name + ": " + column)
        .isCloseTo(value, within(RELATIVE * Math.max(1, Math.abs(value))));
  }
}
