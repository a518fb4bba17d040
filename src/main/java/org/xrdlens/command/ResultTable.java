package org.xrdlens.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.CsvWriter;
import org.xrdlens.workflow.ClassificationRow;

/**
 * Results of a classification as they are shown: the columns of {@code results.csv}, with numbers
 * as numbers.
 *
 * @param columns the names, those of the classes last
 * @param rows each with a value for each column; a blank number is a blank text
 */
record ResultTable(List<String> columns, List<List<Object>> rows) {
  /** Never numbers, though a class such as {@code 2D} can be read as one. */
  private static final Set<String> TEXTS = Set.of("file", "predicted", "known", "note");

  /** The result of one scan. */
  static ResultTable of(ChosenScan scan, Prediction prediction) {
    List<String> columns = ClassificationRow.columns(prediction.classes());
    List<Object> row = new ArrayList<>();
    Object[] values =
        ClassificationRow.of(scan.file(), prediction, scan.pattern().metadata()).values();
    for (int i = 0; i < values.length; i++) {
      row.add(typed(columns.get(i), values[i].toString()));
    }
    return new ResultTable(columns, List.of(row));
  }

  /** The results in a file. */
  static ResultTable read(Path file) throws IOException {
    CsvTable table = CsvTable.read(file);
    List<String> columns = table.columns();
    return new ResultTable(
        columns,
        table.rows().stream()
            .map(row -> columns.stream().map(column -> typed(column, row.get(column))).toList())
            .toList());
  }

  /** The files and scans that have a prediction. */
  List<String> predictedFiles() {
    int file = columns.indexOf("file");
    int predicted = columns.indexOf("predicted");
    return rows.stream()
        .filter(row -> !row.get(predicted).equals(""))
        .map(row -> row.get(file).toString())
        .toList();
  }

  private static Object typed(String column, String text) {
    return TEXTS.contains(column) || text.isEmpty() ? text : Double.valueOf(text);
  }

  /** Writes the table in full precision. */
  void write(Path file) throws IOException {
    CsvWriter writer = new CsvWriter(columns);
    rows.forEach(row -> writer.row(row.toArray()));
    writer.write(file);
  }
}
