package org.xrdlens.io.panalytical;

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
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * Philips PC-APD raw scans, {@code .rd} of version 3 and {@code .sd} of version 5. The layout is
 * the maker's own description as the comments of xylib's {@code philips_raw.cpp} and PyXRD's {@code
 * rd_parser.py} tell it.
 *
 * <p>84 diffractometer, 85 anode, 94 Kα1, 102 Kα2, 110 their ratio, 138 file name (8), 146 sample
 * (20), 214 step, 222 start, 230 end of 2θ as float64. The data, from byte 250 or in version 5 from
 * 810, are square roots: a value v of two bytes stands for v²/100 counts without the fraction.
 *
 * <p>Positions are left as stored: the start is the edge of the first step, whereas the same
 * measurement as XRDML or UDF begins at its centre, half a step later.
 */
public final class PhilipsRdFormat implements PatternFormat {
  private static final List<String> MAGICS = List.of("V3RD", "V5RD", "V3SD", "V5SD");
  private static final int DATA_3 = 250;
  private static final int DATA_5 = 810;
  private static final double MOST_POINTS = 5_000_000;
  private static final List<String> DIFFRACTOMETERS =
      List.of("PW1800", "PW1710", "PW1840", "PW3710", "", "X'Pert MPD");
  private static final List<String> ANODES = List.of("Cu", "Mo", "Fe", "Cr");

  @Override
  public String id() {
    return "philips_rd";
  }

  @Override
  public String name() {
    return "Philips raw scan (.rd .sd)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return MAGICS.stream().anyMatch(start::startsWith) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    String version = content.text(0, 4, "the version");
    int data = version.startsWith("V5") ? DATA_5 : DATA_3;
    content.require(0, data, "a header");
    double step = content.float64(214, "the step");
    double start = content.float64(222, "the start");
    double end = content.float64(230, "the end");
    double[] intensity = counts(content, data, points(content, data, start, end, step));
    ScanPoints points = content.uniform(start, step, intensity, 0);
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ", " + version + ".");
    record.note("sample", content.text(146, 20, "the sample's name"));
    record.note("instrument", named(DIFFRACTOMETERS, content.uint8(84, "the diffractometer")));
    String anode = named(ANODES, content.uint8(85, "the anode"));
    record.note("anode", anode);
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, ScanAxis.TWO_THETA, points, record)
            .note(
                "axis",
                "2θ (°) as stored: the edge at which each step begins; the maker's XRDML and UDF"
                    + " of the same measurement give the steps' centres, half a step later.")
            .intensity(
                IntensityUnit.COUNTS,
                "restored from their square roots, as the format stores them");
    radiation(content, anode).ifPresent(stated -> scan.radiation(stated, "in the header"));
    return List.of(scan.build());
  }

  /**
   * How many points there are: an end that belongs to the last step, unless exactly that one is
   * missing from the file.
   */
  private static long points(BinaryContent content, int data, double start, double end, double step)
      throws PatternFormatException {
    double intervals = Math.rint((end - start) / step);
    if (!(intervals >= 0 && intervals < MOST_POINTS)) {
      throw content.refusal(
          "a range from " + start + " to " + end + " in steps of " + step + " at byte 214",
          "angles with a step that leads from the first to the last");
    }
    long points = (long) intervals + 1;
    long there = (content.size() - data) / Short.BYTES;
    return there == points - 1 ? there : points;
  }

  private static double[] counts(BinaryContent content, int data, long points)
      throws PatternFormatException {
    content.requireRecords(data, points, Short.BYTES);
    double[] counts = new double[(int) points];
    for (int i = 0; i < counts.length; i++) {
      int root = content.uint16(data + (long) Short.BYTES * i, "an intensity");
      counts[i] = Math.floor((double) root * root / 100);
    }
    return counts;
  }

  private static Optional<Radiation> radiation(BinaryContent content, String anode)
      throws PatternFormatException {
    return TubeRadiation.of(
        anode,
        content.float64(94, "the wavelength of Kα1"),
        content.float64(102, "the wavelength of Kα2"),
        content.float64(110, "the ratio of Kα2 to Kα1"));
  }

  private static String named(List<String> names, int code) {
    return code < names.size() ? names.get(code) : "";
  }
}
