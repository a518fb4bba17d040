package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of the conversion of a folder.
 *
 * @param rows of the table
 * @param read files with at least one scan
 * @param refused files without
 * @param skipped own outputs and tables of files, left aside
 * @param converted patterns that were written
 * @param first the first rows, up to ten thousand
 * @param table the table
 */
public record ConversionSummary(
    int rows,
    int read,
    int refused,
    int skipped,
    int converted,
    List<ConversionRow> first,
    Path table) {

  /** Copies. */
  public ConversionSummary {
    first = List.copyOf(first);
  }

  /** For people: {@code 80 patterns converted; 76 files read, 2 refused, 3 skipped.} */
  @Override
  public String toString() {
    return converted
        + " patterns converted; "
        + read
        + " files read, "
        + refused
        + " refused, "
        + skipped
        + " skipped; the table is "
        + table
        + ".";
  }
}
