package org.xrdlens.io.bruker;

import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.StoredIntensity;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * Siemens DIFFRAC-AT RAW of version 2, magic {@code RAW2}. The layout is that of the DIFFRAC-AT
 * manual's appendix on raw data, as the comments of xylib's {@code bruker_raw.cpp} tell it, checked
 * against a real file.
 *
 * <p>A header of 256 bytes: 4 number of ranges, 8 sample (32), 40 comment (128), 168 date and time
 * (20), 188 anode (2), 190 Kα1, 194 Kα2, 198 their ratio. Each range: a header whose length is its
 * first number, 2 points (both of two bytes), 8 seconds per step, 12 step, 16 start of 2θ; then its
 * float32 intensities.
 */
public final class BrukerRaw2Format implements PatternFormat {
  private static final String MAGIC = "RAW2";
  private static final int HEADER = 256;
  private static final int SHORTEST_RANGE_HEADER = 20;

  @Override
  public String id() {
    return "bruker_raw2";
  }

  @Override
  public String name() {
    return "Siemens RAW, version 2 (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    content.require(0, HEADER, "a header");
    int ranges = content.uint16(4, "the number of ranges");
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ".");
    record.note("sample", content.text(8, 32, "the sample's name"));
    record.note("comment", content.text(40, 128, "the comment"));
    record.note("date", date(content));
    String anode = TubeRadiation.symbol(content.text(188, 2, "the anode"));
    record.note("anode", anode);
    Optional<Radiation> radiation =
        TubeRadiation.of(
            anode,
            content.float32(190, "the wavelength of Kα1"),
            content.float32(194, "the wavelength of Kα2"),
            content.float32(198, "the ratio of Kα2 to Kα1"));
    ScanList scans = new ScanList(source);
    long at = HEADER;
    for (int i = 0; i < ranges; i++) {
      int length = content.uint16(at, "the header of range " + (i + 1));
      if (length < SHORTEST_RANGE_HEADER) {
        throw content.refusal(
            "a range header of " + length + " bytes at byte " + at,
            "at least " + SHORTEST_RANGE_HEADER);
      }
      int points = content.uint16(at + 2, "the number of points");
      if (points > 0) {
        double[] intensity = content.float32Records(at + length, points, Float.BYTES);
        scans.add(scan(source, content, at, intensity, record, radiation));
      }
      at += length + (long) Float.BYTES * points;
    }
    return scans.all();
  }

  private static String date(BinaryContent content) throws PatternFormatException {
    return (content.text(168, 10, "the date") + " " + content.text(178, 10, "the time")).strip();
  }

  private static MeasuredScan scan(
      PatternSource source,
      BinaryContent content,
      long header,
      double[] intensity,
      ImportRecord record,
      Optional<Radiation> radiation)
      throws PatternFormatException {
    double seconds = content.float32(header + 8, "the time per step");
    MeasuredScan.Builder scan =
        MeasuredScan.of(
                source,
                ScanAxis.TWO_THETA,
                content.uniform(
                    content.float32(header + 16, "the start"),
                    content.float32(header + 12, "the step"),
                    intensity,
                    header),
                record)
            .countingTime(seconds, "as the range's header says");
    radiation.ifPresent(stated -> scan.radiation(stated, "in the header"));
    return StoredIntensity.state(scan, intensity, seconds).build();
  }
}
