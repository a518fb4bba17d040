package org.xrdlens.crystal;

import java.util.List;
import java.util.Optional;

/**
 * A table of a CIF.
 *
 * @param tags names of the columns in lower case
 * @param rows as many values as there are columns; empty ones stand for ? and .
 */
record CifLoop(List<String> tags, List<List<Optional<String>>> rows) {

  /** The first column that has one of the names, -1 if there is none. */
  int column(String... names) {
    for (String name : names) {
      int column = tags.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /** A value of a row; empty if it is missing or there is no such column. */
  static Optional<String> cell(List<Optional<String>> row, int column) {
    return column < 0 ? Optional.empty() : row.get(column);
  }
}
