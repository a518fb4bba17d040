package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.io.CsvWriter;
import org.xrdlens.pattern.DiffractionPattern;

/** {@code augmented.csv}, written sorted by file at the end. Safe for many threads. */
final class AugmentationTable implements RecordedRun.Table {
  private final Path file;
  private final int skipped;
  private final List<AugmentationRow> rows = new ArrayList<>();
  private final TreeMap<Integer, List<DiffractionPattern>> patterns = new TreeMap<>();
  private List<DiffractionPattern> example = List.of();
  private int exampleIndex = Integer.MAX_VALUE;
  private int read;
  private int refused;

  /**
   * @param file the table's place
   * @param skipped how many files of the input were left aside
   */
  AugmentationTable(Path file, int skipped) {
    this.file = file;
    this.skipped = skipped;
  }

  /** Adds what a source gave; {@code index} is its place in the batch. */
  synchronized void add(int index, SourceCopies copies) {
    rows.addAll(copies.rows());
    patterns.put(index, copies.patterns());
    if (index < exampleIndex && !copies.example().isEmpty()) {
      example = copies.example();
      exampleIndex = index;
    }
    boolean any = copies.rows().stream().anyMatch(AugmentationRow::isWritten);
    read += any ? 1 : 0;
    refused += any ? 0 : 1;
  }

  @Override
  public void begin() throws IOException {
    new CsvWriter(AugmentationRow.COLUMNS).write(file);
  }

  @Override
  public void end() throws IOException {
    CsvWriter table = new CsvWriter(AugmentationRow.COLUMNS);
    sorted().forEach(row -> table.row(row.values().toArray()));
    table.write(file);
  }

  private synchronized List<AugmentationRow> sorted() {
    return rows.stream()
        .sorted(Comparator.comparing(AugmentationRow::file).thenComparing(AugmentationRow::source))
        .toList();
  }

  @Override
  public synchronized Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("read", read);
    counts.put("refused", refused);
    counts.put("skipped", skipped);
    counts.put("written", (int) rows.stream().filter(AugmentationRow::isWritten).count());
    return counts;
  }

  /** The copies that were kept, in the order of their sources. */
  synchronized List<DiffractionPattern> patterns() {
    return patterns.values().stream().flatMap(List::stream).toList();
  }

  /** What came of it. */
  synchronized AugmentationSummary summary() {
    int written = (int) rows.stream().filter(AugmentationRow::isWritten).count();
    return new AugmentationSummary(written, read, refused, skipped, sorted(), example, file);
  }
}
