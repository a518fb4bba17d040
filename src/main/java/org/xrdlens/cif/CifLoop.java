package org.xrdlens.cif;

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
  private final int line;

  /**
   * @param tags names of the columns in lower case
   * @param text what the values stand in
   * @param bounds first character and end of each value, row after row; -1 for ? and .
   * @param line where the loop begins, from 1
   */
  CifLoop(List<String> tags, String text, int[] bounds, int line) {
    this.tags = List.copyOf(tags);
    this.text = text;
    this.bounds = bounds;
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
   * The line, from 1, in which a row begins, or its first value that is known; found by counting,
   * for messages.
   */
  public int lineOfRow(int row) {
    for (int at = 2 * row * tags.size(); at < 2 * (row + 1) * tags.size(); at += 2) {
      if (bounds[at] >= 0) {
        return lineAt(bounds[at]);
      }
    }
    return line;
  }

  private int lineAt(int position) {
    int found = 1;
    for (int i = 0; i < position; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
        found++;
      }
    }
    return found;
  }
}
