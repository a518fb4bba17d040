package org.xrdlens.workflow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.io.CsvTable;

/**
 * The predictions of an earlier run in the same output folder, as far as they were made with the
 * same model.
 *
 * @param rows by file, without the number of the scan
 */
record EarlierResults(Map<String, List<ClassificationRow>> rows) {

  /** No earlier run. */
  static final EarlierResults NONE = new EarlierResults(Map.of());

  /**
   * Reads them; there are none if the folder has no results, or results of another model.
   *
   * @param sha256 of the model
   * @param columns that the table must have
   */
  static EarlierResults in(Path output, String sha256, List<String> columns) throws IOException {
    Path table = output.resolve(FolderClassification.RESULTS);
    if (!Files.isRegularFile(table)
        || !sha256.equals(modelHash(output.resolve(RecordedRun.RECORD)))) {
      return NONE;
    }
    CsvTable earlier = CsvTable.read(table);
    if (!earlier.columns().equals(columns)) {
      return NONE;
    }
    Map<String, String> records = records(output.resolve(FolderClassification.IMPORTS));
    Map<String, List<ClassificationRow>> rows = new TreeMap<>();
    for (Map<String, String> values : earlier.rows()) {
      String record = records.getOrDefault(values.get("file"), "");
      ClassificationRow row = ClassificationRow.of(values, columns, record);
      rows.computeIfAbsent(withoutScan(row.file()), f -> new ArrayList<>()).add(row);
    }
    return new EarlierResults(rows);
  }

  /** The rows of an input if all its scans have a prediction, else none: it is then done again. */
  List<ClassificationRow> of(String input) {
    List<ClassificationRow> found =
        rows.getOrDefault(withoutScan(input), List.of()).stream()
            .filter(row -> row.file().equals(input) || withoutScan(row.file()).equals(input))
            .toList();
    return found.stream().allMatch(ClassificationRow::isPredicted) ? found : List.of();
  }

  private static Map<String, String> records(Path imports) throws IOException {
    Map<String, String> records = new TreeMap<>();
    if (Files.isRegularFile(imports)) {
      for (Map<String, String> row : CsvTable.read(imports).rows()) {
        records.put(row.get("file"), row.getOrDefault("record", ""));
      }
    }
    return records;
  }

  private static String withoutScan(String file) {
    return file.replaceFirst("#\\d+$", "");
  }

  private static String modelHash(Path record) throws IOException {
    if (!Files.isRegularFile(record)) {
      return "";
    }
    try {
      JsonElement run = JsonParser.parseString(Files.readString(record));
      JsonElement model = run instanceof JsonObject object ? object.get("model") : null;
      JsonElement hash = model instanceof JsonObject object ? object.get("sha256") : null;
      return hash == null ? "" : hash.getAsString();
    } catch (JsonParseException e) {
      return "";
    }
  }
}
