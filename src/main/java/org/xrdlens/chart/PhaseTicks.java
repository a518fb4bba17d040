package org.xrdlens.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reflections of one phase, a row of ticks under a pattern.
 *
 * @param phase its name
 * @param ticks by rising angle
 */
public record PhaseTicks(String phase, List<ReflectionTick> ticks) {
  /** Reflections nearer to each other than this share a label, in degrees 2θ. */
  private static final double SAME_ANGLE = 1e-3;

  private static final int MOST_NAMES = 2;

  /** 110, 101, 011, and behind them what has negative indices. */
  private static final Comparator<String> PLAINEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder());

  /** Copies and sorts the ticks. */
  public PhaseTicks {
    ticks = ticks.stream().sorted(Comparator.comparingDouble(ReflectionTick::twoTheta)).toList();
  }

  /** The tick nearest to an angle; empty if there is none at all. */
  public Optional<ReflectionTick> nearest(double twoTheta) {
    return ticks.stream()
        .min(Comparator.comparingDouble(tick -> Math.abs(tick.twoTheta() - twoTheta)));
  }

  /** One tick for each angle, with the names of reflections there, the plainest first. */
  List<ReflectionTick> labels() {
    List<ReflectionTick> labels = new ArrayList<>();
    List<ReflectionTick> together = new ArrayList<>();
    for (ReflectionTick tick : ticks) {
      if (!together.isEmpty() && tick.twoTheta() - together.get(0).twoTheta() > SAME_ANGLE) {
        labels.add(joined(together));
        together.clear();
      }
      together.add(tick);
    }
    if (!together.isEmpty()) {
      labels.add(joined(together));
    }
    labels.sort(Comparator.comparingDouble(ReflectionTick::intensity).reversed());
    return List.copyOf(labels);
  }

  private static ReflectionTick joined(List<ReflectionTick> together) {
    List<String> names =
        together.stream().map(ReflectionTick::label).distinct().sorted(PLAINEST_FIRST).toList();
    String label =
        String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? " ..." : "");
    double sum = together.stream().mapToDouble(ReflectionTick::intensity).sum();
    return new ReflectionTick(together.get(0).twoTheta(), sum, label);
  }
}
