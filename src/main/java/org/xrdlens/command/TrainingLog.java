package org.xrdlens.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.xrdlens.chart.Curve;
import org.xrdlens.chart.TrainingFigure;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.TrainingHistory;
import org.xrdlens.workflow.LearningNetwork;

/** What was told of a training so far, as the numbers of a chart. Thread-safe. */
final class TrainingLog {
  private static final double PERCENT = 100;

  private final String title;
  private final Map<LearningNetwork, List<TrainingHistory.Point>> points =
      new TreeMap<>(
          Comparator.comparing(LearningNetwork::heldOut).thenComparing(LearningNetwork::number));
  private final Map<Protocol, int[]> heldOut = new EnumMap<>(Protocol.class);
  private int filmSteps;
  private int steps = 1;

  TrainingLog(String title) {
    this.title = title;
  }

  synchronized void planned(int ofFilms, int ofAll) {
    filmSteps = ofFilms;
    steps = Math.max(1, ofAll);
  }

  synchronized void learned(LearningNetwork network, TrainingHistory.Point point) {
    points.computeIfAbsent(network, n -> new ArrayList<>()).add(point);
  }

  synchronized void judged(Protocol protocol, int right, int patterns) {
    int[] counts = heldOut.computeIfAbsent(protocol, p -> new int[2]);
    counts[0] += right;
    counts[1] += patterns;
  }

  /** The numbers as they are now. */
  synchronized TrainingFigure figure() {
    return new TrainingFigure(
        title,
        filmSteps,
        steps,
        curves(true, TrainingHistory.Point::loss),
        curves(true, TrainingHistory.Point::accuracy),
        curves(false, TrainingHistory.Point::loss),
        curves(false, TrainingHistory.Point::accuracy),
        levels());
  }

  private List<Curve> curves(boolean ofModel, ToDoubleFunction<TrainingHistory.Point> value) {
    List<Curve> curves = new ArrayList<>();
    points.forEach(
        (network, told) -> {
          if (network.ofModel() == ofModel) {
            curves.add(
                new Curve(
                    name(network, curves.size()),
                    told.stream().mapToDouble(TrainingHistory.Point::step).toArray(),
                    told.stream().mapToDouble(value).toArray()));
          }
        });
    return curves;
  }

  /** All networks of folds are one entry of the legend, their first. */
  private static String name(LearningNetwork network, int before) {
    if (network.ofModel()) {
      return "network " + network.number();
    }
    return before == 0
        ? "without a fold"
        : "network " + network.number() + " without " + network.heldOut();
  }

  private List<TrainingFigure.Level> levels() {
    List<TrainingFigure.Level> levels = new ArrayList<>();
    heldOut.forEach(
        (protocol, counts) -> {
          double accuracy = (double) counts[0] / counts[1];
          String name =
              String.format(
                  Locale.ROOT,
                  "%s folds held out: %.0f %% of %d right",
                  protocol.key(),
                  PERCENT * accuracy,
                  counts[1]);
          levels.add(new TrainingFigure.Level(name, accuracy));
        });
    return levels;
  }

  /** What the networks of the model had reached at a step. */
  synchronized String reading(double position) {
    StringBuilder text = new StringBuilder();
    points.forEach(
        (network, told) -> {
          if (network.ofModel() && position >= 0) {
            TrainingHistory.Point nearest =
                told.stream()
                    .min(Comparator.comparingDouble(point -> Math.abs(point.step() - position)))
                    .orElseThrow();
            text.append(
                String.format(
                    Locale.ROOT,
                    "%snetwork %d at step %d: loss %.4f, accuracy %.3f",
                    text.isEmpty() ? "" : "   ",
                    network.number(),
                    nearest.step(),
                    nearest.loss(),
                    nearest.accuracy()));
          }
        });
    return text.toString();
  }
}
