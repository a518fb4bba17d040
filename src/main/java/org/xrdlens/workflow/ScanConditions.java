package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.augment.CoarseScan;
import org.xrdlens.augment.ShorterCounting;
import org.xrdlens.evaluate.ScanTime;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The conditions of a step-size study: every step with every share of the counting time, and the
 * patterns' own step with each; all conditions over the same patterns, so that they can be compared
 * pattern by pattern.
 *
 * <p>A step that is finer than that of most patterns is left out: nothing is interpolated. The few
 * patterns that are coarser than a step that stays are tested as they were measured.
 *
 * @param conditions the first is every pattern as measured
 * @param steps those that are studied, in degrees 2θ, the finest first
 * @param counts those that are studied, the longest first
 * @param ownStep the median of the patterns' own steps in degrees 2θ
 * @param notes what was left out or assumed, in sentences
 */
record ScanConditions(
    List<ScanCondition> conditions,
    List<Double> steps,
    List<Double> counts,
    double ownStep,
    List<String> notes) {

  /**
   * The conditions for patterns.
   *
   * @throws IllegalArgumentException if all steps are finer than the patterns'
   */
  static ScanConditions of(
      List<Double> steps, List<Double> counts, List<DiffractionPattern> patterns) {
    double[] own = patterns.stream().mapToDouble(CoarseScan::ownStep).sorted().toArray();
    double median = own[own.length / 2];
    List<String> notes = new ArrayList<>();
    List<Double> studied = new ArrayList<>();
    for (double step : steps.stream().sorted().toList()) {
      long coarser = patterns.stream().filter(new CoarseScan(step)::isFinerThan).count();
      if (2 * coarser > patterns.size()) {
        notes.add(
            "Steps of %s° were left out: %d of %d patterns were measured in longer ones, and nothing is interpolated."
                .formatted(ScanCondition.shortest(step), coarser, patterns.size()));
      } else {
        studied.add(step);
        if (coarser > 0) {
          notes.add(
              "At %s°, %d of %d patterns had been measured in longer steps and were tested as they are."
                  .formatted(ScanCondition.shortest(step), coarser, patterns.size()));
        }
      }
    }
    if (studied.isEmpty()) {
      throw new IllegalArgumentException(
          "All steps (%s) are finer than those of most patterns, whose median is %s°; expected longer ones."
              .formatted(steps, median));
    }
    List<Double> shares = new ArrayList<>(List.of(1.0));
    counts.stream().filter(c -> c < 1).sorted((a, b) -> Double.compare(b, a)).forEach(shares::add);
    long assumed = patterns.stream().filter(p -> !ShorterCounting.isCounted(p)).count();
    if (assumed > 0 && shares.size() > 1) {
      notes.add(
          "%d of %d patterns hold no whole counts; for shorter counting times they were taken for as many counts as their noise tells of."
              .formatted(assumed, patterns.size()));
    }
    return new ScanConditions(grid(studied, shares), studied, shares, median, notes);
  }

  private static List<ScanCondition> grid(List<Double> steps, List<Double> counts) {
    List<ScanCondition> conditions = new ArrayList<>();
    for (double share : counts) {
      conditions.add(ScanCondition.ownStep(share));
      steps.forEach(step -> conditions.add(ScanCondition.of(step, share)));
    }
    return conditions;
  }

  /** The step of a condition in degrees 2θ; the patterns' median where each has its own. */
  double step(ScanCondition condition) {
    return condition.stepDegrees().orElse(ownStep);
  }

  /** How long a scan under a condition takes in seconds. */
  double seconds(ScanCondition condition, ScanTime time) {
    return time.withStep(step(condition)).withCounting(condition.counts()).seconds();
  }
}
