package org.xrdlens.io.bruker;

import java.util.List;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;

/**
 * Bruker DIFFRAC RAW of version 4, beginning with {@code RAW4.00}. There is no public
 * specification; the layout is what the comments of xylib's {@code bruker_raw.cpp}, of rietx and of
 * geddes tell, checked byte by byte against real files of three programs.
 *
 * <p>A header of 61 bytes (12 date, 24 time), then a chain of segments, each beginning with its
 * type and its length including both. Types 0 and 160 are no segments but ranges, see {@link
 * BrukerRaw4Range}, after which the chain goes on.
 */
public final class BrukerRaw4Format implements PatternFormat {
  private static final String MAGIC = "RAW4.00";
  private static final int HEADER = 61;

  @Override
  public String id() {
    return "bruker_raw4";
  }

  @Override
  public String name() {
    return "Bruker RAW, version 4 (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC) && start.isBinary();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    BinaryContent content = BinaryContent.of(source);
    content.require(0, HEADER, "a header");
    BrukerRaw4Header header = new BrukerRaw4Header();
    header.record().note("format", name() + ".");
    String time = content.text(24, 10, "the time");
    header.record().note("date", (content.text(12, 12, "the date") + " " + time).strip());
    ScanList scans = new ScanList(source);
    long at = HEADER;
    while (!isEnd(content, at, scans)) {
      if (BrukerRaw4Range.isRange(content.uint32(at, "the type of a segment"))) {
        BrukerRaw4Range range = BrukerRaw4Range.at(content, at);
        if (range.points() > 0) {
          scans.add(range.scan(source, header));
        }
        at = range.end();
      } else {
        BrukerSegment segment = BrukerSegment.at(content, at, content.size());
        header.add(segment);
        at = segment.end();
      }
    }
    return scans.all();
  }

  /** Zero bytes after the last range fill the file up; before a range they are damage. */
  private static boolean isEnd(BinaryContent content, long at, ScanList scans) {
    return at == content.size() || (scans.size() > 0 && content.isBlankFrom(at));
  }
}
