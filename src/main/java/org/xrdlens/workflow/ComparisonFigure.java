package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.evaluate.Protocol;

/** The chart of a comparison: all methods by one protocol, a dot for each way of working. */
final class ComparisonFigure {
  private ComparisonFigure() {}

  /** The chart's file. */
  static String file(Protocol protocol) {
    return protocol.key() + ".png";
  }

  /** The chart of a protocol; empty if no method came to an end. */
  static Optional<StudyFigure> of(
      List<ComparisonCondition> conditions, StudyScores scores, Protocol protocol) {
    List<String> methods = conditions.stream().map(ComparisonCondition::method).distinct().toList();
    Map<String, List<StudyFigure.Point>> ways = new LinkedHashMap<>();
    for (int c = 0; c < conditions.size(); c++) {
      ComparisonCondition condition = conditions.get(c);
      if (condition.protocol() == protocol && scores.repeats(c) > 0) {
        StudyScore score = scores.score(c);
        ways.computeIfAbsent(condition.way(), way -> new ArrayList<>())
            .add(
                new StudyFigure.Point(
                    methods.indexOf(condition.method()),
                    score.value(),
                    score.interval().low(),
                    score.interval().high()));
      }
    }
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    List<StudyFigure.Tick> ticks = new ArrayList<>();
    methods.forEach(method -> ticks.add(new StudyFigure.Tick(ticks.size(), method)));
    List<StudyFigure.StudyCurve> curves = new ArrayList<>();
    ways.forEach((way, points) -> curves.add(new StudyFigure.StudyCurve(way, points)));
    return Optional.of(
        new StudyFigure(
            "Classifiers on the same folds",
            "%d patterns, %s folds; mean over repeats, 95 %% interval over series"
                .formatted(scores.set().size(), protocol.key()),
            "",
            ticks,
            curves,
            OptionalDouble.empty()));
  }
}
