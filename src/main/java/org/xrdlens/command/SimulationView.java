package org.xrdlens.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.xrdlens.chart.Curve;
import org.xrdlens.chart.CurvesChart;
import org.xrdlens.chart.CurvesFigure;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.PowderLine;
import org.xrdlens.workflow.ReflectionTable;
import org.xrdlens.workflow.SimulatedStructure;
import org.xrdlens.workflow.SimulationFigure;
import org.xrdlens.workflow.SimulationRow;
import org.xrdlens.workflow.SimulationSummary;

/**
 * Shows what was simulated: a structure as chart with hkl, table of reflections and record; several
 * as a list and in one chart. Refusals and warnings are always said; files that are no CIF are only
 * counted.
 */
final class SimulationView {
  private static final List<String> COLUMNS = List.of("file", "space_group", "status", "notes");
  private static final int MOST_NOTES = 20;

  private final ResultsView view;

  SimulationView(ResultsView view) {
    this.view = view;
  }

  /** Shows all, one structure in detail. */
  void show(String inputName, SimulationSummary summary) {
    boolean one = summary.rows().size() == 1 && summary.first().size() == 1;
    if (one) {
      structure(summary.first().get(0));
    } else {
      list(inputName, summary);
    }
    List<String> notes = notes(shown(summary));
    notes.stream().limit(MOST_NOTES).forEach(view::note);
    if (notes.size() > MOST_NOTES) {
      view.note("... and " + (notes.size() - MOST_NOTES) + " more refusals and warnings.");
    }
    view.note(summary.toString());
  }

  /** Among many files those that are no CIF are nobody's question. */
  private static List<SimulationRow> shown(SimulationSummary summary) {
    return summary.files() == 1 ? summary.rows() : summary.cifRows();
  }

  private void structure(SimulatedStructure simulated) {
    String file = simulated.file();
    view.points(file + " (reflections)", ReflectionTable.COLUMNS, columns(simulated.lines()));
    view.text(file + " (record)", simulated.record());
    view.chart(
        file,
        SimulationFigure.of(simulated),
        CursorReading.of(simulated.pattern(), SimulationFigure.ticks(simulated)));
  }

  private static List<double[]> columns(List<PowderLine> lines) {
    List<List<Object>> rows = lines.stream().map(ReflectionTable::row).toList();
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < ReflectionTable.COLUMNS.size(); i++) {
      int column = i;
      ToDoubleFunction<List<Object>> value = row -> ((Number) row.get(column)).doubleValue();
      columns.add(rows.stream().mapToDouble(value).toArray());
    }
    return columns;
  }

  private void list(String inputName, SimulationSummary summary) {
    List<List<Object>> rows =
        shown(summary).stream()
            .map(
                row ->
                    List.<Object>of(
                        row.file(), row.spaceGroup(), row.status(), String.join(" ", row.notes())))
            .toList();
    view.table("Structures in " + inputName, COLUMNS, rows);
    List<SimulatedStructure> first = summary.first();
    if (first.isEmpty()) {
      return;
    }
    int drawn = Math.min(first.size(), CurvesChart.MOST_CURVES);
    Radiation radiation = first.get(0).pattern().radiation();
    view.chart(
        inputName,
        CurvesChart.of(
            new CurvesFigure(
                inputName,
                (drawn < summary.simulated() ? "the first " + drawn + " of " : "")
                    + summary.simulated()
                    + " structures, strongest 100",
                ScanAxis.TWO_THETA.title() + ", " + radiation,
                first.get(0).pattern().intensityUnit().toString(),
                first.stream().limit(drawn).map(SimulationView::curve).toList())),
        CursorReading.alongTwoTheta(radiation));
  }

  private static Curve curve(SimulatedStructure simulated) {
    DiffractionPattern pattern = simulated.pattern();
    return new Curve(simulated.file(), pattern.twoTheta(), pattern.intensity());
  }

  private static List<String> notes(List<SimulationRow> rows) {
    List<String> notes = new ArrayList<>();
    for (SimulationRow row : rows) {
      if (!row.isSimulated()) {
        notes.add(row.file() + " was not simulated: " + row.status());
      }
      row.notes().forEach(note -> notes.add("Warning for " + row.file() + ": " + note));
    }
    return notes;
  }
}
