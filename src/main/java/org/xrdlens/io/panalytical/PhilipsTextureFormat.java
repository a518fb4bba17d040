package org.xrdlens.io.panalytical;

import java.util.List;
import org.xrdlens.io.column.HeaderRadiation;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextCursor;

/**
 * The text that X'Pert Texture exports: a header, then a table of a pole figure whose rows are
 * angles φ and whose columns are tilts ψ. A pole figure is no diffraction pattern; it is listed as
 * one scan along φ with the intensities of its first tilt. Read from one real file.
 */
public final class PhilipsTextureFormat implements PatternFormat {
  private static final String TABLE = "Phi\\Psi";
  private static final String EXPECTED = "rows of φ and the intensities at each ψ";

  @Override
  public String id() {
    return "philips_txt";
  }

  @Override
  public String name() {
    return "Philips pole figure (.txt)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text().stripLeading();
    return text.startsWith("File:") && text.contains("pole figure") && text.contains(TABLE);
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    ImportRecord record = new ImportRecord();
    record.note("format", "Philips pole figure.");
    double timeSeconds = Double.NaN;
    HeaderRadiation radiation = null;
    while (cursor.next() && !cursor.line().startsWith(TABLE)) {
      String line = cursor.headerLine();
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      switch (key) {
        case "Sample" -> record.note("sample", value);
        case "Created" -> record.note("date", value + ".");
        case "2Theta (M-0)" -> record.note("axis", "φ, at 2θ = " + value + "°.");
        case "Time per step (s)" -> timeSeconds = NumberToken.value(value);
        case "Wavelength (A)" -> radiation = HeaderRadiation.of(List.of(line)).orElse(null);
        default -> {}
      }
    }
    NumberList tilts = new NumberList();
    tilts.add(cursor, cursor.line().replace(TABLE, ""));
    ScanPoints points = rows(cursor, tilts.size());
    record.note(
        "pole figure",
        tilts.size() + " tilts ψ from " + first(tilts) + "° on, of which the first is listed.");
    MeasuredScan.Builder scan = MeasuredScan.of(source, ScanAxis.PHI, points, record);
    scan.countingTime(timeSeconds, "stated in the header");
    if (radiation != null) {
      scan.radiation(radiation.radiation(), "in the header: " + radiation.line());
    }
    return List.of(scan.refuse("a pole figure of " + tilts.size() + " scans along φ").build());
  }

  private static double first(NumberList tilts) {
    return tilts.size() == 0 ? Double.NaN : tilts.get(0);
  }

  private static ScanPoints rows(TextCursor cursor, int tilts) throws PatternFormatException {
    NumberList position = new NumberList();
    NumberList intensity = new NumberList();
    NumberList row = new NumberList();
    while (cursor.next()) {
      row.clear();
      row.addLine(cursor);
      boolean complete = row.size() == tilts + 1 && Math.abs(row.get(0)) <= 360;
      if (tilts == 0 || !complete || position.size() == NumberList.MOST) {
        throw cursor.refusal(EXPECTED + ", " + tilts + " of them");
      }
      position.add(row.get(0));
      intensity.add(row.get(1));
    }
    if (position.size() == 0) {
      throw cursor.refusalAtEnd(EXPECTED);
    }
    return new ScanPoints(position.toArray(), intensity.toArray());
  }
}
