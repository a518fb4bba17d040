package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.xrdlens.io.CsvWriter;

/**
 * {@code summary.csv}: a row for each method and what it worked with, the mean over the repeats
 * with its standard deviation over seeds and its 95 % interval over series; a method that failed
 * has the reason in place of numbers.
 */
final class ComparisonTable {
  /** The table's name. */
  static final String FILE = "summary.csv";

  /** The table's columns. */
  static final List<String> COLUMNS =
      List.of(
          "method",
          "preprocessing",
          "recipe",
          "protocol",
          "repeats",
          "accuracy",
          "accuracy_sd",
          "interval_low",
          "interval_high",
          "macro_f1",
          "macro_f1_sd",
          "train_seconds",
          "note");

  /** What the file begins with. */
  static final String START = String.join(",", COLUMNS);

  private final List<ComparisonCondition> conditions;
  private final StudyScores scores;
  private final Map<ComparisonCondition, String> failures;

  ComparisonTable(
      List<ComparisonCondition> conditions,
      StudyScores scores,
      Map<ComparisonCondition, String> failures) {
    this.conditions = conditions;
    this.scores = scores;
    this.failures = failures;
  }

  /** The rows. */
  List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    for (int c = 0; c < conditions.size(); c++) {
      int condition = c;
      List<StudyRun> runs =
          scores.runs().stream().filter(run -> run.condition() == condition).toList();
      List<Object> row = new ArrayList<>(conditions.get(c).values());
      row.add(runs.size());
      double[] accuracy = each(runs, run -> scores.metrics(run).accuracy());
      double[] f1 = each(runs, run -> scores.metrics(run).macroF1());
      row.addAll(List.of(mean(accuracy), deviation(accuracy)));
      if (runs.isEmpty()) {
        row.addAll(List.of(Double.NaN, Double.NaN));
      } else {
        row.addAll(List.of(scores.score(c).interval().low(), scores.score(c).interval().high()));
      }
      row.addAll(List.of(mean(f1), deviation(f1), mean(each(runs, StudyRun::seconds))));
      row.add(failures.getOrDefault(conditions.get(c), ""));
      rows.add(row);
    }
    return rows;
  }

  /** Writes it, whole or not at all. */
  void write(Path folder) throws IOException {
    CsvWriter table = new CsvWriter(COLUMNS);
    rows().forEach(row -> table.row(row.toArray()));
    table.write(folder.resolve(FILE));
  }

  private static double[] each(List<StudyRun> runs, ToDoubleFunction<StudyRun> figure) {
    return runs.stream().mapToDouble(figure).toArray();
  }

  /** NaN of none. */
  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElse(Double.NaN);
  }

  /** The standard deviation of a sample; NaN of fewer than two. */
  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }
}
