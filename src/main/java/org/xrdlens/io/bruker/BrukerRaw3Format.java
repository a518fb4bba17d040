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
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * Bruker DIFFRAC plus RAW, called version 3 and beginning with {@code RAW1.01}. The layout is that
 * of the DIFFRAC plus XCH manual, release 2002, appendix A, as the comments of xylib's {@code
 * bruker_raw.cpp} and of reductus' {@code bruker.py} tell it, checked against real files.
 *
 * <p>A header of 712 bytes: 8 state of the measurement, 12 number of ranges, 16 date (10), 26 time
 * (10), 326 sample (60), 386 comment (160), 608 anode (4), 624 Kα1, 632 Kα2, 648 their ratio, 656
 * unit of the wavelengths (4). Then the ranges, see {@link BrukerRaw3Range}.
 */
public final class BrukerRaw3Format implements PatternFormat {
  private static final String MAGIC = "RAW1.01";
  private static final int HEADER = 712;
  private static final long DONE = 1;
  private static final List<String> STATES =
      List.of("not measured", "complete", "still running", "aborted", "interrupted");

  @Override
  public String id() {
    return "bruker_raw3";
  }

  @Override
  public String name() {
    return "Bruker RAW, version 3 (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    content.require(0, HEADER, "a header");
    ImportRecord record = header(content);
    String anode = TubeRadiation.symbol(content.text(608, 4, "the anode"));
    record.note("anode", anode);
    Optional<Radiation> radiation = radiation(content, anode);
    long state = content.uint32(8, "the state of the measurement");
    long ranges = content.uint32(12, "the number of ranges");
    ScanList scans = new ScanList(source);
    long at = HEADER;
    for (long i = 0; i < ranges; i++) {
      if (at == content.size() && state != DONE && scans.size() > 0) {
        break; // an aborted measurement, of which the record warns
      }
      BrukerRaw3Range range = BrukerRaw3Range.at(content, at);
      if (range.points() > 0) {
        scans.add(range.scan(source, record, radiation, anode));
      }
      at = range.end();
    }
    return scans.all();
  }

  private ImportRecord header(BinaryContent content) throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ".");
    record.note("sample", content.text(326, 60, "the sample's name"));
    record.note("comment", content.text(386, 160, "the comment"));
    String date = content.text(16, 10, "the date") + " " + content.text(26, 10, "the time");
    record.note("date", date.strip());
    long state = content.uint32(8, "the state of the measurement");
    if (state != DONE && state < STATES.size()) {
      record.warn("The file says that the measurement is " + STATES.get((int) state) + ".");
    }
    return record;
  }

  /** Empty if the header has no wavelength; the ranges may have one. */
  private static Optional<Radiation> radiation(BinaryContent content, String anode)
      throws PatternFormatException {
    double alpha1 = content.float64(624, "the wavelength of Kα1");
    if (!(alpha1 > 0)) {
      return Optional.empty();
    }
    boolean nanometres = content.text(656, 4, "the wavelengths' unit").startsWith("nm");
    double angstrom = nanometres ? 10 : 1;
    return TubeRadiation.of(
        anode,
        angstrom * alpha1,
        angstrom * content.float64(632, "the wavelength of Kα2"),
        content.float64(648, "the ratio of Kα2 to Kα1"));
  }
}
