package org.xrdlens.io.bruker;

import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.StoredIntensity;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * A range of a RAW file of version 3. From the start of its header: 0 length of the header, 4
 * points, 8 and on the drives' first positions ({@link BrukerScanType}), 168 scan mode, 176 step,
 * 192 seconds per step, 196 scan type, 240 wavelength used, 248 mask of the positions that are
 * stored with each point, 252 length of a point's record, 256 length of the supplementary headers,
 * which follow the header. A record is a float32 intensity and a float64 for each bit of the mask,
 * lowest bit first.
 *
 * @param content the file
 * @param at where the header begins
 * @param points how many there are
 * @param data where the records begin
 * @param recordLength bytes of a record
 * @param stored the mask
 */
record BrukerRaw3Range(
    BinaryContent content, long at, long points, long data, int recordLength, int stored) {
  private static final int SHORTEST_HEADER = 260;
  private static final int CONTINUOUS = 1;

  /** The range whose header begins at a byte. */
  static BrukerRaw3Range at(BinaryContent content, long at) throws PatternFormatException {
    long header = content.uint32(at, "the header of a range");
    if (header < SHORTEST_HEADER) {
      throw content.refusal(
          "a range header of " + header + " bytes at byte " + at, "at least " + SHORTEST_HEADER);
    }
    content.require(at, header, "the header of a range");
    long stored = content.uint32(at + 248, "the mask of stored positions");
    long length = content.uint32(at + 252, "the length of a record");
    if (length != Float.BYTES + (long) Double.BYTES * Long.bitCount(stored)) {
      throw content.refusal(
          "records of " + length + " bytes in the range at byte " + at,
          "4 bytes and 8 for each of " + Long.bitCount(stored) + " stored positions");
    }
    long supplement = content.uint32(at + 256, "the length of the supplementary headers");
    long points = content.uint32(at + 4, "the number of points");
    return new BrukerRaw3Range(
        content, at, points, at + header + supplement, (int) length, (int) stored);
  }

  /** Where the next range begins. */
  long end() {
    return data + points * recordLength;
  }

  /** The scan. */
  MeasuredScan scan(
      PatternSource source, ImportRecord header, Optional<Radiation> radiation, String anode)
      throws PatternFormatException {
    double[] intensity = content.float32Records(data, points, recordLength);
    long code = content.uint32(at + 196, "the scan type");
    Optional<BrukerScanType> known = BrukerScanType.ofCode(code);
    BrukerScanType type = known.orElse(BrukerScanType.LOCKED_COUPLED);
    double seconds = content.float32(at + 192, "the time per step");
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, type.axis(), points(type, intensity), header)
            .note("axis", type.axis().title() + ": " + type.description() + ".")
            .note("scan mode", mode())
            .countingTime(seconds, "as the range's header says");
    if (known.isEmpty()) {
      scan.warn("The scan type " + code + " is unknown; the positions were taken as 2θ.");
    }
    usedRadiation(radiation, anode, scan);
    return StoredIntensity.state(scan, intensity, seconds).build();
  }

  private String mode() throws PatternFormatException {
    return content.uint32(at + 168, "the scan mode") == CONTINUOUS
        ? "Continuous."
        : "Step by step.";
  }

  private ScanPoints points(BrukerScanType type, double[] intensity) throws PatternFormatException {
    int bit = 1 << type.storedBit();
    if ((stored & bit) != 0) {
      int before = Double.BYTES * Integer.bitCount(stored & (bit - 1));
      long first = data + Float.BYTES + before;
      return new ScanPoints(content.float64Records(first, points, recordLength), intensity);
    }
    return content.uniform(
        content.float64(at + type.startOffset(), "the start"),
        content.float64(at + 176, "the step"),
        intensity,
        at);
  }

  private void usedRadiation(Optional<Radiation> tube, String anode, MeasuredScan.Builder scan)
      throws PatternFormatException {
    double used = content.float64(at + 240, "the wavelength used");
    if (tube.isPresent()) {
      scan.radiation(tube.get(), "in the header");
    } else {
      TubeRadiation.single(anode, used)
          .ifPresent(radiation -> scan.radiation(radiation, "in the range's header"));
    }
  }
}
