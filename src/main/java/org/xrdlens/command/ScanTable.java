package org.xrdlens.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xrdlens.io.format.MeasuredScan;

/** The list of a file's scans: what each runs along, from where to where, and whether it counts. */
final class ScanTable {
  static final List<String> COLUMNS =
      List.of("file", "axis", "first", "last", "step", "points", "counting_time", "unit", "status");

  private ScanTable() {}

  /** A row for each scan, in the axis' unit and in seconds. */
  static List<List<Object>> rows(List<ImportedScan> scans) {
    List<List<Object>> rows = new ArrayList<>();
    for (ImportedScan imported : scans) {
      MeasuredScan scan = imported.scan();
      double[] x = scan.positions();
      double time = scan.countingTimeSeconds().orElse(Double.NaN);
      rows.add(
          List.of(
              imported.file(),
              scan.axis().title(),
              x[0],
              x[x.length - 1],
              medianStep(x),
              x.length,
              Double.isNaN(time) ? "" : (Object) time,
              scan.unit().toString(),
              imported.pattern().isPresent() ? "ok" : imported.refusal()));
    }
    return rows;
  }

  /** The median distance of neighbours; 0 for a single point. */
  static double medianStep(double[] x) {
    if (x.length < 2) {
      return 0;
    }
    double[] steps = new double[x.length - 1];
    Arrays.setAll(steps, i -> Math.abs(x[i + 1] - x[i]));
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }
}
