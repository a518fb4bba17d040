package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.evaluate.Metrics;
import org.xrdlens.io.CsvWriter;

/**
 * {@code study.csv} or the like, a row for each condition and repeat, and {@code predictions.csv},
 * a row for each pattern of these. Safe for many threads.
 */
final class StudyTables implements RecordedRun.Table {
  /** The table of conditions. */
  static final String STUDY = "study.csv";

  /** The table of patterns. */
  static final String PREDICTIONS = "predictions.csv";

  private static final List<String> STARTS =
      List.of(
          String.join(",", ScanStudy.VARIED),
          String.join(",", DataAmountStudy.VARIED),
          String.join(",", ComparisonCondition.COLUMNS));

  private final Path file;
  private final String seconds;
  private final List<String> varied;
  private final List<List<Object>> values;
  private final StudyScores scores;

  /**
   * @param varied names of what the study varies, {@code condition} first
   * @param values of these, a row for each condition
   */
  StudyTables(Path output, List<String> varied, List<List<Object>> values, StudyScores scores) {
    this(output.resolve(STUDY), "seconds", varied, values, scores);
  }

  /**
   * The same under other names.
   *
   * @param file the table of conditions
   * @param seconds the name of its last column
   */
  StudyTables(
      Path file,
      String seconds,
      List<String> varied,
      List<List<Object>> values,
      StudyScores scores) {
    this.file = file;
    this.seconds = seconds;
    this.varied = List.copyOf(varied);
    this.values = List.copyOf(values);
    this.scores = scores;
  }

  /** Whether a text is the beginning of a study's table. */
  static boolean isStudy(String text) {
    return STARTS.stream().anyMatch(start -> text.startsWith(start + ",seed,"));
  }

  /** Adds runs and writes what there is, so that a crash loses little. */
  synchronized void add(List<StudyRun> runs) throws IOException {
    runs.forEach(scores::add);
    write();
  }

  @Override
  public void begin() throws IOException {
    write();
  }

  @Override
  public void end() throws IOException {
    write();
  }

  private synchronized void write() throws IOException {
    CsvWriter study = new CsvWriter(with(varied, List.of("seed", "accuracy", "macro_f1", seconds)));
    CsvWriter predictions = new CsvWriter(predictionColumns());
    for (StudyRun run : scores.runs()) {
      Metrics metrics = scores.metrics(run);
      List<Object> condition = values.get(run.condition());
      study.row(
          with(condition, List.of(run.seed(), metrics.accuracy(), metrics.macroF1(), run.seconds()))
              .toArray());
      for (int i = 0; i < scores.set().size(); i++) {
        predictions.row(prediction(condition, run, i));
      }
    }
    study.write(file);
    predictions.write(file.resolveSibling(PREDICTIONS));
  }

  private List<String> predictionColumns() {
    List<String> columns =
        with(
            varied,
            List.of("repeat", "fold", "file", "series", "truth", "predicted", "confidence"));
    columns.addAll(scores.classes());
    return columns;
  }

  private Object[] prediction(List<Object> condition, StudyRun run, int pattern) {
    double[] probabilities = run.probabilities()[pattern];
    int predicted = run.predicted(pattern);
    List<Object> row =
        with(
            condition,
            List.of(
                run.repeat(),
                run.folds().foldOf(pattern),
                scores.set().pattern(pattern).file(),
                scores.set().pattern(pattern).series(),
                scores.truth(pattern),
                scores.classes().get(predicted),
                probabilities[predicted]));
    Arrays.stream(probabilities).forEach(row::add);
    return row.toArray();
  }

  private static <T> List<T> with(List<T> first, List<? extends T> others) {
    List<T> all = new ArrayList<>(first);
    all.addAll(others);
    return all;
  }

  @Override
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("patterns", scores.set().size());
    counts.put("refused", scores.set().leftOut().size());
    counts.put("conditions", values.size());
    counts.put("runs", scores.runs().size());
    return counts;
  }
}
