package org.xrdlens.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the points of a file into strictly rising order of the angle. A descending file is turned
 * round; a file that starts again from the beginning holds several scans; single points out of
 * place are sorted; points of one angle are averaged. A first column that goes up and down is no
 * angle, and the file is refused.
 */
final class AngleOrder {
  private static final int MOST_HEADER_ROWS = 5;
  private static final double HEADER_GAP_IN_STEPS = 20;
  private static final double HEADER_GAP_DEGREES = 1;
  private static final int FEWEST_POINTS_OF_A_SCAN = 10;
  private static final double MOST_OUT_OF_PLACE = 0.01;

  private final String fileName;
  private final ImportRecord record;

  AngleOrder(String fileName, ImportRecord record) {
    this.fileName = fileName;
    this.record = record;
  }

  /**
   * The scans of a file.
   *
   * @throws PatternFormatException if the first column is no angle
   */
  List<ColumnPoints> scans(ColumnPoints all) throws PatternFormatException {
    int direction = direction(all.angle());
    ColumnPoints points = withoutHeaderRows(all, direction);
    List<ColumnPoints> runs = runs(points, direction);
    boolean whole = runs.stream().allMatch(run -> run.size() >= FEWEST_POINTS_OF_A_SCAN);
    if (!whole && runs.size() - 1 > Math.max(1, MOST_OUT_OF_PLACE * points.size())) {
      throw PatternFormatException.of(
          fileName,
          "a first column that turns round "
              + (runs.size() - 1)
              + " times in "
              + points.size()
              + " rows",
          "angles that rise or fall from row to row");
    }
    if (!whole && runs.size() > 1) {
      record.warn((runs.size() - 1) + " points out of the order of their angles were sorted.");
      runs = List.of(points);
    }
    runs = withRangesJoined(runs);
    if (direction < 0) {
      record.note("order", "The angles fall in the file and were turned round.");
    }
    List<ColumnPoints> scans = new ArrayList<>();
    for (ColumnPoints run : runs) {
      scans.add(rising(run));
    }
    return scans;
  }

  /** 1 if most angles rise, else -1. */
  private int direction(double[] angle) throws PatternFormatException {
    int up = 0;
    int down = 0;
    for (int i = 1; i < angle.length; i++) {
      up += angle[i] > angle[i - 1] ? 1 : 0;
      down += angle[i] < angle[i - 1] ? 1 : 0;
    }
    if (up + down == 0) {
      throw PatternFormatException.of(
          fileName, angle.length + " points that are all at " + angle[0], "different angles");
    }
    return up >= down ? 1 : -1;
  }

  /** Drops rows at the start that cannot belong to the scan: a range, a count, a step. */
  private ColumnPoints withoutHeaderRows(ColumnPoints points, int direction) {
    double typicalStep = medianStep(points.angle());
    double gap = Math.max(HEADER_GAP_DEGREES, HEADER_GAP_IN_STEPS * typicalStep);
    int last = Math.min(MOST_HEADER_ROWS, points.size() - 2);
    int start = 0;
    for (int i = 0; i < last; i++) {
      double step = direction * (points.angle()[i + 1] - points.angle()[i]);
      if (step < 0 || step > gap || (step == 0 && i == 0 && standsStillOnce(points, direction))) {
        start = i + 1;
      }
    }
    if (start == 0 || points.size() - start < 2 * start) {
      return points;
    }
    record.note("header rows", start + " rows of numbers before the scan were left out.");
    return points.range(start, points.size());
  }

  /** Whether the angles stand still between the first two points only. */
  private static boolean standsStillOnce(ColumnPoints points, int direction) {
    double[] angle = points.angle();
    return IntStream.range(2, angle.length)
        .allMatch(i -> direction * (angle[i] - angle[i - 1]) > 0);
  }

  private static boolean isRising(double[] angle) {
    return IntStream.range(1, angle.length).allMatch(i -> angle[i] > angle[i - 1]);
  }

  private static double medianStep(double[] angle) {
    double[] steps = new double[angle.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(angle[i + 1] - angle[i]);
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  private static List<ColumnPoints> runs(ColumnPoints points, int direction) {
    List<ColumnPoints> runs = new ArrayList<>();
    int start = 0;
    double[] angle = points.angle();
    for (int i = 1; i <= angle.length; i++) {
      if (i == angle.length || direction * (angle[i] - angle[i - 1]) < 0) {
        runs.add(points.range(start, i));
        start = i;
      }
    }
    return runs;
  }

  /** Joins a run that goes on about where the one before it ended: ranges of one scan. */
  private List<ColumnPoints> withRangesJoined(List<ColumnPoints> runs) {
    List<ColumnPoints> joined = new ArrayList<>();
    for (ColumnPoints run : runs) {
      ColumnPoints before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      double start = run.angle()[0];
      if (before != null && Math.abs(start - last(before)) < Math.abs(start - before.angle()[0])) {
        joined.set(joined.size() - 1, before.followedBy(run));
        record.warn("Two ranges that overlap from " + start + " on were joined.");
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  private static double last(ColumnPoints points) {
    return points.angle()[points.size() - 1];
  }

  /** Sorted, with points of one angle averaged; blanks give way to values. */
  private ColumnPoints rising(ColumnPoints run) throws PatternFormatException {
    if (isRising(run.angle())) {
      return run;
    }
    int[] order =
        IntStream.range(0, run.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> run.angle()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    ColumnPoints sorted = run.select(order);
    int n = 0;
    for (int i = 0; i < sorted.size(); n++) {
      int end = i;
      double sum = 0;
      int values = 0;
      for (; end < sorted.size() && sorted.angle()[end] == sorted.angle()[i]; end++) {
        if (!Double.isNaN(sorted.intensity()[end])) {
          sum += sorted.intensity()[end];
          values++;
        }
      }
      sorted.angle()[n] = sorted.angle()[i];
      sorted.line()[n] = sorted.line()[i];
      sorted.intensity()[n] = values == 0 ? Double.NaN : sum / values;
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
}
