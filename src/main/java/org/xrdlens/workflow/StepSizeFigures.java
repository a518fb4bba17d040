package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.xrdlens.chart.StudyFigure;

/**
 * The charts of a step-size study.
 *
 * @param losses what was found
 * @param patterns how many were tested
 * @param protocol of the folds
 */
record StepSizeFigures(StepLosses losses, int patterns, String protocol) {
  /** A finest step of less than so many times the patterns' own shows the same. */
  private static final double OTHER_STEP = 1.2;

  /** Accuracy against the step, at the whole counting time, for each way of training. */
  StudyFigure steps() {
    List<StudyFigure.Tick> ticks =
        losses.scans().steps().stream().map(StepSizeFigures::tick).toList();
    List<StudyFigure.StudyCurve> curves = new ArrayList<>();
    for (boolean mode : losses.modes()) {
      curves.add(
          curve(
              name(mode),
              losses.scans().steps(),
              losses.scans().steps().stream().map(s -> ScanCondition.of(s, 1)).toList(),
              mode));
    }
    return new StudyFigure(
        "Accuracy against the step of the scan",
        subtitle(),
        "Step (° 2θ, logarithmic)",
        ticks,
        curves,
        OptionalDouble.of(losses.reference().accuracy().value()));
  }

  /**
   * Accuracy against the counting time, for each step, of the last way of training: with coarse
   * patterns where it was tried.
   */
  StudyFigure counts() {
    List<Double> counts = losses.scans().counts();
    boolean mode = losses.modes().get(losses.modes().size() - 1);
    List<StudyFigure.StudyCurve> curves = new ArrayList<>();
    if (losses.scans().steps().get(0) > OTHER_STEP * losses.scans().ownStep()) {
      curves.add(
          curve("own step", counts, counts.stream().map(ScanCondition::ownStep).toList(), mode));
    }
    for (double step : losses.scans().steps()) {
      curves.add(
          curve(
              ScanCondition.shortest(step) + "°",
              counts,
              counts.stream().map(c -> ScanCondition.of(step, c)).toList(),
              mode));
    }
    return new StudyFigure(
        "Accuracy against the counting time at each position",
        name(mode) + "; " + subtitle(),
        "Share of the measured counting time (logarithmic)",
        counts.stream().map(StepSizeFigures::tick).toList(),
        curves,
        OptionalDouble.of(losses.reference().accuracy().value()));
  }

  private String subtitle() {
    return patterns + " patterns, " + protocol + " folds; dashed: all as measured";
  }

  private static String name(boolean mode) {
    return mode ? "trained on coarse patterns too" : "trained on patterns as measured";
  }

  private static StudyFigure.Tick tick(double value) {
    return new StudyFigure.Tick(Math.log(value), ScanCondition.shortest(value));
  }

  private StudyFigure.StudyCurve curve(
      String name, List<Double> values, List<ScanCondition> scans, boolean mode) {
    List<StudyFigure.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      StudyScore accuracy = losses.of(mode, scans.get(i)).accuracy();
      points.add(
          new StudyFigure.Point(
              Math.log(values.get(i)),
              accuracy.value(),
              accuracy.interval().low(),
              accuracy.interval().high()));
    }
    return new StudyFigure.StudyCurve(name, points);
  }
}
