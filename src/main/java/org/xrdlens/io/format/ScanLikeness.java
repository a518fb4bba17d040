package org.xrdlens.io.format;

import java.util.List;
import org.xrdlens.pattern.IntensityUnit;

/** What scans must have in common before one can be made of them. */
final class ScanLikeness {
  private ScanLikeness() {}

  /** Whether axis, radiation and unit are the same and neither is refused. */
  static boolean areOfOneKind(MeasuredScan one, MeasuredScan other) {
    return one.axis() == other.axis()
        && one.radiation().equals(other.radiation())
        && one.unit() == other.unit()
        && one.refusal().isEmpty()
        && other.refusal().isEmpty();
  }

  /**
   * Whether what is made of scans can have standard deviations: each scan has them, or one has them
   * and the others are counts, which tell their own.
   */
  static boolean haveDeviations(List<MeasuredScan> scans) {
    return scans.stream().anyMatch(scan -> scan.points().hasDeviation())
        && scans.stream()
            .allMatch(scan -> scan.points().hasDeviation() || scan.unit() == IntensityUnit.COUNTS);
  }

  /** The warnings of scans that another does not have. */
  static List<String> warnings(List<NumberedScan> scans, MeasuredScan other) {
    String there = other.record().getOrDefault("warning", "");
    return scans.stream()
        .map(numbered -> numbered.scan().record().getOrDefault("warning", ""))
        .filter(warning -> !warning.isEmpty() && !warning.equals(there))
        .distinct()
        .toList();
  }
}
