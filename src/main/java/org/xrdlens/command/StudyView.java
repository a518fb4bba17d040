package org.xrdlens.command;

import org.xrdlens.chart.StudyChart;
import org.xrdlens.workflow.StudySummary;

/** Shows what came of a study. */
final class StudyView {
  private StudyView() {}

  static void show(String title, StudySummary summary) {
    ResultsView view = ResultsView.ofThisHost();
    summary
        .figures()
        .forEach(figure -> view.chart(figure.title(), StudyChart.of(figure), position -> ""));
    view.table(title, summary.columns(), summary.rows());
    summary.notes().forEach(view::note);
  }
}
