package org.xrdlens.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.io.CsvWriter;

/**
 * {@code results.csv}, and beside it {@code imports.csv}, while they grow. Written whole from time
 * to time, so that a crash loses little. Safe for many threads.
 */
final class GrowingTable implements RecordedRun.Table {
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(10);

  private static final List<String> IMPORT_COLUMNS = List.of("file", "record");

  private final Path file;
  private final List<String> columns;
  private final InputFiles inputs;
  private final Map<String, List<ClassificationRow>> rows = new TreeMap<>();
  private int kept;
  private Instant lastWrite = Instant.now();

  GrowingTable(Path file, List<String> columns, InputFiles inputs) {
    this.file = file;
    this.columns = columns;
    this.inputs = inputs;
  }

  /** Takes over the rows of an input from an earlier run. */
  synchronized void keep(String input, List<ClassificationRow> inputRows) {
    rows.put(input, inputRows);
    kept++;
  }

  /** Whether the rows of an input are there. */
  synchronized boolean has(String input) {
    return rows.containsKey(input);
  }

  /**
   * Adds the rows of an input.
   *
   * @throws UncheckedIOException if the table cannot be written
   */
  synchronized void add(String input, List<ClassificationRow> inputRows) {
    rows.put(input, inputRows);
    if (Instant.now().isAfter(lastWrite.plus(BETWEEN_WRITES))) {
      try {
        write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void begin() throws IOException {
    write();
  }

  @Override
  public void end() throws IOException {
    write();
  }

  @Override
  public Map<String, Integer> counts() {
    return summary().counts();
  }

  /** Writes all rows so far, sorted by file, the scans of a file in its order. */
  private synchronized void write() throws IOException {
    CsvWriter table = new CsvWriter(columns);
    rows.values().forEach(of -> of.forEach(row -> table.row(row.values())));
    table.write(file);
    CsvWriter imports = new CsvWriter(IMPORT_COLUMNS);
    rows.values().forEach(of -> of.forEach(row -> imports.row(row.file(), row.record())));
    imports.write(file.resolveSibling(FolderClassification.IMPORTS));
    lastWrite = Instant.now();
  }

  /** The counts so far. */
  synchronized FolderSummary summary() {
    Map<String, String> refused = new TreeMap<>();
    int count = 0;
    for (Map.Entry<String, List<ClassificationRow>> entry : rows.entrySet()) {
      count += entry.getValue().size();
      if (entry.getValue().stream().noneMatch(ClassificationRow::isPredicted)) {
        refused.put(entry.getKey(), entry.getValue().get(0).cells().get(4));
      }
    }
    return new FolderSummary(
        count, rows.size() - refused.size(), kept, inputs.skipped(), refused, file);
  }
}
