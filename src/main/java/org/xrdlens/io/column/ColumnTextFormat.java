package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextLines;

/**
 * Columns of text: .xy .xye .dat .txt .csv .prn .asc and whatever else holds an angle and an
 * intensity in each line. There is no specification; the rules come from real files: tabs, spaces,
 * commas and semicolons between columns, decimal commas, Fortran exponents, headers with numbers in
 * them, comments of every program, any encoding and line end, descending or repeated angles, blank
 * intensities, more columns than two, and q or d in place of 2θ where the header says so.
 */
public final class ColumnTextFormat implements PatternFormat {
  static final String EXPECTED =
      "two or more columns of text, the angle 2θ in degrees and the intensity";

  private static final int SAMPLE_LINES = 256;

  @Override
  public String id() {
    return "text";
  }

  @Override
  public String name() {
    return "columns of text (.xy .xye .dat .txt .csv .prn .asc)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.length() > 0 && ForeignContent.describe(start).isEmpty();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    String file = source.fileName();
    TextLines lines = source.lines();
    List<String> sample = lines.sample(SAMPLE_LINES);
    Optional<ColumnDialect> dialect = ColumnDialect.of(sample);
    if (dialect.isEmpty()) {
      throw PatternFormatException.of(
          file, "no line with two numbers in " + lines.size() + " lines of text", EXPECTED);
    }
    ColumnLayout layout =
        ColumnLayout.of(dialect.get(), sample, titleLine(lines, dialect.get())).ofSuffix(file);
    ColumnRows rows = ColumnRows.read(file, lines, layout);
    ColumnHeader header = ColumnHeader.of(rows.header(), layout, sample);

    ImportRecord record = new ImportRecord();
    record.note("format", "Columns of text: " + layout.dialect().description() + ".");
    record.note("encoding", source.encoding().toString());
    noteColumns(record, layout);
    header.describe(record);
    if (rows.strayLines() > 0) {
      record.warn(rows.strayLines() + " lines between the points hold no point and were left out.");
    }
    AngleOrder order =
        header.isOwn()
            ? AngleOrder.asWritten(rows.points(), record)
            : AngleOrder.of(rows.points(), header.axis().axis(), record);
    List<MeasuredScan> scans = new ArrayList<>();
    for (ScanPoints points : order.scans()) {
      scans.add(header.scan(source, points, record, order.refusal()));
    }
    return List.copyOf(scans);
  }

  private static String titleLine(TextLines lines, ColumnDialect dialect) {
    LineFields fields = new LineFields(dialect);
    String previous = "";
    for (String line : lines.text()) {
      if (!TextLines.isComment(line) && ColumnLayout.isRow(fields.of(line))) {
        return previous;
      }
      previous = line;
    }
    return "";
  }

  private static void noteColumns(ImportRecord record, ColumnLayout layout) {
    if (layout.width() > 2 || layout.angle() != 0) {
      record.note(
          "columns",
          "Of "
              + layout.width()
              + " columns, number "
              + (layout.angle() + 1)
              + " was taken as the angle and number "
              + (layout.intensity() + 1)
              + " as the intensity"
              + (layout.deviation() < 0
                  ? "."
                  : ", number " + (layout.deviation() + 1) + " as its standard deviation."));
    }
  }
}
