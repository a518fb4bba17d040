package org.xrdlens.io.rigaku;

import java.util.List;
import java.util.regex.Pattern;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextCursor;

/**
 * The text that SmartLab Studio exports: the header of a RAS file without its section marks, then
 * {@code #Intensity_unit=} and {@code #Attenuator_coefficient=}, then rows; a header after rows
 * begins the next scan. Read from real files and from what public programs expect of them. No
 * description says whether the coefficient is applied already; as the factor of RAS files, from
 * whose numbers the text is made, it is applied here, and the record says so.
 */
public final class RigakuTextFormat implements PatternFormat {
  private static final Pattern MAGIC =
      Pattern.compile("[\\s\\ufeff]*\\*(FILE|DISP|HW|MEAS)_[A-Z0-9_-]+\\s+\"");

  @Override
  public String id() {
    return "rigaku_txt";
  }

  @Override
  public String name() {
    return "Rigaku text with a header (.txt)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return MAGIC.matcher(start.text()).lookingAt();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ScanList scans = new ScanList(source);
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    RasHeader header = new RasHeader();
    RasPoints points = new RasPoints();
    double factor = 1;
    while (cursor.next()) {
      boolean isHeader = cursor.line().charAt(0) == '*';
      if (isHeader && points.size() > 0) {
        scans.add(points.scan(source, header, record()));
        header = new RasHeader();
        points = new RasPoints();
        factor = 1;
      }
      if (isHeader) {
        header.add(cursor);
      } else if (cursor.line().charAt(0) == '#') {
        annotate(cursor, header);
        factor = coefficient(header);
      } else {
        points.addRow(cursor, factor);
      }
    }
    if (points.size() > 0) {
      scans.add(points.scan(source, header, record()));
    }
    return scans.all("rows of position and intensity after the header");
  }

  /** Takes {@code #Key=value}; the unit here is that of the rows below. */
  private static void annotate(TextCursor cursor, RasHeader header) throws PatternFormatException {
    String line = cursor.headerLine();
    int equals = line.indexOf('=');
    if (equals > 0) {
      String key = line.substring(0, equals);
      String value = line.substring(equals + 1);
      header.put(cursor, key.equals("#Intensity_unit") ? "MEAS_SCAN_UNIT_Y" : key, value);
    }
  }

  private static double coefficient(RasHeader header) {
    double stated = header.number("#ATTENUATOR_COEFFICIENT");
    return Double.isNaN(stated) ? 1 : stated;
  }

  private static ImportRecord record() {
    ImportRecord record = new ImportRecord();
    record.note("format", "Rigaku text with a header.");
    return record;
  }
}
