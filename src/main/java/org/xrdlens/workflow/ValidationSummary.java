package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xrdlens.evaluate.ClassMetrics;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.Metrics;

/**
 * What came of a cross-validation, for people.
 *
 * @param figures rows of the columns {@link #FIGURE_COLUMNS}; a text is blank where there is none
 * @param classes rows of the columns {@link #CLASS_COLUMNS}
 * @param notes what the user should know, in sentences
 */
public record ValidationSummary(
    List<List<Object>> figures, List<List<Object>> classes, List<String> notes) {
  /** The columns of the figures. */
  public static final List<String> FIGURE_COLUMNS =
      List.of("figure", "value", "low", "high", "nearest_neighbour");

  /** The columns of the classes. */
  public static final List<String> CLASS_COLUMNS = List.of("class", "n", "precision", "recall");

  /** Copies. */
  public ValidationSummary {
    figures = List.copyOf(figures);
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
  }

  static ValidationSummary of(ValidationScores scores, StudyMaterial study) {
    List<String> notes = new ArrayList<>(study.warnings());
    notes.add("The validation was written to " + study.settings().output() + ".");
    return new ValidationSummary(figures(scores), classes(scores), notes);
  }

  private static List<List<Object>> figures(ValidationScores scores) {
    List<List<Object>> rows = new ArrayList<>();
    Interval accuracy = scores.accuracyInterval();
    Interval f1 = scores.macroF1Interval();
    Interval gain = scores.gainInterval();
    Interval sets = Interval.ofBinomial(ValidationTraining.COVERAGE, scores.set().size());
    double untrained = scores.neighbour(Metrics::accuracy);
    double trained = scores.network(Metrics::accuracy);
    rows.add(row("accuracy, 95 % over series", trained, accuracy, untrained));
    rows.add(
        row(
            "balanced accuracy",
            scores.network(Metrics::balancedAccuracy),
            scores.neighbour(Metrics::balancedAccuracy)));
    rows.add(
        row(
            "macro-F1, 95 % over series",
            scores.network(Metrics::macroF1), f1, scores.neighbour(Metrics::macroF1)));
    rows.add(row("gain over the nearest neighbour", trained - untrained, gain, ""));
    rows.add(row("accuracy of the surest 80 %", scores.mean(ValidatedRepeat::accuracyOfSurest)));
    rows.add(row("Brier score", scores.network(Metrics::brier)));
    rows.add(row("log loss", scores.network(Metrics::logLoss)));
    rows.add(row("calibration error", scores.network(Metrics::calibrationError)));
    rows.add(
        row(
            "calibration error by chance, 95 % below",
            scores.mean(ValidatedRepeat::calibrationErrorByChance)));
    rows.add(
        row(
            "prediction sets: coverage, 95 % by chance",
            scores.mean(repeat -> repeat.sets().coverage()), sets, ""));
    rows.add(row("prediction sets: classes", scores.mean(repeat -> repeat.sets().meanSize())));
    rows.add(row("unknown: AUROC by similarity", scores.mean(ValidatedRepeat::aurocBySimilarity)));
    rows.add(
        row("unknown: AUROC by probability", scores.mean(ValidatedRepeat::aurocByProbability)));
    rows.add(row("unknown: AUROC by both", scores.mean(ValidatedRepeat::aurocByBoth)));
    return rows;
  }

  private static List<Object> row(String figure, double value) {
    return row(figure, value, "");
  }

  private static List<Object> row(String figure, double value, Object neighbour) {
    return List.of(figure, value, "", "", neighbour);
  }

  private static List<Object> row(
      String figure, double value, Interval interval, Object neighbour) {
    return List.of(figure, value, interval.low(), interval.high(), neighbour);
  }

  private static List<List<Object>> classes(ValidationScores scores) {
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<String, ClassMetrics> of : scores.confusion().perClass().entrySet()) {
      ClassMetrics figures = of.getValue();
      rows.add(
          List.of(
              of.getKey(),
              figures.n() / scores.repeats().size(),
              figures.precision(),
              figures.recall()));
    }
    return rows;
  }
}
