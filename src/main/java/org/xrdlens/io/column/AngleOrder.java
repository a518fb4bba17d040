package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;

/**
 * Finds the scans in the rows of a file. A file that starts again from the beginning holds several;
 * falling angles are turned round; rows at the start that cannot belong to the scan are left out. A
 * first column that stands still or goes up and down is no angle: its rows are one scan along
 * something else. Points of an axis that is no angle anyway stay as they are.
 */
final class AngleOrder {
  private static final int MOST_HEADER_ROWS = 5;
  private static final double HEADER_GAP_IN_STEPS = 20;
  private static final double HEADER_GAP_DEGREES = 1;
  private static final int FEWEST_POINTS_OF_A_SCAN = 10;
  private static final double MOST_OUT_OF_PLACE = 0.01;

  private final ImportRecord record;
  private List<ScanPoints> scans;
  private Optional<String> refusal = Optional.empty();

  private AngleOrder(ScanPoints all, ImportRecord record) {
    this.record = record;
    this.scans = List.of(all);
  }

  /**
   * Looks at the rows of a file.
   *
   * @param all the rows in the order of the file
   * @param axis what the header calls the first column
   * @param record told what was done
   */
  static AngleOrder of(ScanPoints all, ScanAxis axis, ImportRecord record) {
    AngleOrder order = new AngleOrder(all, record);
    if (axis.isDiffraction()) {
      order.split(all, axis);
    }
    return order;
  }

  /** The rows of a file that this program wrote: they are in order, whatever their steps are. */
  static AngleOrder asWritten(ScanPoints all, ImportRecord record) {
    return new AngleOrder(all, record);
  }

  /** The scans, at least one. */
  List<ScanPoints> scans() {
    return scans;
  }

  /** Why the first column is no angle, to be read after "found"; empty if it is one. */
  Optional<String> refusal() {
    return refusal;
  }

  private void split(ScanPoints all, ScanAxis axis) {
    int direction = direction(all.position());
    if (direction == 0) {
      refusal = Optional.of(all.size() + " points that are all at " + all.position()[0]);
      return;
    }
    ScanPoints points = withoutHeaderRows(all, direction);
    List<ScanPoints> runs = runs(points, direction);
    boolean whole = runs.stream().allMatch(run -> run.size() >= FEWEST_POINTS_OF_A_SCAN);
    if (!whole && runs.size() - 1 > Math.max(1, MOST_OUT_OF_PLACE * points.size())) {
      refusal =
          Optional.of(
              "a first column that turns round "
                  + (runs.size() - 1)
                  + " times in "
                  + points.size()
                  + " rows");
      return;
    }
    if (!whole && runs.size() > 1) {
      record.warn((runs.size() - 1) + " points out of the order of their angles were sorted.");
      runs = List.of(points);
    }
    scans = withRangesJoined(runs);
    if (direction < 0 && axis != ScanAxis.D) {
      record.note("order", "The angles fall in the file and were turned round.");
      scans = scans.stream().map(AngleOrder::turnedRound).toList();
    }
  }

  private static ScanPoints turnedRound(ScanPoints points) {
    int last = points.size() - 1;
    return points.select(IntStream.rangeClosed(0, last).map(i -> last - i).toArray());
  }

  /** 1 if most angles rise, -1 if most fall, 0 if they stand still. */
  private static int direction(double[] angle) {
    int up = 0;
    int down = 0;
    for (int i = 1; i < angle.length; i++) {
      up += angle[i] > angle[i - 1] ? 1 : 0;
      down += angle[i] < angle[i - 1] ? 1 : 0;
    }
    return up + down == 0 ? 0 : up >= down ? 1 : -1;
  }

  /** Drops rows at the start that cannot belong to the scan: a range, a count, a step. */
  private ScanPoints withoutHeaderRows(ScanPoints points, int direction) {
    int last = Math.min(MOST_HEADER_ROWS, points.size() - 2);
    int start = 0;
    for (int i = 0; i < last; i++) {
      double step = direction * (points.position()[i + 1] - points.position()[i]);
      if (step < 0
          || isGap(step, points)
          || (step == 0 && i == 0 && standsStillOnce(points, direction))) {
        start = i + 1;
      }
    }
    if (start == 0 || points.size() - start < 2 * start) {
      return points;
    }
    record.note("header rows", start + " rows of numbers before the scan were left out.");
    return points.range(start, points.size());
  }

  private static boolean isGap(double step, ScanPoints points) {
    return step > HEADER_GAP_DEGREES && step > HEADER_GAP_IN_STEPS * medianStep(points.position());
  }

  /** Whether the angles stand still between the first two points only. */
  private static boolean standsStillOnce(ScanPoints points, int direction) {
    double[] angle = points.position();
    return IntStream.range(2, angle.length)
        .allMatch(i -> direction * (angle[i] - angle[i - 1]) > 0);
  }

  private static double medianStep(double[] angle) {
    double[] steps = new double[angle.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(angle[i + 1] - angle[i]);
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  private static List<ScanPoints> runs(ScanPoints points, int direction) {
    List<ScanPoints> runs = new ArrayList<>();
    int start = 0;
    double[] angle = points.position();
    for (int i = 1; i <= angle.length; i++) {
      if (i == angle.length || direction * (angle[i] - angle[i - 1]) < 0) {
        runs.add(points.range(start, i));
        start = i;
      }
    }
    return runs;
  }

  /** Joins a run that goes on about where the one before it ended: ranges of one scan. */
  private List<ScanPoints> withRangesJoined(List<ScanPoints> runs) {
    List<ScanPoints> joined = new ArrayList<>();
    for (ScanPoints run : runs) {
      ScanPoints before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      double start = run.position()[0];
      if (before != null
          && Math.abs(start - last(before)) < Math.abs(start - before.position()[0])) {
        joined.set(joined.size() - 1, before.followedBy(run));
        record.warn("Two ranges that overlap from " + start + " on were joined.");
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  private static double last(ScanPoints points) {
    return points.position()[points.size() - 1];
  }
}
