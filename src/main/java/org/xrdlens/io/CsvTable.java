package org.xrdlens.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.TextEncoding;

/**
 * A table from a CSV file with a header line, by RFC 4180 with commas; a byte order mark and CR LF
 * are accepted. All values are text.
 *
 * @param fileName for messages
 * @param columns the names in the header, in order
 * @param rows each row by column name; a row that is too short has blank values at its end
 */
public record CsvTable(String fileName, List<String> columns, List<Map<String, String>> rows) {
  private static final int MAX_ROWS = 1_000_000;

  /** Copies the lists. */
  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @throws PatternFormatException if the file is missing, empty, binary or broken, or repeats a
   *     column
   * @throws IOException if the system cannot read it
   */
  public static CsvTable read(Path file) throws IOException {
    PatternSource source = PatternSource.open(file);
    FileStart start = source.start();
    if (start.isBinary()) {
      throw PatternFormatException.of(
          source.fileName(), "content that begins with " + start.sample(), "a CSV table");
    }
    return parse(source);
  }

  private static CsvTable parse(PatternSource source) throws IOException {
    byte[] bytes = source.bytes();
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(TextEncoding.of(bytes).decode(bytes)))
            .setFormat(format)
            .get()) {
      List<String> columns = List.of();
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        if (columns.isEmpty()) {
          columns = header(source.fileName(), row);
        } else if (rows.size() < MAX_ROWS) {
          rows.add(values(columns, row));
        } else {
          throw PatternFormatException.of(
              source.fileName(), "more than " + MAX_ROWS + " rows", "at most as many");
        }
      }
      return new CsvTable(source.fileName(), columns, rows);
    } catch (UncheckedIOException e) {
      throw new PatternFormatException(
          "\"" + source.fileName() + "\" is no CSV table: " + e.getCause().getMessage() + ".", e);
    }
  }

  private static List<String> header(String fileName, CSVRecord row) throws PatternFormatException {
    List<String> columns = row.toList();
    if (columns.stream().distinct().count() < columns.size()) {
      throw PatternFormatException.of(
          fileName, "the columns " + String.join(", ", columns), "column names without repetition");
    }
    return columns;
  }

  private static Map<String, String> values(List<String> columns, CSVRecord row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), i < row.size() ? row.get(i) : "");
    }
    return values;
  }

  /** Whether there is a column of this name. */
  public boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * Asks for columns.
   *
   * @throws PatternFormatException naming the missing ones and those that are there
   */
  public void require(String... required) throws PatternFormatException {
    for (String column : required) {
      if (!has(column)) {
        throw PatternFormatException.of(
            fileName,
            "a table with the columns " + String.join(", ", columns),
            "a column \"" + column + "\"");
      }
    }
  }
}
