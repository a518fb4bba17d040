package org.xrdlens.io.bruker;

import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.StoredIntensity;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * A range of a RAW file of version 4: a header of 160 bytes, a chain of segments about drives and
 * detectors, and the records of the points. From the start of the header: 32 kind of scan (24), 72
 * start, 80 step, 88 points, 92 seconds per step, 112 wavelength used, 136 length of a record, 140
 * length of the chain. A record begins with the float32 intensity; what follows it is unknown (1 in
 * all records of the one file that has it).
 *
 * @param content the file
 * @param at where the header begins
 * @param points how many there are
 * @param recordLength bytes of a record
 * @param data where the records begin
 */
record BrukerRaw4Range(BinaryContent content, long at, long points, long recordLength, long data) {
  private static final int HEADER = 160;
  private static final int LONGEST_RECORD = 4096;

  /** Whether a segment's type says that it is a range. */
  static boolean isRange(long type) {
    return type == 0 || type == HEADER;
  }

  /** The range that begins at a byte. */
  static BrukerRaw4Range at(BinaryContent content, long at) throws PatternFormatException {
    content.require(at, HEADER, "the header of a range");
    long recordLength = content.uint32(at + 136, "the length of a record");
    if (recordLength < Float.BYTES || recordLength > LONGEST_RECORD || recordLength % 4 != 0) {
      throw content.refusal(
          "records of " + recordLength + " bytes in the range at byte " + at,
          "a multiple of 4 up to " + LONGEST_RECORD);
    }
    long chain = content.uint32(at + 140, "the length of the range's segments");
    content.require(at + HEADER, chain, "the segments of a range");
    long points = content.uint32(at + 88, "the number of points");
    return new BrukerRaw4Range(content, at, points, recordLength, at + HEADER + chain);
  }

  /** Where the chain of the file goes on. */
  long end() {
    return data + points * recordLength;
  }

  /** The scan. */
  MeasuredScan scan(PatternSource source, BrukerRaw4Header header) throws PatternFormatException {
    double[] intensity = content.float32Records(data, points, recordLength);
    String type = content.text(at + 32, 24, "the kind of scan");
    double start = content.float64(at + 72, "the start");
    ScanPoints scanPoints =
        content.uniform(start, content.float64(at + 80, "the step"), intensity, at);
    BrukerDrives drives = BrukerDrives.of(content, at + HEADER, data);
    BrukerDrives.Axis axis = drives.axis(type, start);
    double seconds = content.float32(at + 92, "the time per step");
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis.axis(), scanPoints, header.record())
            .note("axis", axis.axis().title() + ", " + axis.reason() + ".")
            .note("scan mode", type)
            .note("detector", drives.detector())
            .countingTime(
                seconds,
                "as the range's header says; with a one-dimensional detector this is the effective"
                    + " time, during which all its channels saw the angle");
    if (!axis.isCertain()) {
      scan.warn("The file does not say which drive moved; the positions were taken as 2θ.");
    }
    radiation(header).ifPresent(stated -> scan.radiation(stated, "in the header"));
    return StoredIntensity.state(scan, intensity, seconds).build();
  }

  private Optional<Radiation> radiation(BrukerRaw4Header header) throws PatternFormatException {
    Optional<Radiation> tube = header.radiation();
    return tube.isPresent()
        ? tube
        : TubeRadiation.of(header.anode(), content.float64(at + 112, "the wavelength used"), 0, 0);
  }
}
