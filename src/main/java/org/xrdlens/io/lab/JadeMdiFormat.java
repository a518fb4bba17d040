package org.xrdlens.io.lab;

import java.util.List;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.TextCursor;

/**
 * MDI, the ASCII files of Materials Data's Jade: a title with the date, a line of start, step, scan
 * speed, anode, wavelength, end and number of points, then the intensities, after which older
 * programs write -1 and a full stop. The layout is in the comments of DASH and in MAUD; no real
 * file was at hand.
 */
public final class JadeMdiFormat implements PatternFormat {

  @Override
  public String id() {
    return "mdi";
  }

  @Override
  public String name() {
    return "Jade (.mdi)";
  }

  @Override
  public boolean recognises(FileStart start) {
    TextCursor cursor = new TextCursor(start.fileName(), start.text());
    return cursor.nextWithBlanks() && cursor.next() && JadeMdiScan.of(cursor.line()).isPresent();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    ImportRecord record = new ImportRecord();
    record.note("format", "Jade MDI.");
    record.note("axis", "2θ in degrees: the format knows no other.");
    cursor.nextWithBlanks();
    record.note("sample", cursor.line());
    JadeMdiScan header = null;
    if (cursor.next()) {
      header = JadeMdiScan.of(cursor.line()).orElse(null);
    }
    if (header == null) {
      throw cursor.refusal("start, step, speed, anode, wavelength, end and number of points");
    }
    NumberList intensity = new NumberList();
    while (intensity.size() < header.points() && cursor.next() && !cursor.line().equals(".")) {
      intensity.addLine(cursor);
    }
    int found = intensity.size();
    boolean marked = found == header.points() + 1 && intensity.get(found - 1) == -1;
    if (found != header.points() && !marked) {
      throw cursor.refusal(
          "the last of " + found + " intensities",
          "as many as the second line says, " + header.points());
    }
    return List.of(header.scan(source, intensity.toArray(), record));
  }
}
