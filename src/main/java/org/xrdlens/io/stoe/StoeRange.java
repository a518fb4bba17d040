package org.xrdlens.io.stoe;

import java.util.Arrays;
import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * A range of a STOE file: a header of one block and its counts. From the header's start: 0 date of
 * the beginning (16), 16 of the end (16), 34 points, 44 start of 2θ, 48 of ω, 52 end of 2θ, 56 of
 * ω, 60 step of 2θ, 64 of ω, 120 lowest and 124 highest counts. The counts are integers of four
 * bytes.
 *
 * <p>The file's first blocks count one point more (at 512 and, as end, at 576); what stands behind
 * the range's own last count is 0, below the lowest count of its header, and was never measured.
 *
 * @param content the file
 * @param at where the header begins
 * @param points how many were measured
 * @param axis 2θ, or ω where only that moved
 * @param start first position in degrees
 * @param step distance of two positions in degrees
 */
record StoeRange(
    BinaryContent content, long at, int points, ScanAxis axis, double start, double step) {
  /** Bytes of a block. */
  static final int BLOCK = 512;

  private static final String WHERE =
      "in the header, which has no share of Kα2; 0.5 is taken for it";
  private static final double TOLERANCE = 0.02;
  private static final double LARGEST_DEGREES = 360;

  /** The range whose header is at a byte; empty if nothing there fits together. */
  static Optional<StoeRange> at(BinaryContent content, long at) throws PatternFormatException {
    if (at < BLOCK || !content.holds(at, BLOCK)) {
      return Optional.empty();
    }
    int points = content.uint16(at + 34, "the number of points");
    boolean isOmega = content.float32(at + 60, "the step") == 0;
    int shift = isOmega ? Float.BYTES : 0;
    double start = content.float32(at + 44 + shift, "the start");
    double end = content.float32(at + 52 + shift, "the end");
    double step = content.float32(at + 60 + shift, "the step");
    double intervals = (end - start) / step;
    boolean angles = isAngle(start) && isAngle(end) && isAngle(step);
    boolean whole = Math.abs(intervals - Math.rint(intervals)) <= TOLERANCE;
    boolean fits = Math.abs(Math.rint(intervals) + 1 - points) <= 1;
    if (points == 0 || !angles || !whole || !fits || !content.holds(at + BLOCK, 4L * points)) {
      return Optional.empty();
    }
    ScanAxis axis = isOmega ? ScanAxis.OMEGA : ScanAxis.TWO_THETA;
    double exactStep = intervals >= 1 ? (end - start) / Math.rint(intervals) : step;
    return Optional.of(new StoeRange(content, at, points, axis, start, exactStep));
  }

  /** Where the next header would be. */
  long next() {
    long dataBlocks = (points * (long) Integer.BYTES + BLOCK - 1) / BLOCK;
    return at + BLOCK * (1 + dataBlocks);
  }

  /** The scan. */
  MeasuredScan scan(PatternSource source, ImportRecord header, Optional<Radiation> radiation)
      throws PatternFormatException {
    double[] counts = counts();
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis, ScanPoints.uniform(start, step, counts), header)
            .note("date", content.text(at, 16, "the date"))
            .intensity(IntensityUnit.COUNTS, "as the format stores them, in whole numbers");
    long lowest = content.uint32(at + 120, "the lowest counts");
    long highest = content.uint32(at + 124, "the highest counts");
    if (highest > 0 && (min(counts) != lowest || max(counts) != highest)) {
      scan.warn(
          "The header promises counts of " + lowest + " to " + highest + ", which they are not.");
    }
    radiation.ifPresent(stated -> scan.radiation(stated, WHERE));
    return scan.build();
  }

  /** Whether this is the same range as another one once more. */
  boolean repeats(StoeRange other) throws PatternFormatException {
    return start == other.start && step == other.step && Arrays.equals(counts(), other.counts());
  }

  private double[] counts() throws PatternFormatException {
    double[] counts = new double[points];
    for (int i = 0; i < points; i++) {
      counts[i] = content.uint32(at + BLOCK + (long) Integer.BYTES * i, "counts");
    }
    return counts;
  }

  private static boolean isAngle(double value) {
    return Math.abs(value) <= LARGEST_DEGREES;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
