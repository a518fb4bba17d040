package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.xrdlens.chart.StudyFigure;

/** The charts of a data-size study, one for each amount that is varied. */
enum DataSizeFigure {
  MEASURED(
      "measured patterns", "Measured patterns per class in training, at most", DataSize::measured),
  SIMULATED("simulated films", "Films that each network learns from", DataSize::simulated),
  AUGMENTED(
      "augmented copies", "Copies of each measured pattern, itself included", DataSize::augmented);

  private final String what;
  private final String axis;

  @SuppressWarnings("ImmutableEnumChecker") // references to a record's accessors hold no state
  private final ToIntFunction<DataSize> amount;

  DataSizeFigure(String what, String axis, ToIntFunction<DataSize> amount) {
    this.what = what;
    this.axis = axis;
    this.amount = amount;
  }

  /** The chart's file. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".png";
  }

  /** The chart of this amount; empty if it was not varied. */
  Optional<StudyFigure> of(DataSizes sizes, StudyScores scores, String protocol) {
    DataSize standard = sizes.all().get(0);
    List<Integer> conditions =
        IntStream.range(0, sizes.all().size())
            .filter(c -> c == 0 || variesHere(sizes.all().get(c), standard))
            .boxed()
            .sorted((a, b) -> Integer.compare(of(sizes, a), of(sizes, b)))
            .toList();
    if (conditions.size() < 2) {
      return Optional.empty();
    }
    List<StudyFigure.Tick> ticks = new ArrayList<>();
    List<StudyFigure.Point> points = new ArrayList<>();
    for (int k = 0; k < conditions.size(); k++) {
      StudyScore score = scores.score(conditions.get(k));
      ticks.add(new StudyFigure.Tick(k, DataSize.number(of(sizes, conditions.get(k))).toString()));
      points.add(
          new StudyFigure.Point(k, score.value(), score.interval().low(), score.interval().high()));
    }
    return Optional.of(
        new StudyFigure(
            "Accuracy against the number of " + what,
            "%d patterns, %s folds; dashed: an ordinary training, from which only this number differs"
                .formatted(scores.set().size(), protocol),
            axis,
            ticks,
            List.of(new StudyFigure.StudyCurve("accuracy", points)),
            OptionalDouble.of(scores.score(0).value())));
  }

  private int of(DataSizes sizes, int condition) {
    return amount.applyAsInt(sizes.all().get(condition));
  }

  private boolean variesHere(DataSize size, DataSize standard) {
    return amount.applyAsInt(size) != amount.applyAsInt(standard);
  }
}
