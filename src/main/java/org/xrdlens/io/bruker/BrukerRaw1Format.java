package org.xrdlens.io.bruker;

import java.util.List;
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

/**
 * Siemens DIFFRAC-AT RAW of version 1, magic {@code RAW} and a blank. The layout is that of the
 * DIFFRAC-AT manual's appendix on raw data, as the comments of xylib's {@code bruker_raw.cpp} tell
 * it, checked against a real file.
 *
 * <p>Each range is a header of 156 bytes and its float32 intensities. From the header's start: 4
 * points, 8 seconds per step, 12 step, 24 start of 2θ, 40 sample name (32), 72 Kα1, 76 Kα2, 152
 * whether another range follows. Early programs did not repeat the magic there, so that later
 * headers may be 4 bytes shorter.
 */
public final class BrukerRaw1Format implements PatternFormat {
  private static final String MAGIC = "RAW ";
  private static final int HEADER = 156;
  private static final String WHERE =
      "in the range's header, which has no share of Kα2; 0.5 is taken for it";

  @Override
  public String id() {
    return "bruker_raw1";
  }

  @Override
  public String name() {
    return "Siemens RAW, version 1 (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    ScanList scans = new ScanList(source);
    long at = 0;
    boolean another = true;
    while (another) {
      boolean shortened = scans.size() > 0 && !content.text(at, 4, "a range").equals("RAW");
      long header = shortened ? at - MAGIC.length() : at;
      content.require(header, HEADER, "the header of range " + (scans.size() + 1));
      long points = content.uint32(header + 4, "the number of points");
      double[] intensity = content.float32Records(header + HEADER, points, Float.BYTES);
      scans.add(scan(source, content, header, intensity));
      another = content.uint32(header + 152, "the mark of another range") != 0;
      at = header + HEADER + Float.BYTES * points;
    }
    return scans.all();
  }

  private MeasuredScan scan(
      PatternSource source, BinaryContent content, long header, double[] intensity)
      throws PatternFormatException {
    double seconds = content.float32(header + 8, "the time per step");
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ".");
    record.note("sample", content.text(header + 40, 32, "the sample's name"));
    MeasuredScan.Builder scan =
        MeasuredScan.of(
                source,
                ScanAxis.TWO_THETA,
                content.uniform(
                    content.float32(header + 24, "the start"),
                    content.float32(header + 12, "the step"),
                    intensity,
                    header),
                record)
            .countingTime(seconds, "as the range's header says");
    TubeRadiation.of(
            "",
            content.float32(header + 72, "the wavelength of Kα1"),
            content.float32(header + 76, "the wavelength of Kα2"),
            Double.NaN)
        .ifPresent(radiation -> scan.radiation(radiation, WHERE));
    return StoredIntensity.state(scan, intensity, seconds).build();
  }
}
