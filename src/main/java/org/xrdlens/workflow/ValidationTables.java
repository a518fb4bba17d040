package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.CsvWriter;

/**
 * The files of a cross-validation: a row for every judgement, one for every error, all figures, and
 * charts. After a cancel they tell of the repeats that were finished.
 */
final class ValidationTables implements RecordedRun.Table {
  /** The figures. */
  static final String METRICS = "metrics.json";

  /** Every judgement. */
  static final String PREDICTIONS = "predictions.csv";

  /** Every wrong one. */
  static final String ERRORS = "errors.csv";

  private static final List<String> JUDGEMENT =
      List.of("repeat", "fold", "file", "series", "truth", "predicted", "confidence");
  private static final List<String> ERROR =
      List.of("measured_siblings", "prediction_set", "neighbour_predicted", "neighbour_file");

  private final StudyMaterial study;
  private final List<ValidatedRepeat> repeats = new ArrayList<>();

  ValidationTables(StudyMaterial study) {
    this.study = study;
  }

  /** The names of all files but the record. */
  static List<String> files() {
    List<String> files = new ArrayList<>(List.of(METRICS, PREDICTIONS, ERRORS));
    files.addAll(ValidationCharts.FILES);
    return files;
  }

  /** Adds a repeat that is finished. */
  void add(ValidatedRepeat repeat) {
    repeats.add(repeat);
  }

  /** The figures of the repeats so far, of which there is at least one. */
  ValidationScores scores() {
    return new ValidationScores(study.set(), repeats, study.settings().learning().seed());
  }

  /** Takes away what an earlier run has left there: it would tell of other data. */
  @Override
  public void begin() throws IOException {
    writeTables();
    Files.deleteIfExists(output(METRICS));
    for (String chart : ValidationCharts.FILES) {
      Files.deleteIfExists(output(chart));
    }
  }

  @Override
  public void end() throws IOException {
    writeTables();
    if (!repeats.isEmpty()) {
      ValidationScores scores = scores();
      AtomicFile.write(
          output(METRICS), ValidationJson.text(scores, study.settings(), study.warnings()));
      ValidationCharts.write(scores, study.settings());
    }
  }

  private Path output(String name) {
    return study.settings().output().resolve(name);
  }

  /** Sorted by file, then by repeat. */
  private void writeTables() throws IOException {
    CsvWriter predictions = new CsvWriter(joined(JUDGEMENT, study.material().classes()));
    CsvWriter errors = new CsvWriter(joined(JUDGEMENT, ERROR));
    for (int i = 0; i < study.set().size(); i++) {
      for (ValidatedRepeat repeat : repeats) {
        List<Object> judgement = judgement(repeat, i);
        List<Double> probabilities =
            Arrays.stream(repeat.network().probabilities()[i]).boxed().toList();
        predictions.row(joined(judgement, probabilities).toArray());
        if (!repeat.network().isRight(i)) {
          errors.row(joined(judgement, error(repeat, i)).toArray());
        }
      }
    }
    predictions.write(output(PREDICTIONS));
    errors.write(output(ERRORS));
  }

  private List<Object> judgement(ValidatedRepeat repeat, int pattern) {
    return List.of(
        repeat.number(),
        repeat.folds().foldOf(pattern),
        study.set().pattern(pattern).file(),
        study.set().pattern(pattern).series(),
        study.set().pattern(pattern).label(),
        study.material().classes().get(repeat.network().predicted(pattern)),
        repeat.network().confidence(pattern));
  }

  private List<Object> error(ValidatedRepeat repeat, int pattern) {
    int nearest = repeat.nearest()[pattern];
    return List.of(
        repeat.folds().hasSibling(pattern, study.set().labels()),
        String.join(";", repeat.sets().names(pattern)),
        study.set().pattern(nearest).label(),
        study.set().pattern(nearest).file());
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> last) {
    List<T> all = new ArrayList<>(first);
    all.addAll(last);
    return all;
  }

  @Override
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("patterns", study.set().size());
    counts.put("refused", study.set().leftOut().size());
    counts.put("repeats", repeats.size());
    counts.put(
        "errors",
        repeats.stream()
            .mapToInt(r -> r.network().where(i -> !r.network().isRight(i)).length)
            .sum());
    return counts;
  }
}
