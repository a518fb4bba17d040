package org.xrdlens.command;

import java.io.IOException;
import java.util.Optional;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * One scan with the pattern that it makes, or the sentence that says why it makes none.
 *
 * @param file the file's name, with {@code #} and the scan's number where the file has several
 * @param scan the scan as it is stored, under the user's radiation and axis
 * @param pattern the pattern; empty if it is none
 * @param refusal why it is none; empty if it is one
 */
record ImportedScan(
    String file, MeasuredScan scan, Optional<DiffractionPattern> pattern, String refusal) {

  /** A scan as it is stored. */
  static ImportedScan of(String file, MeasuredScan scan) {
    try {
      return new ImportedScan(file, scan, Optional.of(scan.toPattern()), "");
    } catch (PatternFormatException e) {
      return new ImportedScan(file, scan, Optional.empty(), e.getMessage());
    }
  }

  /** With another pattern in the place of its own. */
  ImportedScan withPattern(DiffractionPattern other) {
    return new ImportedScan(file, scan, Optional.of(other), "");
  }

  /**
   * The pattern.
   *
   * @throws IOException with the sentence, if it is none
   */
  DiffractionPattern required() throws IOException {
    return pattern.orElseThrow(() -> new IOException(refusal));
  }
}
