package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.xrdlens.pattern.IntensityUnit;

/**
 * Joins ranges that continue each other into one scan. A range continues another if it lies along
 * the same axis under the same radiation in the same unit, both rise, it begins after the other's
 * beginning and at most {@value #WIDEST_GAP_IN_STEPS} steps after its end, and it ends after its
 * end. Whatever does not continue anything stays a scan of its own.
 *
 * <p>Counts of ranges that were counted for different times are divided by their times; such ranges
 * stay separate where a time is not known, or the unit arbitrary. Where two ranges overlap, the
 * points of the one that was counted longer are kept, of the earlier one if both were counted
 * equally long: no point is the mean of two, and none is there twice.
 */
public final class JoinedRanges {
  private static final double WIDEST_GAP_IN_STEPS = 2;
  private static final double SAME_IN_STEPS = 0.1;

  private JoinedRanges() {}

  /** The scans of a file, joined where they continue each other, in the order of the file. */
  public static List<NumberedScan> of(List<MeasuredScan> scans) {
    List<NumberedScan> rising =
        NumberedScan.each(scans).stream()
            .sorted(Comparator.comparingDouble(s -> s.scan().points().position()[0]))
            .toList();
    List<List<NumberedScan>> chains = new ArrayList<>();
    for (NumberedScan scan : rising) {
      chainBefore(chains, scan.scan()).add(scan);
    }
    return chains.stream()
        .map(JoinedRanges::join)
        .sorted(Comparator.comparingInt(NumberedScan::lowest))
        .toList();
  }

  /** The first chain that a scan continues; a new one if there is none. */
  private static List<NumberedScan> chainBefore(
      List<List<NumberedScan>> chains, MeasuredScan scan) {
    for (List<NumberedScan> chain : chains) {
      if (continues(chain.get(chain.size() - 1).scan(), scan)) {
        return chain;
      }
    }
    List<NumberedScan> chain = new ArrayList<>();
    chains.add(chain);
    return chain;
  }

  private static boolean continues(MeasuredScan before, MeasuredScan scan) {
    if (!ScanLikeness.areOfOneKind(before, scan)
        || !hasOneScale(before, scan)
        || !isRising(before)
        || !isRising(scan)) {
      return false;
    }
    double step = Math.max(step(before), step(scan));
    double first = scan.points().position()[0];
    return first > before.points().position()[0] + SAME_IN_STEPS * step
        && first <= last(before) + WIDEST_GAP_IN_STEPS * step
        && last(scan) > last(before) + SAME_IN_STEPS * step;
  }

  /** Whether the intensities are numbers of one thing, or can be made so. */
  private static boolean hasOneScale(MeasuredScan one, MeasuredScan other) {
    boolean known =
        one.countingTimeSeconds().isPresent() && other.countingTimeSeconds().isPresent();
    return one.countingTimeSeconds().equals(other.countingTimeSeconds())
        || one.unit() == IntensityUnit.COUNTS_PER_SECOND
        || (one.unit() == IntensityUnit.COUNTS && known);
  }

  private static NumberedScan join(List<NumberedScan> chain) {
    MeasuredScan first = chain.get(0).scan();
    if (chain.size() == 1) {
      return chain.get(0);
    }
    boolean oneTime =
        chain.stream()
            .allMatch(s -> s.scan().countingTimeSeconds().equals(first.countingTimeSeconds()));
    boolean toRate = !oneTime && first.unit() == IntensityUnit.COUNTS;
    boolean deviations =
        ScanLikeness.haveDeviations(chain.stream().map(NumberedScan::scan).toList());
    ScanPoints points = new ScanPoints(new double[0], new double[0]);
    double seconds = 0;
    int overlapping = 0;
    for (NumberedScan numbered : chain) {
      MeasuredScan scan = numbered.scan();
      ScanPoints stored = deviations ? scan.points().withCountingDeviation() : scan.points();
      ScanPoints next = toRate ? rate(scan) : stored;
      double nextSeconds = scan.countingTimeSeconds().orElse(0);
      int before = points.size() + next.size();
      points = points.size() == 0 ? next : seam(points, next, nextSeconds > seconds);
      overlapping += before - points.size();
      seconds = nextSeconds;
    }
    MeasuredScan.Builder joined =
        new MeasuredScan.Builder(first, points).note("scans", sentence(chain, overlapping));
    if (!oneTime) {
      joined.replaceCountingTime(
          OptionalDouble.empty(), "Different in the ranges that were joined.");
    }
    if (toRate) {
      joined.replaceIntensity(
          IntensityUnit.COUNTS_PER_SECOND,
          "counts divided by the counting time of their range, which differ");
    }
    ScanLikeness.warnings(chain.subList(1, chain.size()), first).forEach(joined::warn);
    return new NumberedScan(
        chain.stream().flatMap(s -> s.numbers().stream()).toList(), joined.ofScans());
  }

  /** Both ranges without their overlap in one of them. */
  private static ScanPoints seam(ScanPoints before, ScanPoints next, boolean nextIsBetter) {
    double step = Math.min(step(before), step(next));
    double[] x = before.position();
    double[] y = next.position();
    if (nextIsBetter) {
      double end = y[0] - SAME_IN_STEPS * step;
      int kept = (int) IntStream.range(0, x.length).filter(i -> x[i] < end).count();
      return before.range(0, kept).followedBy(next);
    }
    double start = x[x.length - 1] + SAME_IN_STEPS * step;
    int left = (int) IntStream.range(0, y.length).filter(i -> y[i] <= start).count();
    return before.followedBy(next.range(left, y.length));
  }

  /**
   * Counts a second. What counting tells of their precision is lost with the counts, so it is kept
   * as standard deviations.
   */
  private static ScanPoints rate(MeasuredScan scan) {
    double seconds = scan.countingTimeSeconds().orElseThrow();
    ScanPoints points = scan.points().withCountingDeviation();
    double[] intensity = points.intensity().clone();
    double[] deviation = points.deviation().clone();
    for (int i = 0; i < intensity.length; i++) {
      deviation[i] /= seconds;
      intensity[i] /= seconds;
    }
    return new ScanPoints(points.position(), intensity, deviation);
  }

  private static String sentence(List<NumberedScan> chain, int overlapping) {
    StringBuilder text = new StringBuilder("Joined from ").append(chain.size()).append(" ranges:");
    for (NumberedScan numbered : chain) {
      MeasuredScan scan = numbered.scan();
      text.append(numbered == chain.get(0) ? " " : "; ").append("scan ").append(numbered.label());
      text.append(" from ").append(scan.points().position()[0]).append(" to ").append(last(scan));
      scan.countingTimeSeconds()
          .ifPresent(seconds -> text.append(" at ").append(seconds).append(" s"));
    }
    text.append('.');
    if (overlapping > 0) {
      text.append(" Where they overlap, ").append(overlapping);
      text.append(" points of the range that was counted for less time, or else of the later one,");
      text.append(" were left out.");
    }
    return text.toString();
  }

  private static double last(MeasuredScan scan) {
    return scan.points().position()[scan.size() - 1];
  }

  private static double step(MeasuredScan scan) {
    return step(scan.points());
  }

  private static double step(ScanPoints points) {
    double[] x = points.position();
    return x.length < 2 ? 0 : (x[x.length - 1] - x[0]) / (x.length - 1);
  }

  private static boolean isRising(MeasuredScan scan) {
    double[] x = scan.points().position();
    return IntStream.range(1, x.length).allMatch(i -> x[i] > x[i - 1]);
  }
}
