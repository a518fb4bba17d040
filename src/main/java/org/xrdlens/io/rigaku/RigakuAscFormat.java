package org.xrdlens.io.rigaku;

import java.util.List;
import java.util.regex.Pattern;
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
 * The ASCII files of Rigaku's RINT, Ultima and older SmartLab programs, .asc and .dat: lines of
 * {@code *KEY = value} for the file, then groups between {@code *BEGIN} and {@code *END} with keys
 * of their own, of which {@code *COUNT} is the last, and as many intensities in rows of four.
 * Positions are START plus multiples of STEP. Read from real files; the examples in the comments of
 * xylib ({@code rigaku_dat}) and DASH agree with them.
 */
public final class RigakuAscFormat implements PatternFormat {
  private static final Pattern MAGIC = Pattern.compile("[\\s\\ufeff]*\\*(TYPE|CLASS)\\s*=");

  @Override
  public String id() {
    return "rigaku_asc";
  }

  @Override
  public String name() {
    return "Rigaku ASCII (.asc .dat)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return MAGIC.matcher(start.text()).lookingAt();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ScanList scans = new ScanList(source);
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    RigakuAscKeys file = new RigakuAscKeys();
    while (cursor.next()) {
      String line = cursor.line();
      if (line.startsWith("*BEGIN")) {
        scans.add(group(source, cursor, file));
      } else if (line.startsWith("*EOF")) {
        break;
      } else {
        file.add(cursor);
      }
    }
    return scans.all("groups of intensities between *BEGIN and *END");
  }

  private static MeasuredScan group(PatternSource source, TextCursor cursor, RigakuAscKeys file)
      throws PatternFormatException {
    RigakuAscKeys own = new RigakuAscKeys(file);
    NumberList intensity = new NumberList();
    while (cursor.next()) {
      String line = cursor.line();
      if (line.startsWith("*END")) {
        ImportRecord record = new ImportRecord();
        record.note("format", "Rigaku ASCII.");
        return new RigakuAscGroup(own, intensity.toArray()).scan(source, record);
      }
      if (line.charAt(0) == '*') {
        own.add(cursor);
      } else if (line.charAt(0) != '#') {
        intensity.addLine(cursor);
      }
    }
    throw cursor.refusalAtEnd("*END after the intensities");
  }
}
