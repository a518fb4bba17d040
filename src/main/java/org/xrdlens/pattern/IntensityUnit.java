package org.xrdlens.pattern;

/** What the intensities of a pattern are numbers of. */
public enum IntensityUnit {
  /** Counts of the detector in each step, corrected for attenuators where there were any. */
  COUNTS("counts"),
  /** Counts a second. */
  COUNTS_PER_SECOND("counts per second"),
  /** Arbitrary units, or nobody knows. */
  ARBITRARY("arbitrary units");

  private final String description;

  IntensityUnit(String description) {
    this.description = description;
  }

  /** For axes of charts and for people: {@code counts per second}. */
  @Override
  public String toString() {
    return description;
  }
}
