package org.xrdlens.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xrdlens.evaluate.ClassMetrics;
import org.xrdlens.evaluate.Confusion;
import org.xrdlens.evaluate.Predictions;

/** The figures of a cross-validation for groups of patterns, as parts of {@code metrics.json}. */
final class ValidationGroups {
  private ValidationGroups() {}

  /** Patterns, precision and recall of each class, over all repeats. */
  static Map<String, Object> perClass(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    Map<String, ClassMetrics> figures = scores.confusion().perClass();
    figures.forEach(
        (name, of) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("n", of.n() / scores.repeats().size());
          one.put("precision", of.precision());
          one.put("recall", of.recall());
          json.put(name, one);
        });
    return json;
  }

  /**
   * The judgements that a mean would hide: of classes with one or two patterns, and of patterns
   * whose class had no measured pattern in the other folds.
   */
  static Map<String, Object> apart(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    ValidationScores.Choice rare = (repeat, i) -> scores.isRare(i);
    ValidationScores.Choice alone = (repeat, i) -> !scores.hasSibling(repeat, i);
    put(json, "one_or_two_patterns", scores.judgements(rare));
    put(json, "no_measured_sibling", scores.judgements(alone));
    put(
        json,
        "others",
        scores.judgements((repeat, i) -> !rare.of(repeat, i) && !alone.of(repeat, i)));
    return json;
  }

  private static void put(Map<String, Object> json, String key, Optional<Predictions> some) {
    some.ifPresent(
        judgements -> {
          Confusion confusion = judgements.confusion();
          Map<String, Object> group = new LinkedHashMap<>();
          group.put(
              "classes",
              IntStream.range(0, confusion.classes().size())
                  .filter(c -> confusion.truly(c) > 0)
                  .mapToObj(confusion.classes()::get)
                  .toList());
          group.put("judgements", confusion.n());
          group.put("accuracy", confusion.accuracy());
          group.put("macro_f1", confusion.macroF1());
          json.put(key, group);
        });
  }

  /** Patterns and accuracy of each series. */
  static Map<String, Object> perSeries(ValidationScores scores) {
    Map<String, double[]> sums = new TreeMap<>();
    double[] right = scores.rightShare();
    for (int i = 0; i < right.length; i++) {
      double[] sum = sums.computeIfAbsent(scores.set().pattern(i).series(), s -> new double[2]);
      sum[0]++;
      sum[1] += right[i];
    }
    Map<String, Object> json = new LinkedHashMap<>();
    sums.forEach(
        (series, sum) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("n", (int) sum[0]);
          one.put("accuracy", sum[1] / sum[0]);
          json.put(series, one);
        });
    return json;
  }

  /** What was called what: a row of counts for each true class. */
  static Map<String, Object> confusion(Confusion confusion) {
    Map<String, Object> json = new LinkedHashMap<>();
    int k = confusion.classes().size();
    json.put("classes", confusion.classes());
    json.put(
        "judgements_truth_by_predicted",
        IntStream.range(0, k)
            .mapToObj(t -> IntStream.range(0, k).map(c -> confusion.count(t, c)).toArray())
            .toList());
    return json;
  }
}
