package org.xrdlens.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xrdlens.chart.Curve;
import org.xrdlens.chart.CurvesChart;
import org.xrdlens.chart.CurvesFigure;
import org.xrdlens.chart.PatternChart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.write.RecordText;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * Shows what was imported: a pattern as chart, points and record; a scan that is no pattern along
 * its own axis, with the sentence that says so; several scans as a list and in one chart.
 */
final class ImportView {
  private final ResultsView view;

  ImportView(ResultsView view) {
    this.view = view;
  }

  /** Shows one scan, or all scans of a file. */
  void show(String fileName, List<ImportedScan> scans) {
    if (scans.size() == 1) {
      one(scans.get(0));
    } else {
      several(fileName, scans);
    }
  }

  private void one(ImportedScan imported) {
    if (imported.pattern().isPresent()) {
      pattern(imported.file(), imported.pattern().get());
    } else {
      scan(imported);
    }
  }

  private void pattern(String file, DiffractionPattern pattern) {
    double[] twoTheta = pattern.twoTheta();
    double[] spacing = Arrays.stream(twoTheta).map(pattern.radiation()::spacingAngstrom).toArray();
    view.points(
        file + " (points)",
        List.of("two_theta", "d", "intensity"),
        List.of(twoTheta, spacing, pattern.intensity()));
    view.text(file + " (record)", RecordText.of(pattern));
    view.chart(file, PatternChart.of(pattern), CursorReading.of(pattern));
  }

  private void scan(ImportedScan imported) {
    MeasuredScan scan = imported.scan();
    view.points(
        imported.file() + " (points)",
        List.of(scan.axis().key(), "intensity"),
        List.of(scan.positions(), scan.intensities()));
    view.text(imported.file() + " (record)", record(imported));
    view.chart(
        imported.file(),
        CurvesChart.of(
            new CurvesFigure(
                imported.file(),
                "No diffraction pattern, cannot be classified: " + range(scan),
                scan.axis().title(),
                scan.unit().toString(),
                List.of(curve(imported)))),
        CursorReading.of(scan));
  }

  private void several(String fileName, List<ImportedScan> scans) {
    view.table(fileName + " (scans)", ScanTable.COLUMNS, ScanTable.rows(scans));
    ImportedScan first = scans.get(0);
    view.text(
        first.file() + " (record)",
        first.pattern().map(RecordText::of).orElseGet(() -> record(first)));
    ScanAxis axis = first.scan().axis();
    List<ImportedScan> alike = scans.stream().filter(scan -> scan.scan().axis() == axis).toList();
    boolean asPatterns = alike.stream().allMatch(scan -> scan.pattern().isPresent());
    int drawn = Math.min(alike.size(), CurvesChart.MOST_CURVES);
    view.chart(
        fileName,
        CurvesChart.of(
            new CurvesFigure(
                fileName,
                (drawn < scans.size() ? drawn + " of " : "")
                    + scans.size()
                    + " scans"
                    + (asPatterns ? "" : " along " + axis.title() + ", no diffraction patterns")
                    + "; XRD Import Pattern... shows one by its number",
                asPatterns ? ScanAxis.TWO_THETA.title() : axis.title(),
                unit(alike),
                alike.stream().limit(drawn).map(ImportView::curve).toList())),
        asPatterns ? alongTwoTheta(alike) : CursorReading.along(axis));
  }

  private static Curve curve(ImportedScan imported) {
    // The number alone: the file's name stands above.
    String name = imported.file().replaceFirst(".*#(?=\\d+$)", "scan ");
    MeasuredScan scan = imported.scan();
    return imported
        .pattern()
        .map(pattern -> new Curve(name, pattern.twoTheta(), pattern.intensity()))
        .orElseGet(() -> new Curve(name, scan.positions(), scan.intensities()));
  }

  private static CursorReading alongTwoTheta(List<ImportedScan> scans) {
    Set<Radiation> radiations =
        scans.stream()
            .flatMap(scan -> scan.pattern().stream())
            .map(DiffractionPattern::radiation)
            .collect(Collectors.toSet());
    return radiations.size() == 1
        ? CursorReading.alongTwoTheta(radiations.iterator().next())
        : CursorReading.along(ScanAxis.TWO_THETA);
  }

  private static String unit(List<ImportedScan> scans) {
    List<IntensityUnit> units = scans.stream().map(scan -> scan.scan().unit()).distinct().toList();
    return units.size() == 1 ? units.get(0).toString() : "several units";
  }

  private static String range(MeasuredScan scan) {
    double[] x = scan.positions();
    return String.format(
        Locale.ROOT,
        "%d points, %s from %.4f to %.4f",
        x.length,
        scan.axis().title(),
        x[0],
        x[x.length - 1]);
  }

  private static String record(ImportedScan imported) {
    MeasuredScan scan = imported.scan();
    List<String> lines = new ArrayList<>(List.of(RecordText.START, scan.toString()));
    for (Map.Entry<String, String> entry : scan.record().entrySet()) {
      lines.add(entry.getKey() + ": " + entry.getValue());
    }
    lines.add("status: " + imported.refusal());
    return String.join("\n", lines);
  }
}
