package org.xrdlens.io.stoe;

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
 * STOE WinXPOW RAW, beginning with {@code RAW_1.06Powdat}. There is no public specification; the
 * layout was read from a real file and agrees with what the comments of the Chemotion converter's
 * {@code StoeRawReader} tell.
 *
 * <p>Blocks of 512 bytes. The first: 16 date, 32 title, 322 Kα1, 326 Kα2, 474 blocks of the data,
 * 476 blocks of the file. The block in front of the data, most often the one at byte 2048, is the
 * range's header, see {@link StoeRange}. Some files repeat header and data.
 */
public final class StoeRawFormat implements PatternFormat {
  private static final String MAGIC = "RAW_1.06Powdat";
  private static final String NO_TITLE = "This file has no Title";
  private static final int USUAL_HEADER = 2048;

  @Override
  public String id() {
    return "stoe_raw";
  }

  @Override
  public String name() {
    return "STOE RAW (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    content.require(0, USUAL_HEADER, "a header");
    ImportRecord record = new ImportRecord();
    record.note("format", name() + ".");
    String title = content.text(32, 80, "the title");
    record.note("sample", title.equals(NO_TITLE) ? "" : title);
    Optional<Radiation> radiation =
        TubeRadiation.of(
            "",
            content.float32(322, "the wavelength of Kα1"),
            content.float32(326, "the wavelength of Kα2"),
            Double.NaN);
    Optional<StoeRange> next = first(content);
    if (next.isEmpty()) {
      throw content.refusal(
          "no header of a range at byte " + USUAL_HEADER,
          "a number of points that fits start, end and step and the bytes that follow");
    }
    ScanList scans = new ScanList(source);
    while (next.isPresent()) {
      StoeRange range = next.get();
      scans.add(range.scan(source, record, radiation));
      next = StoeRange.at(content, range.next());
      if (next.isPresent() && next.get().repeats(range)) {
        next = StoeRange.at(content, next.get().next());
      }
    }
    return scans.all();
  }

  private static Optional<StoeRange> first(BinaryContent content) throws PatternFormatException {
    int blocks = content.uint16(476, "the blocks of the file");
    int dataBlocks = content.uint16(474, "the blocks of the data");
    long header = (long) StoeRange.BLOCK * (blocks - dataBlocks - 1);
    Optional<StoeRange> counted = StoeRange.at(content, header);
    return counted.isPresent() ? counted : StoeRange.at(content, USUAL_HEADER);
  }
}
