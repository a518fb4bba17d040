package org.xrdlens.io.rigaku;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.io.format.TextEncoding;

/**
 * RAS, the text files of Rigaku's SmartLab, MiniFlex and Ultima: for each scan a header between
 * {@code *RAS_HEADER_START} and {@code *RAS_HEADER_END}, and rows between {@code *RAS_INT_START}
 * and {@code *RAS_INT_END}. Rigaku publishes no description; this was read from real files, and
 * compared in behaviour with NCNR's reductus and NIMS's RDE readers, which apply the attenuator's
 * factor. The text is Shift-JIS (code page 932), in newer files UTF-8.
 */
public final class RasFormat implements PatternFormat {
  private static final String EXPECTED =
      "rows of position, intensity and attenuation between *RAS_INT_START and *RAS_INT_END";

  @Override
  public String id() {
    return "ras";
  }

  @Override
  public String name() {
    return "Rigaku RAS (.ras)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text().stripLeading();
    return text.startsWith("*RAS_DATA_START") || text.startsWith("*RAS_HEADER_START");
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ScanList scans = new ScanList(source);
    TextCursor cursor = new TextCursor(source.fileName(), text(source));
    RasHeader header = new RasHeader();
    while (cursor.next()) {
      String line = cursor.line();
      if (line.startsWith("*RAS_HEADER_START")) {
        header = new RasHeader();
      } else if (line.startsWith("*RAS_INT_START")) {
        RasPoints points = points(cursor);
        if (points.size() > 0) {
          scans.add(points.scan(source, header, record()));
        }
        header = new RasHeader();
      } else if (line.startsWith("*RAS_INT_END")) {
        throw cursor.refusal("*RAS_INT_START before it");
      } else if (line.startsWith("*")) {
        header.add(cursor);
      }
    }
    return scans.all(EXPECTED);
  }

  private static RasPoints points(TextCursor cursor) throws PatternFormatException {
    RasPoints points = new RasPoints();
    while (cursor.next()) {
      if (cursor.line().startsWith("*RAS_INT_END")) {
        return points;
      }
      points.addRow(cursor, 1);
    }
    throw cursor.refusalAtEnd("*RAS_INT_END after the points");
  }

  private static ImportRecord record() {
    ImportRecord record = new ImportRecord();
    record.note("format", "Rigaku RAS.");
    return record;
  }

  /** Few Japanese letters are too few to tell their encoding: what is not UTF-8 is Shift-JIS. */
  private static String text(PatternSource source) {
    TextEncoding seen = source.encoding();
    boolean unicode = seen.isSixteenBit() || seen.charset().equals(StandardCharsets.UTF_8);
    if (unicode || !Charset.isSupported("windows-31j")) {
      return source.text();
    }
    return new TextEncoding(Charset.forName("windows-31j"), 0).decode(source.bytes());
  }
}
