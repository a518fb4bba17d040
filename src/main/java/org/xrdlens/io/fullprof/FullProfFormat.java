package org.xrdlens.io.fullprof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.column.HeaderRadiation;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.TextLines;
import org.xrdlens.pattern.Radiation;

/**
 * Files whose angles are given by a range: FullProf's INSTRM 0, 1, 4, 5, 6 and 8 (free format, D1A,
 * Brookhaven, D1A5, DMC), DBWS, RIET7 and MAUD's .dat. After the FullProf manual (Rodríguez-
 * Carvajal, appendix on intensity files), xylib's description of DBWS and RIET7, and real files.
 *
 * <p>None has a magic. A file is taken for one if one of its first lines is a range with a whole
 * number of steps and only numbers follow, as many as the range has points or twice as many; a
 * table whose first column repeats the range is none. Where four or more numbers stand in a line
 * and the count is wrong, the file is refused as cut: such lines are no columns.
 */
public final class FullProfFormat implements PatternFormat {
  private static final int LEAST_IN_A_ROW = 4;

  @Override
  public String id() {
    return "fullprof_dat";
  }

  @Override
  public String name() {
    return "FullProf, DBWS, RIET7 and MAUD step data (.dat .rit .dbw)";
  }

  @Override
  public boolean recognises(FileStart start) {
    if (start.isBinary()) {
      return false;
    }
    try {
      TextLines lines = TextLines.of(start.fileName(), start.text());
      boolean whole = start.length() < FileStart.LENGTH;
      return headers(lines).stream().anyMatch(header -> fits(header, lines, whole));
    } catch (PatternFormatException e) {
      return false;
    }
  }

  /** Whether what follows a header, as far as it can be seen, is its profile. */
  private static boolean fits(StepHeader header, TextLines lines, boolean whole) {
    if (whole && StepProfile.below(header, lines).isPresent()) {
      return true;
    }
    int last = whole ? lines.size() : lines.size() - 1;
    int rows = 0;
    int numbers = 0;
    double[] words = new double[1];
    for (int i = header.index() + 1; i < last; i++) {
      String line = lines.text().get(i);
      boolean numeric = false;
      for (NumberLayout layout : NumberLayout.values()) {
        numeric |= layout.read(line, new double[line.length() + 1]) > 0;
      }
      if (!numeric) {
        break;
      }
      rows++;
      numbers += DecimalField.values(line, words);
    }
    boolean inRows = rows > 0 && numbers >= LEAST_IN_A_ROW * rows;
    boolean notYetTooMany = numbers <= 2 * header.points() + LEAST_IN_A_ROW;
    boolean enough = numbers > header.points() / 20;
    return notYetTooMany && enough && (inRows || (!whole && numbers == rows));
  }

  private static List<StepHeader> headers(TextLines lines) {
    List<StepHeader> headers = new ArrayList<>(StepHeader.candidates(lines));
    headers.removeIf(header -> header.isRepeatedBy(lines));
    return headers;
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextLines lines = source.lines();
    List<StepHeader> headers = headers(lines);
    for (StepHeader header : headers) {
      Optional<StepProfile> profile = StepProfile.below(header, lines);
      if (profile.isPresent()) {
        return List.of(scan(source, lines, header, profile.get()));
      }
    }
    throw refusal(source, lines, headers);
  }

  private static PatternFormatException refusal(
      PatternSource source, TextLines lines, List<StepHeader> headers) {
    if (headers.isEmpty()) {
      return PatternFormatException.of(
          source.fileName(),
          "no range of angles in the first of " + lines.size() + " lines",
          "a line with first angle, step and last angle");
    }
    StepHeader header = headers.get(headers.size() - 1);
    int numbers = NumberLayout.FREE.numbers(lines.text(), header.index() + 1).length;
    return PatternFormatException.of(
        source.fileName(),
        numbers
            + " numbers below the range \""
            + lines.text().get(header.index()).strip()
            + "\" in line "
            + lines.number().get(header.index()),
        header.points() + " intensities, alone or with as many standard deviations");
  }

  private static MeasuredScan scan(
      PatternSource source, TextLines lines, StepHeader header, StepProfile profile)
      throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    String range = lines.text().get(header.index()).strip();
    record.note(
        "format",
        "Range of angles and intensities, as "
            + profile.layout().description()
            + (profile.points().hasDeviation() ? ", then standard deviations" : "")
            + ": "
            + range
            + ".");
    record.note("axis", "2θ in degrees.");
    List<String> titles = lines.text().subList(0, header.index());
    titles.stream().map(String::strip).forEach(title -> record.note("header", title + ";"));
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, ScanAxis.TWO_THETA, profile.points(), record);
    if (header.wavelengthAngstrom() > 0) {
      scan.radiation(Radiation.ofWavelength(header.wavelengthAngstrom()), "in the line " + range);
    } else {
      HeaderRadiation.of(lines.text().subList(0, header.index() + 1))
          .ifPresent(found -> scan.radiation(found.radiation(), "in the header: " + found.line()));
    }
    return scan.build();
  }
}
