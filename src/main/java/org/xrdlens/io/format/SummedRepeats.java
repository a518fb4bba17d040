package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.xrdlens.pattern.IntensityUnit;

/**
 * Adds repeats of one range: scans along the same axis, under the same radiation, in the same unit,
 * with as many points at the same positions (to a hundredth of a step). Counts, and intensities in
 * arbitrary units, add; of counts a second the mean is taken, weighted by the counting times where
 * all are known. Counting times add. A point that one of them left blank stays blank, because the
 * sum of the others would be too low. Whatever repeats nothing stays a scan of its own.
 */
public final class SummedRepeats {
  private static final double SAME_IN_STEPS = 0.01;

  private SummedRepeats() {}

  /** The scans of a file, repeats added, in the order of the file. */
  public static List<NumberedScan> of(List<MeasuredScan> scans) {
    List<List<NumberedScan>> groups = new ArrayList<>();
    for (NumberedScan scan : NumberedScan.each(scans)) {
      groups.stream()
          .filter(group -> repeats(group.get(0).scan(), scan.scan()))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(scan);
    }
    return groups.stream().map(SummedRepeats::sum).toList();
  }

  private static boolean repeats(MeasuredScan first, MeasuredScan scan) {
    if (!ScanLikeness.areOfOneKind(first, scan) || first.size() != scan.size()) {
      return false;
    }
    double[] x = first.points().position();
    double[] y = scan.points().position();
    double step = x.length < 2 ? 0 : Math.abs(x[x.length - 1] - x[0]) / (x.length - 1);
    for (int i = 0; i < x.length; i++) {
      if (Math.abs(x[i] - y[i]) > SAME_IN_STEPS * step) {
        return false;
      }
    }
    return true;
  }

  private static NumberedScan sum(List<NumberedScan> group) {
    if (group.size() == 1) {
      return group.get(0);
    }
    List<MeasuredScan> scans = group.stream().map(NumberedScan::scan).toList();
    MeasuredScan first = scans.get(0);
    boolean timed = scans.stream().allMatch(scan -> scan.countingTimeSeconds().isPresent());
    double seconds = scans.stream().mapToDouble(s -> s.countingTimeSeconds().orElse(0)).sum();
    boolean rate = first.unit() == IntensityUnit.COUNTS_PER_SECOND;
    double[] weights =
        scans.stream()
            .mapToDouble(scan -> weight(scan, rate, timed ? seconds : Double.NaN, scans.size()))
            .toArray();
    MeasuredScan.Builder summed =
        new MeasuredScan.Builder(first, weighted(scans, weights))
            .note("scans", sentence(group, rate, timed));
    if (timed) {
      summed.replaceCountingTime(
          OptionalDouble.of(seconds), seconds + " s per step, that of all repeats together.");
    } else if (first.countingTimeSeconds().isPresent()) {
      summed.replaceCountingTime(
          OptionalDouble.empty(), "Not known of all the repeats that were added.");
    }
    ScanLikeness.warnings(group.subList(1, group.size()), first).forEach(summed::warn);
    return new NumberedScan(
        group.stream().flatMap(s -> s.numbers().stream()).toList(), summed.ofScans());
  }

  private static double weight(MeasuredScan scan, boolean rate, double allSeconds, int repeats) {
    if (!rate) {
      return 1;
    }
    return Double.isNaN(allSeconds)
        ? 1.0 / repeats
        : scan.countingTimeSeconds().orElseThrow() / allSeconds;
  }

  private static ScanPoints weighted(List<MeasuredScan> scans, double[] weights) {
    ScanPoints first = scans.get(0).points();
    boolean deviations = ScanLikeness.haveDeviations(scans);
    double[] intensity = new double[first.size()];
    double[] deviation = new double[deviations ? first.size() : 0];
    for (int s = 0; s < weights.length; s++) {
      ScanPoints stored = scans.get(s).points();
      ScanPoints points = deviations ? stored.withCountingDeviation() : stored;
      for (int i = 0; i < intensity.length; i++) {
        intensity[i] += weights[s] * points.intensity()[i];
        if (deviations) {
          deviation[i] = Math.hypot(deviation[i], weights[s] * points.deviation()[i]);
        }
      }
    }
    return new ScanPoints(first.position(), intensity, deviation);
  }

  private static String sentence(List<NumberedScan> group, boolean rate, boolean timed) {
    String scans = String.join(", ", group.stream().map(NumberedScan::label).toList());
    String how =
        !rate
            ? "added"
            : timed ? "averaged by their counting times" : "averaged, each with the same weight";
    return "The scans " + scans + " repeat one range and were " + how + ".";
  }
}
