package org.xrdlens.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table as the contract wants it: UTF-8 without byte order mark, commas, quotes by RFC 4180, LF,
 * decimal point, doubles in the shortest form that reads back to the same value. Rows are collected
 * and written at once.
 */
public final class CsvWriter {
  private final List<String> columns;
  private final List<String> lines = new ArrayList<>();

  /** A table with these columns, at least one. */
  public CsvWriter(List<String> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "A table needs at least one column, but columns is empty.");
    }
    this.columns = List.copyOf(columns);
  }

  /** As above. */
  public CsvWriter(String... columns) {
    this(List.of(columns));
  }

  /**
   * Adds a row.
   *
   * @param values one for each column: doubles that are not finite and empty text leave the field
   *     blank, everything else is written as its {@code toString}
   * @throws IllegalArgumentException if there are more or fewer values than columns
   */
  public CsvWriter row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "The row has " + values.length + " values for " + columns.size() + " columns.");
    }
    lines.add(line(List.of(values)));
    return this;
  }

  /** The whole table as text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(line(columns)).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Writes the table, whole or not at all. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, toString());
  }

  /** A line without its end. */
  static String line(List<?> values) {
    StringBuilder line = new StringBuilder();
    for (Object value : values) {
      line.append(field(value)).append(',');
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  private static String field(Object value) {
    Objects.requireNonNull(value, "value");
    if (value instanceof Double number && !Double.isFinite(number)) {
      return "";
    }
    String text = value.toString();
    boolean quoted =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || !text.equals(text.strip());
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
