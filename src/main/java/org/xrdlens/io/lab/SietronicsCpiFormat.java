package org.xrdlens.io.lab;

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

/**
 * CPI, the files of Sietronics' Sieray: ten header lines (magic, start, end, step, anode,
 * wavelength, date, time of a step, comment, {@code SCANDATA}) and an intensity in each line.
 * Header numbers may have a decimal comma; intensities may be negative where a background was
 * subtracted. The layout is in the comments of xylib ({@code cpi}), PyXRD and DASH; DASH calls the
 * eighth line a scan speed, PyXRD the time of a step in seconds, as it is taken here. PowderCell
 * writes the same lines under a magic of its own.
 */
public final class SietronicsCpiFormat implements PatternFormat {
  private static final String MAGIC = "SIETRONICS XRD SCAN";
  private static final String POWDER_CELL = "Calculated Values from PowderCell";
  private static final int MOST_HEADER_LINES = 200;

  @Override
  public String id() {
    return "cpi";
  }

  @Override
  public String name() {
    return "Sietronics (.cpi)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text().stripLeading();
    return text.startsWith(MAGIC) || (text.startsWith(POWDER_CELL) && text.contains("SCANDATA"));
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    ImportRecord record = new ImportRecord();
    record.note("format", "Sietronics CPI.");
    record.note("axis", "2θ in degrees: the format knows no other.");
    cursor.next();
    StepRange range =
        StepRange.of(source.fileName(), number(cursor), number(cursor), number(cursor));
    String anode = text(cursor);
    double wavelength = number(cursor);
    record.note("anode", anode);
    record.note("date", text(cursor));
    double timeSeconds = number(cursor);
    record.note("sample", comment(cursor));
    NumberList intensity = new NumberList();
    while (cursor.next()) {
      intensity.addRow(cursor);
    }
    if (intensity.size() == 0) {
      throw cursor.refusalAtEnd("an intensity in each line after SCANDATA");
    }
    MeasuredScan.Builder scan =
        MeasuredScan.of(
            source, ScanAxis.TWO_THETA, range.points(intensity.toArray(), record), record);
    TubeRadiation.single(anode, wavelength)
        .ifPresent(found -> scan.radiation(found, "in the header"));
    scan.countingTime(timeSeconds, "the header's eighth line");
    return List.of(scan.build());
  }

  /** The lines up to SCANDATA, with which the cursor ends. */
  private static String comment(TextCursor cursor) throws PatternFormatException {
    String comment = "";
    for (int i = 0; i < MOST_HEADER_LINES && cursor.next(); i++) {
      if (cursor.line().startsWith("SCANDATA")) {
        return comment;
      }
      comment = comment.isEmpty() ? cursor.line() : comment;
    }
    throw cursor.refusal("the line SCANDATA after a header of ten lines");
  }

  private static String text(TextCursor cursor) {
    cursor.nextWithBlanks();
    return cursor.line();
  }

  private static double number(TextCursor cursor) {
    return NumberToken.value(text(cursor).replace(',', '.'));
  }
}
