package org.xrdlens.io.lab;

import java.util.List;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextCursor;

/**
 * NJA, the text files of Seifert's Rayflex: sections that begin with {@code #}, lines of {@code
 * &Key=Value} parted by tabs, and for each scan {@code #Values}, {@code &NoValues=} and as many
 * rows of position and intensity. Read from a real pole figure; the scans along one axis are read
 * as xrayutilities, GenX and X-Light describe them.
 */
public final class SeifertNjaFormat implements PatternFormat {
  private static final String EXPECTED = "rows of position and intensity after #Values";

  @Override
  public String id() {
    return "seifert_nja";
  }

  @Override
  public String name() {
    return "Seifert (.nja)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text().stripLeading();
    return text.startsWith("#MeasParameter")
        || (text.startsWith("#") && text.contains("\n#ScanTableParameter"));
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ScanList scans = new ScanList(source);
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    SeifertHeader header = new SeifertHeader();
    SeifertValues values = null;
    while (cursor.next()) {
      String line = cursor.line();
      if (line.startsWith("#")) {
        add(scans, source, header, values);
        values = line.startsWith("#Values") ? new SeifertValues() : null;
        header.section(cursor);
      } else if (line.startsWith("&")) {
        header.add(cursor);
      } else if (values != null) {
        values.addRow(cursor);
      }
    }
    add(scans, source, header, values);
    return scans.all(EXPECTED);
  }

  /** Adds the scan that ends here, if one does. */
  private static void add(
      ScanList scans, PatternSource source, SeifertHeader header, SeifertValues values)
      throws PatternFormatException {
    if (values == null) {
      return;
    }
    double announced = header.number("NoValues");
    boolean sensible = announced >= 0 && announced <= NumberList.MOST;
    if (sensible && announced != values.size()) {
      throw PatternFormatException.of(
          source.fileName(),
          values.size() + " rows after #Values of scan " + (scans.size() + 1),
          "as many as &NoValues says, " + (long) announced);
    }
    if (values.size() > 0) {
      scans.add(values.scan(source, header));
    }
  }
}
