package org.xrdlens.workflow;

import java.util.List;
import org.xrdlens.chart.StudyFigure;

/**
 * What came of a study.
 *
 * @param figures its charts
 * @param columns of a table of the conditions
 * @param rows of it
 * @param notes what was found, and what the user should know, in sentences
 */
public record StudySummary(
    List<StudyFigure> figures, List<String> columns, List<List<Object>> rows, List<String> notes) {

  /** Copies. */
  public StudySummary {
    figures = List.copyOf(figures);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }
}
