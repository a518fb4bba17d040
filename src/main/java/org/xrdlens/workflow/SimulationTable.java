package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.io.CsvWriter;

/**
 * {@code structures.csv} and the first simulated structures, which are shown; whichever file is
 * ready first, both come in the order of the files. Safe for many threads.
 */
final class SimulationTable implements RecordedRun.Table {
  /** As many as a chart can show, and as are worth their memory. */
  private static final int MOST_KEPT = 60;

  private final Path file;
  private final int skipped;
  private final TreeMap<Integer, List<SimulationRow>> rows = new TreeMap<>();
  private final TreeMap<Integer, List<SimulatedStructure>> kept = new TreeMap<>();

  /**
   * @param file the table's place
   * @param skipped how many files of the input were left aside
   */
  SimulationTable(Path file, int skipped) {
    this.file = file;
    this.skipped = skipped;
  }

  /**
   * Adds the rows of a file.
   *
   * @param index the file's place among all files, from 0
   */
  synchronized void add(int index, FileSimulation.Result result) {
    rows.put(index, result.rows());
    if (!result.structures().isEmpty()) {
      kept.put(index, result.structures());
    }
    while (kept.size() > MOST_KEPT) {
      kept.pollLastEntry();
    }
  }

  @Override
  public void begin() throws IOException {
    new CsvWriter(SimulationRow.COLUMNS).write(file);
  }

  @Override
  public synchronized void end() throws IOException {
    CsvWriter table = new CsvWriter(SimulationRow.COLUMNS);
    allRows().forEach(row -> table.row(row.values().toArray()));
    table.write(file);
  }

  private List<SimulationRow> allRows() {
    List<SimulationRow> all = new ArrayList<>();
    rows.values().forEach(all::addAll);
    return all;
  }

  @Override
  public synchronized Map<String, Integer> counts() {
    return summary().counts();
  }

  /** What came of it. */
  synchronized SimulationSummary summary() {
    List<SimulatedStructure> first = new ArrayList<>();
    kept.values().forEach(first::addAll);
    return new SimulationSummary(
        allRows(), rows.size(), skipped, first.stream().limit(MOST_KEPT).toList(), file);
  }
}
