package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.write.RecordText;

/**
 * A row of {@code results.csv}.
 *
 * @param file relative to the input, a scan of several with {@code #} and its number
 * @param cells the values after {@code file}, as text; those of a refused file are blank
 * @param record what the import saw and did, in one line; empty for a refused file
 */
public record ClassificationRow(String file, List<String> cells, String record) {
  private static final String WARNING = "warning";

  static final List<String> FIXED_COLUMNS =
      List.of("file", "predicted", "confidence", "similarity", "known", "note");

  /** Copies. */
  public ClassificationRow {
    cells = List.copyOf(cells);
  }

  /** The columns of a model's table. */
  public static List<String> columns(List<String> classes) {
    List<String> columns = new ArrayList<>(FIXED_COLUMNS);
    columns.addAll(classes);
    return List.copyOf(columns);
  }

  /**
   * The row of a prediction; what the import warns of is in its note.
   *
   * @param imported the metadata of the pattern
   */
  public static ClassificationRow of(
      String file, Prediction prediction, Map<String, String> imported) {
    List<String> notes = new ArrayList<>(prediction.notes());
    if (imported.containsKey(WARNING)) {
      notes.add(imported.get(WARNING));
    }
    List<String> cells = new ArrayList<>();
    cells.add(prediction.predicted());
    cells.add(Double.toString(prediction.confidence()));
    cells.add(
        Double.isNaN(prediction.similarity()) ? "" : Double.toString(prediction.similarity()));
    cells.add(Boolean.toString(prediction.known()));
    cells.add(String.join(" ", notes));
    for (double probability : prediction.probabilities()) {
      cells.add(Double.toString(probability));
    }
    return new ClassificationRow(file, cells, RecordText.line(imported));
  }

  /** The row of a file that was refused. */
  static ClassificationRow refused(String file, String reason, int classes) {
    List<String> cells = new ArrayList<>(List.of("", "", "", "false", reason));
    for (int i = 0; i < classes; i++) {
      cells.add("");
    }
    return new ClassificationRow(file, cells, "");
  }

  /** The row of a pattern that could be read but not classified. */
  static ClassificationRow refused(
      String file, String reason, int classes, Map<String, String> imported) {
    ClassificationRow row = refused(file, reason, classes);
    return new ClassificationRow(file, row.cells, RecordText.line(imported))
        .withRemark(imported.getOrDefault(WARNING, ""));
  }

  /** A row of an earlier table with the same columns. */
  static ClassificationRow of(Map<String, String> row, List<String> columns, String record) {
    List<String> cells = columns.subList(1, columns.size()).stream().map(row::get).toList();
    return new ClassificationRow(row.get("file"), cells, record);
  }

  /** Whether there is a prediction. */
  boolean isPredicted() {
    return !cells.get(0).isEmpty();
  }

  /** The same row with one more sentence in its note. */
  ClassificationRow withRemark(String sentence) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(4, (cells.get(4) + " " + sentence).strip());
    return new ClassificationRow(file, changed, record);
  }

  /** All values, the file first. */
  public Object[] values() {
    List<Object> values = new ArrayList<>(cells);
    values.add(0, file);
    return values.toArray();
  }
}
