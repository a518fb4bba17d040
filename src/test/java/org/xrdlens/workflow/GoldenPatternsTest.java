package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.progress.Progress;

/** Every number that other programs read from the files of the shared folder. */
class GoldenPatternsTest {
  private static final double RELATIVE = 1e-6;

  /** Columns of the golden tables by ours. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "points", "n",
          "first", "first",
          "last", "last",
          "step", "step",
          "maximum", "imax",
          "maximum_at", "x_at_imax",
          "sum", "isum",
          "wavelength", "wavelength",
          "counting_time", "count_time",
          "scans", "nscans");

  /** Files of which some columns differ, and are meant to, with the reason. */
  private static final Map<String, Difference> DIFFERENCES =
      Map.of(
          "stoe_raw/xrdpattern__stoe.raw",
          new Difference(
              Set.of("points", "last"),
              "the range's header counts 5404 points; behind them stands a 0 that was never measured"),
          "csv/xylib__test2.csv",
          new Difference(
              Set.of("points", "last", "step"),
              "the table ends before the last row, whose intensity is blank"),
          "dat/xrdpattern__data.dat#0",
          new Difference(
              Set.of("points", "step", "maximum", "sum", "scans"),
              "the table takes the file's two frames of one range for one scan"));

  private record Difference(Set<String> columns, String reason) {}

  @TempDir private Path output;

  @ParameterizedTest
  @ValueSource(strings = {"data/formats", "data/dialects"})
  void everyGoldenRowHoldsInPatternsCsv(String folder) throws IOException {
    Path input = SharedFolder.path(folder);
    new FolderConversion(FolderConversionSettings.of(input, output, "xy", "all"))
        .run(Progress.NONE);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (Map<String, String> row : CsvTable.read(output.resolve("patterns.csv")).rows()) {
      rows.put(row.get("file"), row);
    }
    SoftAssertions softly = new SoftAssertions();
    Set<String> met = new HashSet<>();
    for (Map<String, String> golden : CsvTable.read(input.resolve("expected.csv")).rows()) {
      String file = golden.get("file");
      String scan = golden.getOrDefault("scan", "0");
      Map<String, String> row = rows.getOrDefault(file, rows.get(file + "#" + scan));
      if (row == null) {
        softly.fail(file + " has no scan " + scan);
      } else if (row.get("points").isEmpty()) {
        softly.fail(row.get("status"));
      } else {
        compare(softly, row, golden, met);
      }
    }
    softly.assertAll();
    assertThat(DIFFERENCES.keySet())
        .filteredOn(rows::containsKey)
        .as("differences that are none any more")
        .isSubsetOf(met);
  }

  private static void compare(
      SoftAssertions softly,
      Map<String, String> row,
      Map<String, String> golden,
      Set<String> differences) {
    COLUMNS.forEach(
        (ours, theirs) -> {
          String expected = golden.getOrDefault(theirs, "");
          if (expected.isEmpty() || expected.equals("nan")) {
            return;
          }
          double value = Double.parseDouble(expected);
          String found = row.get(ours);
          double actual = found.isEmpty() ? Double.NaN : Double.parseDouble(found);
          boolean same = Math.abs(actual - value) <= RELATIVE * Math.max(1, Math.abs(value));
          String file = row.get("file");
          boolean meant =
              DIFFERENCES.containsKey(file) && DIFFERENCES.get(file).columns().contains(ours);
          if (!same && meant) {
            differences.add(file);
            return;
          }
          softly
              .assertThat(actual)
              .as(file + " " + ours + " (" + row.get("status") + ")")
              .isCloseTo(value, within(RELATIVE * Math.max(1, Math.abs(value))));
        });
  }
}
