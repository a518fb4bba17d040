package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.List;

/** The scans of a file as they are found, bounded in number and size. For one reading. */
public final class ScanList {
  private static final int MOST_SCANS = 100_000;
  private static final int MOST_POINTS = 5_000_000;

  private final String fileName;
  private final List<MeasuredScan> scans = new ArrayList<>();
  private int points;

  /** No scans yet. */
  public ScanList(PatternSource source) {
    this.fileName = source.fileName();
  }

  /**
   * Adds a scan.
   *
   * @throws PatternFormatException if these are more scans or points than any measurement has
   */
  public void add(MeasuredScan scan) throws PatternFormatException {
    scans.add(scan);
    points += scan.size();
    if (scans.size() > MOST_SCANS || points > MOST_POINTS) {
      throw PatternFormatException.of(
          fileName,
          scans.size() + " scans with " + points + " points and more",
          "at most " + MOST_SCANS + " scans and " + MOST_POINTS + " points");
    }
  }

  /** How many scans were found. */
  public int size() {
    return scans.size();
  }

  /**
   * All scans.
   *
   * @param expected what the file should have, if it has no scan
   * @throws PatternFormatException if there is none
   */
  public List<MeasuredScan> all(String expected) throws PatternFormatException {
    if (scans.isEmpty()) {
      throw PatternFormatException.of(fileName, "no points of a scan", expected);
    }
    return List.copyOf(scans);
  }
}
