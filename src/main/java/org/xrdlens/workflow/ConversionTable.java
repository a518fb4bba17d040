package org.xrdlens.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.io.CsvStream;
import org.xrdlens.io.CsvWriter;

/**
 * {@code patterns.csv} as it is written: rows go to the disk in the order of their files, whichever
 * file is ready first. Only the first rows are kept, to be shown. Safe for many threads.
 */
final class ConversionTable implements RecordedRun.Table {
  private static final int MOST_SHOWN = 10_000;

  private final Path file;
  private final int skipped;
  private final TreeMap<Integer, List<ConversionRow>> waiting = new TreeMap<>();
  private final List<ConversionRow> shown = new ArrayList<>();
  private CsvStream stream;
  private int next;
  private int rows;
  private int read;
  private int refused;
  private int converted;

  /**
   * @param file the table's place
   * @param skipped how many files of the input were left aside
   */
  ConversionTable(Path file, int skipped) {
    this.file = file;
    this.skipped = skipped;
  }

  @Override
  public synchronized void begin() throws IOException {
    new CsvWriter(ConversionRow.COLUMNS).write(file);
    stream = new CsvStream(file, ConversionRow.COLUMNS);
  }

  /**
   * Adds the rows of a file.
   *
   * @param index the file's place among all files, from 0
   * @throws UncheckedIOException if the table cannot be written
   */
  synchronized void add(int index, List<ConversionRow> fileRows) {
    waiting.put(index, fileRows);
    try {
      while (waiting.containsKey(next)) {
        write(waiting.remove(next++));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(abandoned(e));
    }
  }

  /** The failure, after the unfinished table was removed. */
  private IOException abandoned(IOException failure) {
    try {
      stream.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private void write(List<ConversionRow> fileRows) throws IOException {
    for (ConversionRow row : fileRows) {
      stream.row(row.values().toArray());
      rows++;
      converted += row.isConverted() ? 1 : 0;
      if (shown.size() < MOST_SHOWN) {
        shown.add(row);
      }
    }
    boolean isRead = fileRows.stream().anyMatch(ConversionRow::isRead);
    read += isRead ? 1 : 0;
    refused += isRead ? 0 : 1;
  }

  /** Writes also what waits for files that were never done, and puts the table into its place. */
  @Override
  public synchronized void end() throws IOException {
    try (CsvStream closing = stream) {
      for (List<ConversionRow> fileRows : waiting.values()) {
        write(fileRows);
      }
      waiting.clear();
      closing.finish();
    }
  }

  @Override
  public synchronized Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", rows);
    counts.put("read", read);
    counts.put("refused", refused);
    counts.put("skipped", skipped);
    counts.put("converted", converted);
    return counts;
  }

  /** What came of it. */
  synchronized ConversionSummary summary() {
    return new ConversionSummary(rows, read, refused, skipped, converted, shown, file);
  }
}
