package org.xrdlens.io.bruker;

import java.util.List;
import java.util.regex.Pattern;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextLines;

/**
 * Siemens and Bruker UXD, text written by XCH and DIFFRAC programs. There is no public
 * specification; this is read from real files and their comments.
 *
 * <p>Lines are comments ({@code ;}), keys ({@code _KEY=value}), markers that begin the data of a
 * range ({@code _COUNTS}, {@code _CPS}, {@code _2THETACOUNTS}, {@code _2THETACPS}, {@code
 * _2THETACOUNTSTIME}) and numbers. A marker says two things: its ending the unit, and a {@code
 * _2THETA} in front that each intensity is preceded by its position, which is a position along
 * {@code _DRIVE}, not always 2θ. Keys of the file hold for all ranges, keys of a range for it.
 */
public final class UxdFormat implements PatternFormat {
  private static final Pattern FIRST = Pattern.compile("\\s*[\\ufeff;_]");
  private static final Pattern START =
      Pattern.compile(
          "^\\s*_(((FILEVERSION|DRIVE|STEPSIZE)\\s*=)|((2THETA)?(COUNTS|CPS)(TIME)?\\s*(=|$)))",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private static final String EXPECTED =
      "a comment, a _KEY=value or a marker such as _COUNTS before its data";
  private static final int SHORT = 40;

  @Override
  public String id() {
    return "uxd";
  }

  @Override
  public String name() {
    return "Bruker UXD (.uxd)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return !start.isBinary()
        && FIRST.matcher(start.text()).lookingAt()
        && START.matcher(start.text()).find();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextLines lines = source.lines();
    ScanList scans = new ScanList(source);
    UxdKeys keys = new UxdKeys(source.fileName());
    UxdData data = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.text().get(i).strip();
      int number = lines.number(i);
      if (line.startsWith(";")) {
        continue;
      }
      if (!line.startsWith("_")) {
        if (data == null) {
          throw PatternFormatException.of(
              source.fileName(),
              "\"" + shortened(line) + "\" in line " + number + " in front of any data",
              EXPECTED);
        }
        data.add(line, number);
        continue;
      }
      if (data != null) {
        data.addTo(scans);
        keys.endRange();
        data = null;
      }
      if (UxdMarker.isMarker(line)) {
        data = new UxdData(source, name(), UxdMarker.of(line), keys, number);
      } else {
        keys.put(line);
      }
    }
    if (data != null) {
      data.addTo(scans);
    }
    return scans.all();
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(SHORT, line.length()));
  }
}
