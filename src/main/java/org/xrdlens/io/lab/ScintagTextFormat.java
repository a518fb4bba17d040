package org.xrdlens.io.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.StepRange;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The text RAW files of Scintag-like programs: lines that end with CR alone, the first {@code
 * .RAW}, then values at fixed lines (anode on the 13th; wavelengths of Kα, Kα1 and Kα2 from the
 * 19th; start, step, number of points and time of a step from the 23rd), the highest intensity, and
 * an intensity in each line. Blank lines keep their place. Read from one real file, whose numbers
 * fit together; MAUD reads others of the kind.
 */
public final class ScintagTextFormat implements PatternFormat {
  private static final String MAGIC = ".RAW";
  private static final int HEADER_LINES = 26;
  private static final int DATE = 1;
  private static final int TITLE = 3;
  private static final int STOP = 8;
  private static final int ANODE = 12;
  private static final int ALPHA1 = 19;
  private static final int ALPHA2 = 20;
  private static final int START = 22;
  private static final int STEP = 23;
  private static final int POINTS = 24;
  private static final int TIME = 25;

  @Override
  public String id() {
    return "scintag_raw";
  }

  @Override
  public String name() {
    return "Scintag text (.raw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(MAGIC + "\r") || start.startsWith(MAGIC + "\n");
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    List<String> header = new ArrayList<>();
    while (header.size() < HEADER_LINES && cursor.nextWithBlanks()) {
      header.add(cursor.line());
    }
    if (header.size() < HEADER_LINES) {
      throw cursor.refusalAtEnd("a header of " + HEADER_LINES + " lines, then intensities");
    }
    StepRange range =
        StepRange.of(
            source.fileName(),
            NumberToken.value(header.get(START)),
            NumberToken.value(header.get(STOP)),
            NumberToken.value(header.get(STEP)));
    double[] intensity =
        intensities(cursor, NumberToken.value(header.get(POINTS).split(" ", 2)[0]));
    ImportRecord record = new ImportRecord();
    record.note("format", "Scintag text RAW.");
    record.note("axis", "2θ in degrees: the format names no axis.");
    record.note("sample", header.get(TITLE));
    record.note("date", header.get(DATE) + " " + header.get(DATE + 1));
    record.note("anode", header.get(ANODE));
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, ScanAxis.TWO_THETA, range.points(intensity, record), record);
    TubeRadiation.of(
            header.get(ANODE),
            NumberToken.value(header.get(ALPHA1)),
            NumberToken.value(header.get(ALPHA2)),
            Double.NaN)
        .ifPresent(found -> scan.radiation(found, "in the header"));
    scan.countingTime(NumberToken.value(header.get(TIME)), "the header's 26th line");
    scan.intensity(IntensityUnit.COUNTS, "as the format has it");
    return List.of(scan.build());
  }

  /** The intensities after the header: as many as stated, after the highest of them. */
  private static double[] intensities(TextCursor cursor, double points)
      throws PatternFormatException {
    NumberList all = new NumberList();
    while (cursor.next()) {
      all.addLine(cursor);
    }
    int found = all.size();
    boolean afterHighest = found == points + 1;
    if (found == 0 || !(points >= 1) || (found != points && !afterHighest)) {
      throw cursor.refusal(
          "the last of " + found + " numbers after the header",
          "the highest intensity, then " + points + " of them as the 25th line says");
    }
    return Arrays.copyOfRange(all.toArray(), afterHighest ? 1 : 0, found);
  }
}
