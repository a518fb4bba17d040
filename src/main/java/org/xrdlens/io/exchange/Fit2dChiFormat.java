package org.xrdlens.io.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xrdlens.io.column.HeaderRadiation;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextLines;

/**
 * Fit2D's .chi: a title, the labels of both axes, the number of points, then a row for each. After
 * the Fit2D reference manual (Hammersley, ESRF98HA01T, "CHIPLOT" files), files of pyFAI and
 * Dioptas, and real ones: either label may be blank, the count may be followed by more numbers, a
 * third column is the standard deviation, and files may hold fewer rows than they announce.
 */
public final class Fit2dChiFormat implements PatternFormat {
  private static final int HEADER_LINES = 4;
  private static final double DEGREES_PER_RADIAN = 180 / Math.PI;

  @Override
  public String id() {
    return "chi";
  }

  @Override
  public String name() {
    return "Fit2D (.chi)";
  }

  @Override
  public boolean recognises(FileStart start) {
    if (start.isBinary()) {
      return false;
    }
    List<String> lines = start.text().lines().limit(HEADER_LINES + 2).toList();
    return lines.size() > HEADER_LINES
        && isCount(lines.get(HEADER_LINES - 1))
        && !lines.get(0).isBlank()
        && !isRow(lines.get(1))
        && !isRow(lines.get(2))
        && lines.subList(HEADER_LINES, lines.size()).stream().allMatch(line -> isRow(line));
  }

  private static boolean isCount(String line) {
    double[] words = new double[2];
    int count = DecimalField.values(line.replace(',', ' '), words);
    return line.indexOf('.') < 0
        && (count == 1 || (count == 2 && !Double.isNaN(words[1])))
        && words[0] >= 1
        && words[0] == Math.rint(words[0]);
  }

  private static boolean isRow(String line) {
    double[] words = new double[3];
    int count = DecimalField.values(line.replace(',', ' '), words);
    return (count == 2 || count == 3) && Double.isFinite(words[0]) && Double.isFinite(words[1]);
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextLines lines = source.lines();
    String[] header = {"", "", "", ""};
    int at = 0;
    while (at < lines.size() && lines.number().get(at) <= HEADER_LINES) {
      header[lines.number().get(at) - 1] = lines.text().get(at).strip();
      at++;
    }
    if (!isCount(header[HEADER_LINES - 1])) {
      throw PatternFormatException.of(
          source.fileName(),
          "\"" + header[HEADER_LINES - 1] + "\" in line " + HEADER_LINES,
          "the number of points there");
    }
    double[] announced = new double[1];
    DecimalField.values(header[HEADER_LINES - 1].replace(',', ' '), announced);
    boolean cut = lines.size() - at < announced[0] && isLastLineCut(source, lines);
    ScanPoints points = rows(source.fileName(), lines, at, lines.size() - (cut ? 1 : 0));
    ImportRecord record = new ImportRecord();
    record.note("format", "Fit2D CHI: " + header[0] + ".");
    if (points.size() != announced[0]) {
      record.warn(
          String.format(
              Locale.ROOT,
              "The header announces %.0f points, the file holds %d; these were taken.",
              announced[0],
              points.size()));
    }
    return List.of(scan(source, header, points, record));
  }

  /**
   * Whether the last number may have lost digits: without a line's end, shorter than the others.
   */
  private static boolean isLastLineCut(PatternSource source, TextLines lines) {
    byte last = source.buffer().get(source.size() - 1);
    List<String> text = lines.text();
    int rows = text.size();
    return last > ' ' && text.get(rows - 1).length() < text.get(rows - 2).length();
  }

  private static ScanPoints rows(String fileName, TextLines lines, int from, int to)
      throws PatternFormatException {
    int size = Math.max(0, to - from);
    double[][] columns = new double[3][size];
    double[] words = new double[3];
    int width = 0;
    for (int i = 0; i < size; i++) {
      String line = lines.text().get(from + i);
      int count = DecimalField.values(line.indexOf(',') < 0 ? line : line.replace(',', ' '), words);
      width = i == 0 ? count : width;
      boolean row = count == width && (count == 2 || count == 3);
      if (!row || !ScanPoints.isPosition(words[0]) || !Double.isFinite(words[1])) {
        throw PatternFormatException.of(
            fileName,
            "\"" + line.strip() + "\" in line " + lines.number().get(from + i),
            "a row of position and intensity");
      }
      for (int column = 0; column < width; column++) {
        columns[column][i] = words[column];
      }
    }
    if (size == 0) {
      throw PatternFormatException.of(fileName, "no row below the header", "a row for each point");
    }
    return new ScanPoints(columns[0], columns[1], width == 3 ? columns[2] : new double[0]);
  }

  private static MeasuredScan scan(
      PatternSource source, String[] header, ScanPoints points, ImportRecord record)
      throws PatternFormatException {
    String label = header[1].toLowerCase(Locale.ROOT);
    ScanAxis axis = axis(label);
    ScanPoints converted = points;
    if (axis == ScanAxis.TWO_THETA && label.contains("radian")) {
      record.note("axis", "2θ, converted from radians (" + header[1] + ").");
      double[] degrees =
          Arrays.stream(points.position()).map(x -> x * DEGREES_PER_RADIAN).toArray();
      converted = new ScanPoints(degrees, points.intensity(), points.deviation());
    } else {
      record.note("axis", axis.title() + " by the label \"" + header[1] + "\".");
    }
    if (header[1].isBlank()) {
      record.warn("The axis has no label; 2θ in degrees was assumed.");
    }
    MeasuredScan.Builder scan = MeasuredScan.of(source, axis, converted, record);
    HeaderRadiation.of(List.of(header))
        .ifPresent(found -> scan.radiation(found.radiation(), "in the header: " + found.line()));
    return scan.build();
  }

  private static ScanAxis axis(String label) {
    boolean perNanometre = label.contains("nan") || label.contains("nm");
    if (label.matches(".*(2[-_ ]?th|two[-_ ]?th|2θ|tth).*")) {
      return ScanAxis.TWO_THETA;
    }
    if (label.matches("(q(?![a-z0-9])|scattering vector|momentum).*")
        || label.contains("inverse")) {
      return perNanometre ? ScanAxis.Q_PER_NANOMETRE : ScanAxis.Q;
    }
    if (label.matches("d(?![a-z0-9*]|/[mt]).*|d-?spacing.*")) {
      return ScanAxis.D;
    }
    return label.matches(
            ".*(azimuth|radial|radius|distance|pixel|channel|(\\b|_)m?m\\b|column|row).*|chi_.*|d\\*2.*")
        ? ScanAxis.OTHER
        : ScanAxis.TWO_THETA;
  }
}
