package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.progress.Progress;

/**
 * Compares classifiers: each learns from the same training folds, with the same preprocessing and
 * the same augmented copies and simulated films, and judges the same held-out patterns, which are
 * never augmented.
 *
 * <p>Equal settings and data give equal accuracies on one machine; the seconds differ.
 */
public final class ClassifierComparison {
  /** The table of runs. */
  static final String COMPARISON = "comparison.csv";

  private static final String COMMAND = "org.xrdlens.command.CompareClassifiers";
  private static final String LEAF = "XRD Compare Classifiers...";

  private final ComparisonSettings settings;
  private final int threads;

  /** The comparison that these settings ask for, on all processors. */
  public ClassifierComparison(ComparisonSettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  ClassifierComparison(ComparisonSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Does the work. A method that fails has the reason in the summary, and the others go on.
   *
   * @throws IOException before the long work if the data can't be read or the output not written
   * @throws IllegalArgumentException before the long work if the data allow no comparison, with a
   *     full sentence
   * @throws IllegalStateException if every method failed, with the first reason
   * @throws java.util.concurrent.CancellationException if cancelled; what was finished until then
   *     is in the tables
   */
  public StudySummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    ComparisonMaterial material = ComparisonMaterial.read(settings, threads, progress);
    StudyMaterial any = material.any();
    Path output = settings.study().output();
    StudyScores scores =
        new StudyScores(
            any.material().classes(), any.set(), any.truth(), settings.study().learning().seed());
    List<ComparisonCondition> conditions = settings.conditions();
    StudyTables tables =
        new StudyTables(
            output.resolve(COMPARISON),
            "train_seconds",
            ComparisonCondition.COLUMNS,
            conditions.stream().map(ComparisonCondition::values).toList(),
            scores);
    ComparisonWork work = new ComparisonWork(settings, material, tables, threads);
    ComparisonTable summary = new ComparisonTable(conditions, scores, work.failures());
    List<StudyFigure> figures = new ArrayList<>();
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    new RecordedRun(record, output, files(), tables)
        .run(
            () -> {
              work.run(progress);
              if (scores.runs().isEmpty()) {
                throw new IllegalStateException(work.failures().values().iterator().next());
              }
              summary.write(output);
              figures.addAll(charts(conditions, scores));
            });
    List<String> notes = new ArrayList<>(material.warnings().stream().distinct().toList());
    work.failures().forEach((condition, reason) -> notes.add(condition + ": " + reason));
    notes.add("The comparison was written to " + output + ".");
    return new StudySummary(figures, ComparisonTable.COLUMNS, summary.rows(), notes);
  }

  private List<String> files() {
    List<String> files =
        new ArrayList<>(List.of(COMPARISON, StudyTables.PREDICTIONS, ComparisonTable.FILE));
    settings.protocols().forEach(protocol -> files.add(ComparisonFigure.file(protocol)));
    return files;
  }

  private List<StudyFigure> charts(List<ComparisonCondition> conditions, StudyScores scores)
      throws IOException {
    List<StudyFigure> figures = new ArrayList<>();
    for (Protocol protocol : settings.protocols()) {
      Optional<StudyFigure> figure = ComparisonFigure.of(conditions, scores, protocol);
      if (figure.isPresent()) {
        Path file = settings.study().output().resolve(ComparisonFigure.file(protocol));
        StudyCharts.writeNames(figure.get(), file);
        figures.add(figure.get());
      }
    }
    return figures;
  }
}
