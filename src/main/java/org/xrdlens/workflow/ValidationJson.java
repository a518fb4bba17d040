package org.xrdlens.workflow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.Metrics;

/** {@code metrics.json}: every figure of a cross-validation, in full precision. */
final class ValidationJson {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ValidationJson() {}

  /**
   * The file's text.
   *
   * @param settings of the validation
   * @param warnings what the user should know of the data
   */
  static String text(ValidationScores scores, StudySettings settings, List<String> warnings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("program", "XRD Lens");
    json.put("target", settings.learning().target());
    json.put("protocol", settings.protocol().key());
    json.put("folds", settings.folds());
    json.put("seeds", scores.repeats().stream().map(ValidatedRepeat::seed).toList());
    json.put("n", scores.set().size());
    json.put("series", scores.set().series().stream().distinct().count());
    json.putAll(overall(scores));
    json.put("per_class", ValidationGroups.perClass(scores));
    json.put("apart", ValidationGroups.apart(scores));
    json.put("per_series", ValidationGroups.perSeries(scores));
    json.put("nearest_neighbour", neighbour(scores));
    json.put("prediction_sets", sets(scores));
    json.put("unknown", unknown(scores));
    json.put("confusion", ValidationGroups.confusion(scores.confusion()));
    json.put("repeats", scores.repeats().stream().map(r -> repeat(scores, r)).toList());
    json.put("warnings", warnings);
    return JSON.toJson(json) + "\n";
  }

  private static Map<String, Object> overall(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    double accuracy = scores.network(Metrics::accuracy);
    json.put("accuracy", accuracy);
    scores.deviation(Metrics::accuracy).ifPresent(sd -> json.put("accuracy_sd", sd));
    json.put("interval_95", list(scores.accuracyInterval()));
    json.put("wilson_95", list(Interval.wilson(accuracy, scores.set().size())));
    json.put("balanced_accuracy", scores.network(Metrics::balancedAccuracy));
    json.put("macro_f1", scores.network(Metrics::macroF1));
    scores.deviation(Metrics::macroF1).ifPresent(sd -> json.put("macro_f1_sd", sd));
    json.put("macro_f1_interval_95", list(scores.macroF1Interval()));
    json.put("brier", scores.network(Metrics::brier));
    json.put("log_loss", scores.network(Metrics::logLoss));
    json.put("calibration_error", scores.network(Metrics::calibrationError));
    json.put(
        "calibration_error_by_chance_95", scores.mean(ValidatedRepeat::calibrationErrorByChance));
    json.put("accuracy_at_80_percent_coverage", scores.mean(ValidatedRepeat::accuracyOfSurest));
    return json;
  }

  private static Map<String, Object> neighbour(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("accuracy", scores.neighbour(Metrics::accuracy));
    json.put("interval_95", list(scores.neighbourInterval()));
    json.put("balanced_accuracy", scores.neighbour(Metrics::balancedAccuracy));
    json.put("macro_f1", scores.neighbour(Metrics::macroF1));
    json.put("gain", scores.network(Metrics::accuracy) - scores.neighbour(Metrics::accuracy));
    json.put("gain_interval_95", list(scores.gainInterval()));
    return json;
  }

  private static Map<String, Object> sets(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wanted", ValidationTraining.COVERAGE);
    json.put("coverage", scores.mean(repeat -> repeat.sets().coverage()));
    json.put(
        "coverage_by_chance_95",
        list(Interval.ofBinomial(ValidationTraining.COVERAGE, scores.set().size())));
    json.put("mean_size", scores.mean(repeat -> repeat.sets().meanSize()));
    json.put("empty", scores.mean(repeat -> repeat.sets().shareOfSize(0)));
    json.put("single", scores.mean(repeat -> repeat.sets().shareOfSize(1)));
    return json;
  }

  private static Map<String, Object> unknown(ValidationScores scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("films", scores.repeats().get(0).unknown().fold().length);
    json.put("auroc_similarity", scores.mean(ValidatedRepeat::aurocBySimilarity));
    json.put("auroc_probability", scores.mean(ValidatedRepeat::aurocByProbability));
    json.put("auroc_both", scores.mean(ValidatedRepeat::aurocByBoth));
    return json;
  }

  private static Map<String, Object> repeat(ValidationScores scores, ValidatedRepeat repeat) {
    Metrics metrics = scores.network(repeat.number());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", repeat.seed());
    json.put("accuracy", metrics.accuracy());
    json.put("balanced_accuracy", metrics.balancedAccuracy());
    json.put("macro_f1", metrics.macroF1());
    json.put("brier", metrics.brier());
    json.put("log_loss", metrics.logLoss());
    json.put("calibration_error", metrics.calibrationError());
    json.put("calibration_error_by_chance_95", repeat.calibrationErrorByChance());
    json.put("accuracy_at_80_percent_coverage", repeat.accuracyOfSurest());
    json.put("prediction_set_coverage", repeat.sets().coverage());
    json.put("prediction_set_mean_size", repeat.sets().meanSize());
    json.put("nearest_neighbour_accuracy", repeat.neighbour().confusion().accuracy());
    json.put("temperatures", repeat.temperatures());
    return json;
  }

  private static List<Double> list(Interval interval) {
    return List.of(interval.low(), interval.high());
  }
}
