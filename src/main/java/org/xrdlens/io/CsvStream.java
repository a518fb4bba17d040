package org.xrdlens.io;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A table as {@link CsvWriter} writes it, for rows that are too many to be kept: they go to a
 * temporary file as they come, and {@link #finish} puts it into its place. Closed without that, it
 * leaves the target as it was.
 */
public final class CsvStream implements Closeable {
  private final Path target;
  private final Path temporary;
  private final int columns;
  private final BufferedWriter out;

  /** Begins a table; creates the folders above. */
  public CsvStream(Path target, List<String> columns) throws IOException {
    this.target = target;
    this.columns = columns.size();
    this.temporary = AtomicFile.temporary(target);
    this.out =
        Files.newBufferedWriter(temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    write(columns);
  }

  /**
   * Adds a row.
   *
   * @param values as for {@link CsvWriter#row}
   * @throws IllegalArgumentException if there are more or fewer values than columns
   */
  public void row(Object... values) throws IOException {
    if (values.length != columns) {
      throw new IllegalArgumentException(
          "The row has " + values.length + " values for " + columns + " columns.");
    }
    write(List.of(values));
  }

  private void write(List<?> values) throws IOException {
    out.write(CsvWriter.line(values));
    out.write('\n');
  }

  /** Puts the table into its place; there is nothing to be added after that. */
  public void finish() throws IOException {
    out.close();
    AtomicFile.move(temporary, target);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
