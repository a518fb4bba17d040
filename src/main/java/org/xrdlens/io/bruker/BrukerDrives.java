package org.xrdlens.io.bruker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanAxis;

/**
 * The drives of a range of a RAW file of version 4 and the detector they carry.
 *
 * @param drives in the order of the file
 * @param detector its name; blank if the file has none
 */
record BrukerDrives(List<Drive> drives, String detector) {
  private static final double TOLERANCE = 1e-5;

  /**
   * A drive.
   *
   * @param name as the file writes it
   * @param moves whether it is marked as moving, which not all programs do
   * @param start its first position
   */
  record Drive(String name, boolean moves, double start) {}

  /**
   * What a range counts along.
   *
   * @param axis the axis
   * @param reason how that is known, to be read after the axis
   * @param isCertain false if it is assumed
   */
  record Axis(ScanAxis axis, String reason, boolean isCertain) {}

  /** The drives in a chain of segments. */
  static BrukerDrives of(BinaryContent content, long from, long to) throws PatternFormatException {
    List<Drive> drives = new ArrayList<>();
    String detector = "";
    long at = from;
    while (at < to) {
      BrukerSegment segment = BrukerSegment.at(content, at, to);
      if (segment.type() == BrukerSegment.DRIVE && segment.reaches(64)) {
        drives.add(new Drive(segment.text(12, 24), segment.uint32(52) != 0, segment.float64(56)));
      } else if (segment.type() == BrukerSegment.DETECTOR && segment.reaches(36)) {
        detector = segment.text(12, 24);
      }
      at = segment.end();
    }
    return new BrukerDrives(List.copyOf(drives), detector);
  }

  /**
   * What the range counts along: the drive that begins where the range does. Where several do, the
   * kind of scan decides between them; where none does, it decides alone.
   *
   * @param scanType the range's kind of scan
   * @param start the range's first position
   */
  Axis axis(String scanType, double start) {
    Optional<ScanAxis> byType = BrukerDrive.axisOfScan(scanType);
    List<ScanAxis> byDrive = startingAt(start);
    if (BrukerDrive.isDetectorWindow(scanType)
        || (byType.isPresent() && (byDrive.size() != 1 || byDrive.contains(byType.get())))) {
      return new Axis(byType.orElseThrow(), "by the kind of scan \"" + scanType + "\"", true);
    }
    if (byDrive.size() != 1) {
      return new Axis(ScanAxis.TWO_THETA, "assumed for the scan \"" + scanType + "\"", false);
    }
    ScanAxis axis = byDrive.get(0);
    boolean halfAngle = axis == ScanAxis.OMEGA && byType.equals(Optional.of(ScanAxis.TWO_THETA));
    return new Axis(
        halfAngle ? ScanAxis.THETA : axis,
        "by the drive that begins at " + start + " in the scan \"" + scanType + "\"",
        true);
  }

  private List<ScanAxis> startingAt(double start) {
    boolean marked = drives.stream().anyMatch(Drive::moves);
    return drives.stream()
        .filter(drive -> drive.moves() || !marked)
        .filter(drive -> Math.abs(drive.start() - start) <= TOLERANCE * (1 + Math.abs(start)))
        .map(drive -> BrukerDrive.axis(drive.name()))
        .distinct()
        .toList();
  }
}
