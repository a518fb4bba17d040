package org.xrdlens.io.rigaku;

import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanPoints;

/**
 * Start, stop and step of a range in a binary Rigaku file: three float32 in a row. On an Ultima IV
 * they stand 196 bytes before the data, in other files 70 bytes before them or 826 bytes after the
 * part {@code PI}; so they are found by what they have to say, the number of points.
 *
 * @param at where they stand
 * @param start first position in degrees
 * @param step distance of two positions in degrees
 */
record RigakuGrid(int at, double start, double step) {
  private static final int LONGEST_HEADER = 16 * 1024;
  private static final int SIZE = 3 * Float.BYTES;
  private static final double LARGEST_DEGREES = 180;
  private static final double SMALLEST_STEP = 1e-4;
  private static final double LARGEST_STEP = 10;
  private static final double TOLERANCE = 0.05;

  /**
   * The first three numbers between two bytes that give a number of points.
   *
   * @return empty if there are none
   */
  static Optional<RigakuGrid> find(BinaryContent content, int from, int to, long points)
      throws PatternFormatException {
    for (int at = Math.max(from, to - LONGEST_HEADER); at <= to - SIZE && points > 1; at++) {
      double start = content.float32(at, "a start");
      double stop = content.float32(at + Float.BYTES, "a stop");
      double step = content.float32(at + 2 * Float.BYTES, "a step");
      if (isAngle(start)
          && isAngle(stop)
          && step >= SMALLEST_STEP
          && step <= LARGEST_STEP
          && Math.abs((stop - start) / step + 1 - points) <= TOLERANCE) {
        return Optional.of(new RigakuGrid(at, start, step));
      }
    }
    return Optional.empty();
  }

  /** The points along it. */
  ScanPoints points(double[] intensity) {
    return ScanPoints.uniform(start, step, intensity);
  }

  private static boolean isAngle(double value) {
    return value == 0 || (Math.abs(value) >= SMALLEST_STEP && Math.abs(value) <= LARGEST_DEGREES);
  }
}
