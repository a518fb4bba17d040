package org.xrdlens.io.gsas;

import java.util.Arrays;
import java.util.List;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextLines;

/**
 * The numbers of one bank's records, in the units of the file. Made for one bank; not thread-safe.
 */
final class GsasRecords {
  private final GsasBank bank;
  private final double[] position;
  private final double[] intensity;
  private final double[] deviation;
  private final double[] words = new double[3];
  private int size;
  private int records;
  private boolean isWeighted;

  private GsasRecords(GsasBank bank, int capacity) {
    this.bank = bank;
    this.position = new double[bank.encoding().hasPositions() ? capacity : 0];
    this.intensity = new double[capacity];
    this.deviation = new double[capacity];
    this.isWeighted = bank.encoding() == GsasBank.Encoding.ESD;
  }

  /**
   * Reads the records of a bank.
   *
   * @param from index of the line after the bank's
   * @param to index after the last line that may be the bank's
   * @throws PatternFormatException if a record holds something else than numbers before all points
   *     are there
   */
  static GsasRecords read(TextLines lines, int from, int to, GsasBank bank, String fileName)
      throws PatternFormatException {
    GsasRecords read = new GsasRecords(bank, capacity(lines.text(), from, to, bank));
    for (int i = from; i < to; i++) {
      String line = lines.text().get(i);
      if (line.startsWith("#")) {
        continue;
      }
      int before = read.size;
      String fault =
          bank.encoding().width() > 0 ? read.addFields(line) : read.addRow(line, i == from);
      if (!fault.isEmpty()) {
        read.size = before;
        if (before >= bank.points()) {
          break;
        }
        throw PatternFormatException.of(
            fileName,
            fault + " in line " + lines.number().get(i) + " after " + before + " points",
            "records of the layout " + bank.encoding() + " with " + bank.title());
      }
      read.records++;
    }
    return read;
  }

  private static int capacity(List<String> lines, int from, int to, GsasBank bank) {
    int width = bank.encoding().width();
    int capacity = 0;
    for (int i = from; i < to; i++) {
      capacity += width == 0 ? 1 : 1 + lines.get(i).length() / width;
    }
    return capacity;
  }

  /** Adds the points of a record in fixed columns; what is wrong with it, or nothing. */
  private String addFields(String line) {
    int width = bank.encoding().width();
    int end = line.stripTrailing().length();
    for (int start = 0; start < end; start += width) {
      int stop = Math.min(line.length(), start + width);
      String field = line.substring(start, stop);
      int split = bank.encoding() == GsasBank.Encoding.STD ? 2 : 8;
      double first = DecimalField.value(field, 0, Math.min(split, field.length()));
      double second = field.length() > split ? DecimalField.value(field, split, end(field)) : 0;
      boolean wrong =
          switch (bank.encoding()) {
            case STD -> addCount(field, first, second);
            case ESD -> addPair(field, first, second);
            default -> addTriple(field, first, second);
          };
      if (wrong) {
        return "\"" + field + "\" in columns " + (start + 1) + " to " + stop;
      }
    }
    return "";
  }

  private int end(String field) {
    return bank.encoding() == GsasBank.Encoding.ALT ? Math.min(15, field.length()) : field.length();
  }

  private boolean addCount(String field, double detectors, double count) {
    boolean blank = field.isBlank();
    boolean wrong =
        !blank
            && (Double.isNaN(detectors)
                    && !DecimalField.isBlank(field, 0, Math.min(2, field.length()))
                || !Double.isFinite(count)
                || field.length() < 3);
    double number = detectors > 1 ? detectors : 1;
    isWeighted |= number > 1;
    add(Double.NaN, blank ? Double.NaN : count, Math.sqrt(Math.max(0, count) / number));
    return wrong;
  }

  private boolean addPair(String field, double value, double sigma) {
    boolean blank = field.isBlank();
    add(Double.NaN, blank ? Double.NaN : value, blank ? Double.NaN : sigma);
    return !blank && !(Double.isFinite(value) && Double.isFinite(sigma));
  }

  private boolean addTriple(String field, double time, double thousandfold) {
    if (field.isBlank() || time == 0) {
      return false;
    }
    double sigma = field.length() > 15 ? DecimalField.value(field, 15, field.length()) : 0;
    isWeighted = true;
    add(time / 32, thousandfold / 1000, sigma / 1000);
    return !ScanPoints.isPosition(time)
        || !Double.isFinite(thousandfold)
        || !Double.isFinite(sigma);
  }

  /** Adds a point whose numbers stand between blanks; what is wrong with it, or nothing. */
  private String addRow(String line, boolean first) {
    int count = DecimalField.values(line, words);
    isWeighted = first ? count > 2 && bank.encoding() == GsasBank.Encoding.FXYE : isWeighted;
    boolean value = Double.isFinite(words[1]) || isNoValue(line);
    boolean sigma = !isWeighted || (count > 2 && !Double.isInfinite(words[2]));
    if (count < 2 || !ScanPoints.isPosition(words[0]) || !value || !sigma) {
      return "the row \"" + shortened(line) + "\"";
    }
    add(words[0], words[1], words[2]);
    return "";
  }

  private static boolean isNoValue(String line) {
    String[] row = line.strip().split("\\s+", 3);
    return row.length > 1 && NumberToken.isBlank(row[1]);
  }

  private void add(double x, double y, double sigma) {
    if (position.length > 0) {
      position[size] = x;
    }
    intensity[size] = y;
    deviation[size] = sigma;
    size++;
  }

  private static String shortened(String line) {
    return line.length() <= 40 ? line.strip() : line.substring(0, 40).strip() + "...";
  }

  /** How many lines of data there are. */
  int records() {
    return records;
  }

  /** How many points there are: those that the bank announces, or more where more are no zeros. */
  int measured() {
    int last = size;
    while (last > bank.points() && !(Math.abs(intensity[last - 1]) > 0)) {
      last--;
    }
    return last;
  }

  /** The first positions, in hundredths of a degree or µs. */
  double[] positions(int count) {
    return Arrays.copyOf(position, count);
  }

  /** The first intensities; NaN where a field is blank. */
  double[] intensities(int count) {
    return Arrays.copyOf(intensity, count);
  }

  /** The first standard deviations; empty if the bank gives none. */
  double[] deviations(int count) {
    return isWeighted ? Arrays.copyOf(deviation, count) : new double[0];
  }
}
