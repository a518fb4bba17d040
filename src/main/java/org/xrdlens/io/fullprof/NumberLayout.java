package org.xrdlens.io.fullprof;

import java.util.Arrays;
import java.util.List;
import org.xrdlens.io.format.DecimalField;

/** Ways in which lines hold the numbers of a profile. */
enum NumberLayout {
  /** Between blanks, any number a line. */
  FREE("numbers between blanks") {
    @Override
    int read(String line, double[] into) {
      int count = DecimalField.values(line, into);
      for (int i = 0; i < count; i++) {
        if (!Double.isFinite(into[i])) {
          return 0;
        }
      }
      return count;
    }
  },
  /** Counts in six columns, each behind the number of detectors in two. */
  DETECTORS_AND_COUNTS("counts in columns I2,F6") {
    @Override
    int read(String line, double[] into) {
      return fixed(line, 2, into);
    }
  },
  /** In eight columns each, with or without blanks between them. */
  EIGHT_COLUMNS("numbers in columns F8") {
    @Override
    int read(String line, double[] into) {
      return fixed(line, 0, into);
    }
  };

  private static final int WIDTH = 8;

  private final String description;

  NumberLayout(String description) {
    this.description = description;
  }

  /** For the record of an import. */
  String description() {
    return description;
  }

  /** Reads the numbers of a line; 0 if it is not laid out like this. */
  abstract int read(String line, double[] into);

  /** All numbers of the lines from an index on, up to the first line that has another layout. */
  double[] numbers(List<String> lines, int from) {
    double[] numbers = new double[1024];
    double[] row = new double[0];
    int size = 0;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      row = row.length <= line.length() / 2 ? new double[line.length() + 1] : row;
      int count = read(line, row);
      if (count == 0) {
        break;
      }
      if (size + count > numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * (size + count));
      }
      System.arraycopy(row, 0, numbers, size, count);
      size += count;
    }
    return Arrays.copyOf(numbers, size);
  }

  private static int fixed(String line, int skipped, double[] into) {
    int end = line.stripTrailing().length();
    int count = 0;
    for (int start = 0; start < end; start += WIDTH) {
      int stop = Math.min(end, start + WIDTH);
      int from = Math.min(stop, start + skipped);
      double value = DecimalField.value(line, from, stop);
      double detectors = DecimalField.value(line, start, from);
      boolean wrong =
          skipped > 0
              && (!(detectors >= 1 || DecimalField.isBlank(line, start, from))
                  || line.substring(from, stop).indexOf('.') >= 0);
      if (wrong || !Double.isFinite(value)) {
        return 0;
      }
      into[count++] = value;
    }
    return count;
  }
}
