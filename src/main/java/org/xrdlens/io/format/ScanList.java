package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.List;

/** The scans of a file while they are being read: bounded, and never empty in the end. */
public final class ScanList {
  private static final int MOST_SCANS = 10_000;
  private static final int MOST_POINTS = 5_000_000;

  private final String fileName;
  private final List<MeasuredScan> scans = new ArrayList<>();
  private int points;

  /** An empty list for the scans of a file. */
  public ScanList(PatternSource source) {
    this.fileName = source.fileName();
  }

  /**
   * Adds the next scan.
   *
   * @throws PatternFormatException if there are more scans or points than are read of one file
   */
  public void add(MeasuredScan scan) throws PatternFormatException {
    points += scan.size();
    if (points > MOST_POINTS || scans.size() == MOST_SCANS) {
      throw PatternFormatException.of(
          fileName,
          points + " points in " + (scans.size() + 1) + " scans and more",
          "at most " + MOST_POINTS + " points in " + MOST_SCANS + " scans");
    }
    scans.add(scan);
  }

  /** How many scans there are so far. */
  public int size() {
    return scans.size();
  }

  /**
   * All scans in the order of the file.
   *
   * @throws PatternFormatException if there is none
   */
  public List<MeasuredScan> all() throws PatternFormatException {
    return all("one scan at least");
  }

  /**
   * All scans in the order of the file.
   *
   * @param expected what the file should have, if it has no scan
   * @throws PatternFormatException if there is none
   */
  public List<MeasuredScan> all(String expected) throws PatternFormatException {
    if (scans.isEmpty()) {
      throw PatternFormatException.of(fileName, "no measured point", expected);
    }
    return List.copyOf(scans);
  }
}
