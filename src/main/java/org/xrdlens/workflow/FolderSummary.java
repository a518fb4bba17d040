package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of the classification of a folder.
 *
 * @param rows of the table
 * @param read files with a prediction, those kept from an earlier run among them
 * @param kept files whose predictions were kept from an earlier run
 * @param skipped own outputs and tables of files, left aside
 * @param refused the reason by file, for files without a prediction
 * @param results the table
 */
public record FolderSummary(
    int rows, int read, int kept, int skipped, Map<String, String> refused, Path results) {

  /** Copies. */
  public FolderSummary {
    refused = Collections.unmodifiableMap(new TreeMap<>(refused));
  }

  /** The counts for {@code run.json}. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", rows);
    counts.put("read", read);
    counts.put("refused", refused.size());
    counts.put("skipped", skipped);
    counts.put("kept", kept);
    return counts;
  }

  /** For people: {@code 76 files read, 2 refused, 3 skipped.} */
  @Override
  public String toString() {
    return read
        + " files read"
        + (kept > 0 ? " (" + kept + " of them kept from an earlier run)" : "")
        + ", "
        + refused.size()
        + " refused, "
        + skipped
        + " skipped; the table is "
        + results
        + ".";
  }
}
