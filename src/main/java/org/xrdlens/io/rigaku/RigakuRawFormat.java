package org.xrdlens.io.rigaku;

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
 * Rigaku's binary RAW, beginning with {@code FI}. There is no public specification and no two
 * descriptions of it agree on places; what the readers of several instruments have in common is
 * used, and every number has to fit the others.
 *
 * <p>A file is made of parts that begin with two letters and two zero bytes, {@code FI} for the
 * file, {@code PI} for a range and {@code DA} for its data, see {@link RigakuData}. In front of the
 * data stand start, stop and step of 2θ, see {@link RigakuGrid}.
 */
public final class RigakuRawFormat implements PatternFormat {
  private static final String WHERE =
      "in the header, which has no share of Kα2; 0.5 is taken for it";
  private static final int LONG_FILE_PART = 216;

  @Override
  public String id() {
    return "rigaku_raw";
  }

  @Override
  public String name() {
    return "Rigaku RAW (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith("FI") && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    Optional<Radiation> radiation = radiation(content);
    ScanList scans = new ScanList(source);
    List<RigakuData> parts = RigakuData.parts(content);
    for (RigakuData part : parts.isEmpty() ? RigakuData.withoutParts(content) : parts) {
      double[] intensity = content.float32Records(part.at(), part.points(), Float.BYTES);
      scans.add(scan(source, part.grid(), intensity, radiation));
    }
    if (scans.size() == 0) {
      throw content.refusal(
          "no data whose number of points fits a start, a stop and a step in front of them",
          "a part DA with intensities after such a header");
    }
    return scans.all();
  }

  private MeasuredScan scan(
      PatternSource source, RigakuGrid grid, double[] intensity, Optional<Radiation> radiation)
      throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ".");
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, ScanAxis.TWO_THETA, grid.points(intensity), record)
            .note(
                "axis",
                "2θ (°) from start, stop and step at byte "
                    + grid.at()
                    + "; the drive itself is not known in this format.");
    radiation.ifPresent(stated -> scan.radiation(stated, WHERE));
    return StoredIntensity.state(scan, intensity, 0).build();
  }

  /** Kα1 and Kα2 as float64: at 1212 in files whose first part is long, else at 984. */
  private static Optional<Radiation> radiation(BinaryContent content)
      throws PatternFormatException {
    int at = content.uint8(4, "the kind of header") == LONG_FILE_PART ? 1212 : 984;
    return content.holds(at, 2 * Double.BYTES)
        ? TubeRadiation.of(
            "",
            content.float64(at, "the wavelength"),
            content.float64(at + 8, "the second"),
            Double.NaN)
        : Optional.empty();
  }
}
