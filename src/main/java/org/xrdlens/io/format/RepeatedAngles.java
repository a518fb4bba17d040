package org.xrdlens.io.format;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts points into strictly rising order: turned round or sorted, points of one angle averaged. */
final class RepeatedAngles {
  private final String fileName;
  private final ImportRecord record;

  RepeatedAngles(String fileName, ImportRecord record) {
    this.fileName = fileName;
    this.record = record;
  }

  /**
   * Sorted, with points of one angle averaged; blanks give way to values.
   *
   * @throws PatternFormatException if all points are at one angle
   */
  ScanPoints rising(ScanPoints run) throws PatternFormatException {
    if (isRising(run.position())) {
      return run;
    }
    int[] order =
        IntStream.range(0, run.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> run.position()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    ScanPoints sorted = run.select(order);
    int n = 0;
    for (int i = 0; i < sorted.size(); n++) {
      int end = i;
      while (end < sorted.size() && sorted.position()[end] == sorted.position()[i]) {
        end++;
      }
      average(sorted, i, end, n);
      i = end;
    }
    if (n < 2) {
      throw PatternFormatException.of(fileName, "a scan of one angle", "different angles");
    }
    if (n < sorted.size()) {
      record.note(
          "repeated angles",
          (sorted.size() - n)
              + " points at an angle that was there already were averaged with it.");
    }
    return sorted.range(0, n);
  }

  private static boolean isRising(double[] angle) {
    return IntStream.range(1, angle.length).allMatch(i -> angle[i] > angle[i - 1]);
  }

  /** Puts the mean of the points from a start to an end at an index that is not after the start. */
  private static void average(ScanPoints points, int start, int end, int to) {
    double sum = 0;
    double variance = 0;
    int values = 0;
    for (int i = start; i < end; i++) {
      if (!Double.isNaN(points.intensity()[i])) {
        sum += points.intensity()[i];
        values++;
        variance += points.hasDeviation() ? points.deviation()[i] * points.deviation()[i] : 0;
      }
    }
    points.position()[to] = points.position()[start];
    points.intensity()[to] = values == 0 ? Double.NaN : sum / values;
    if (points.hasDeviation()) {
      points.deviation()[to] = values == 0 ? Double.NaN : Math.sqrt(variance) / values;
    }
  }
}
