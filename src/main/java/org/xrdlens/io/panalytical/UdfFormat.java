package org.xrdlens.io.panalytical;

import java.util.List;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextCursor;

/**
 * UDF, Philips' and PANalytical's universal data format, which the Aeris still writes: lines of
 * {@code Key,Value,/}, then {@code RawScan} and the counts in rows parted by commas, the last with
 * a slash behind it. The positions are those of the steps' centres, from the first number of {@code
 * DataAngleRange} on. Read from real files; xylib ({@code philips_udf}) and DASH describe the same
 * layout and that some programs forget the last slash.
 */
public final class UdfFormat implements PatternFormat {
  private static final String RAW_SCAN = "RawScan";
  private static final int MAGIC_LINES = 20;

  @Override
  public String id() {
    return "udf";
  }

  @Override
  public String name() {
    return "Philips UDF (.udf)";
  }

  @Override
  public boolean recognises(FileStart start) {
    TextCursor cursor = new TextCursor(start.fileName(), start.text());
    for (int i = 0; i < MAGIC_LINES && cursor.next(); i++) {
      String line = cursor.line();
      boolean first = i == 0 && line.startsWith("SampleIdent,");
      if (first || (line.startsWith("DataAngleRange,") && line.endsWith("/"))) {
        return true;
      }
      if (i == 0 && !line.endsWith("/")) {
        return false;
      }
    }
    return false;
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ScanList scans = new ScanList(source);
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    UdfHeader header = new UdfHeader();
    while (cursor.next()) {
      if (cursor.line().startsWith(RAW_SCAN)) {
        scans.add(scan(source, cursor, header));
      } else {
        header.add(cursor);
      }
    }
    return scans.all("the counts of a scan after a line " + RAW_SCAN);
  }

  private static MeasuredScan scan(PatternSource source, TextCursor cursor, UdfHeader header)
      throws PatternFormatException {
    NumberList counts = new NumberList();
    boolean ended = false;
    while (!ended && cursor.next()) {
      String line = cursor.line();
      int slash = line.indexOf('/');
      ended = slash >= 0;
      counts.add(cursor, ended ? line.substring(0, slash) : line);
    }
    ImportRecord record = new ImportRecord();
    record.note("format", "Philips UDF.");
    if (counts.size() == 0 || (!ended && !header.range(source).fits(counts.size()))) {
      throw cursor.refusal(
          "the last of " + counts.size() + " counts", "a slash that ends the list of counts");
    }
    return header.scan(source, counts.toArray(), record);
  }
}
