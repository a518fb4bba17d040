package org.xrdlens.cif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of a CIF. It keeps where its values stand in the text, so that a profile of a million
 * points is no million objects.
 */
public final class CifLoop {
  private final List<String> tags;
  private final String text;
  private final int[] bounds;
  private final int start;
  private final int line;
  private int[] rowLines;

  /**
   * @param tags names of the columns in lower case
   * @param text what the values stand in
   * @param bounds first character and end of each value, row after row; -1 for ? and .
   * @param start index of a character before the first value
   * @param line the line of that character, from 1
   */
  CifLoop(List<String> tags, String text, int[] bounds, int start, int line) {
    this.tags = List.copyOf(tags);
    this.text = text;
    this.bounds = bounds;
    this.start = start;
    this.line = line;
  }

  /** Names of the columns in lower case. */
  public List<String> tags() {
    return tags;
  }

  /** The line in which the loop begins, from 1. */
  public int line() {
    return line;
  }

  /** How many rows there are. */
  public int rowCount() {
    return bounds.length / 2 / tags.size();
  }

  /** The first column that has one of the names, -1 if there is none. */
  public int column(String... names) {
    for (String name : names) {
      int column = tags.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /**
   * A value; empty if it is ? or . or there is no such column.
   *
   * @param row from 0
   * @param column from 0; -1 for a column that is not there
   */
  public Optional<String> cell(int row, int column) {
    if (column < 0) {
      return Optional.empty();
    }
    int at = 2 * (row * tags.size() + column);
    return bounds[at] < 0
        ? Optional.empty()
        : Optional.of(CifTextField.value(text, bounds[at], bounds[at + 1]));
  }

  /**
   * The line, from 1, in which the first known value of a row stands; that of the loop if there is
   * none. The lines of all rows are counted on the first call.
   */
  public int lineOfRow(int row) {
    if (rowLines == null) {
      rowLines = countLines();
    }
    return rowLines[row];
  }

  private int[] countLines() {
    int[] lines = new int[rowCount()];
    Arrays.fill(lines, line);
    int position = start;
    int found = line;
    for (int row = 0; row < lines.length; row++) {
      int at = firstKnown(row);
      if (at < position) {
        continue;
      }
      for (; position < at; position++) {
        char c = text.charAt(position);
        if (c == '\n' || (c == '\r' && text.charAt(position + 1) != '\n')) {
          found++;
        }
      }
      lines[row] = found;
    }
    return lines;
  }

  private int firstKnown(int row) {
    int from = 2 * row * tags.size();
    for (int at = from; at < from + 2 * tags.size(); at += 2) {
      if (bounds[at] >= 0) {
        return bounds[at];
      }
    }
    return -1;
  }
}
