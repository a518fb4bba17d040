package org.xrdlens.io.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.StepRange;
import org.xrdlens.io.format.TextCursor;

/**
 * XDD, the files of XFIT and Koalariet: a comment between {@code /*} and its end, which may be
 * missing, a line of start, step and end, and the intensities. By the format page of XFIT at CCP14
 * as xylib ({@code xfit_xdd}) cites it. A file is taken for one if it begins with such a comment,
 * or if it is named .xdd and begins with three such numbers; the same lines under another name are
 * FullProf's.
 */
public final class XddFormat implements PatternFormat {
  private static final String EXPECTED = "a line of start, step and end, then intensities";

  @Override
  public String id() {
    return "xdd";
  }

  @Override
  public String name() {
    return "XFIT (.xdd)";
  }

  @Override
  public boolean recognises(FileStart start) {
    if (!start.fileName().toLowerCase(Locale.ROOT).endsWith(".xdd")
        && !start.text().stripLeading().startsWith("/*")) {
      return false;
    }
    TextCursor cursor = new TextCursor(start.fileName(), start.text());
    try {
      if (!nextAfterComment(cursor)) {
        return false;
      }
      Optional<StepRange> range = range(start.fileName(), cursor);
      return range.isPresent() && !isTable(cursor, range.get());
    } catch (PatternFormatException e) {
      return false;
    }
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextCursor cursor = new TextCursor(source.fileName(), source.text());
    if (!nextAfterComment(cursor)) {
      throw cursor.refusalAtEnd(EXPECTED);
    }
    Optional<StepRange> range = range(source.fileName(), cursor);
    if (range.isEmpty()) {
      throw cursor.refusal(EXPECTED);
    }
    NumberList intensity = new NumberList();
    while (cursor.next()) {
      intensity.addLine(cursor);
    }
    if (intensity.size() == 0) {
      throw cursor.refusalAtEnd(EXPECTED);
    }
    ImportRecord record = new ImportRecord();
    record.note("format", "XFIT XDD.");
    record.note("axis", "2θ in degrees: the format knows no other.");
    return List.of(
        MeasuredScan.of(
                source, ScanAxis.TWO_THETA, range.get().points(intensity.toArray(), record), record)
            .build());
  }

  /** Moves to the line of start, step and end. */
  private static boolean nextAfterComment(TextCursor cursor) {
    if (!cursor.next()) {
      return false;
    }
    if (!cursor.line().startsWith("/*")) {
      return true;
    }
    while (!cursor.line().contains("*/")) {
      if (!cursor.next()) {
        return false;
      }
    }
    return cursor.next();
  }

  /** Whether the rows below repeat the angles of the range: those are columns under a range. */
  private static boolean isTable(TextCursor cursor, StepRange range) throws PatternFormatException {
    for (int i = 0; i < 2; i++) {
      NumberList row = new NumberList();
      if (!cursor.next()) {
        return false;
      }
      row.addLine(cursor);
      double off = row.size() < 2 ? Double.NaN : row.get(0) - range.start() - i * range.step();
      if (!(Math.abs(off) < 0.1 * Math.abs(range.step()))) {
        return false;
      }
    }
    return true;
  }

  /** The three numbers of the line, if it has these and they announce some points. */
  private static Optional<StepRange> range(String fileName, TextCursor cursor)
      throws PatternFormatException {
    NumberList numbers = new NumberList();
    numbers.addLine(cursor);
    if (numbers.size() != 3) {
      return Optional.empty();
    }
    StepRange range = StepRange.of(fileName, numbers.get(0), numbers.get(2), numbers.get(1));
    return range.expectedPoints() > 1 ? Optional.of(range) : Optional.empty();
  }
}
