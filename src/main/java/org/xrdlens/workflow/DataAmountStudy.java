package org.xrdlens.workflow;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.progress.Progress;

/**
 * Finds out how much of what a classifier should learn from: cross-validations with fewer measured
 * patterns of each class, fewer simulated films, fewer augmented copies, one of these at a time.
 * Conditions that learn from the same films share the networks trained on them.
 *
 * <p>Equal settings and data give equal accuracies on one machine; the seconds differ.
 */
public final class DataAmountStudy {
  /** What is varied: the first columns of the tables. */
  static final List<String> VARIED =
      List.of("condition", "measured_per_class", "simulated", "augmented");

  private static final String COMMAND = "org.xrdlens.command.DataSizeStudy";
  private static final String LEAF = "XRD Data-Size Study...";

  private final DataAmountStudySettings settings;
  private final int threads;

  /** The study that these settings ask for, on all processors. */
  public DataAmountStudy(DataAmountStudySettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  DataAmountStudy(DataAmountStudySettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Does the work.
   *
   * @throws IOException before the long work if the data can't be read or the output not written
   * @throws IllegalArgumentException before the long work if the data allow no such study, with a
   *     full sentence
   * @throws org.xrdlens.network.PyTorchMissingException if PyTorch is not installed
   * @throws java.util.concurrent.CancellationException if cancelled; the conditions that were
   *     finished until then are in the tables
   */
  public StudySummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    NetworkTrainer.requirePyTorch();
    StudySettings study = settings.study();
    StudyMaterial material = StudyMaterial.read(study, threads, progress);
    DataSizes sizes = sizes(material);
    StudyScores scores =
        new StudyScores(
            material.material().classes(),
            material.set(),
            material.truth(),
            study.learning().seed());
    TrainingPlan plan = study.learning().plan();
    List<List<Object>> rows = sizes.all().stream().map(size -> row(size, sizes, plan)).toList();
    StudyTables tables = new StudyTables(study.output(), VARIED, rows, scores);
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    List<String> files = new ArrayList<>(List.of(StudyTables.STUDY, StudyTables.PREDICTIONS));
    for (DataSizeFigure figure : DataSizeFigure.values()) {
      files.add(figure.file());
    }
    List<StudySummary> summary = new ArrayList<>();
    new RecordedRun(record, study.output(), files, tables)
        .run(
            () -> {
              learn(material, sizes, tables, progress);
              summary.add(finish(material, sizes, scores, rows));
            });
    return summary.get(0);
  }

  private DataSizes sizes(StudyMaterial material) {
    int[] counts = new int[material.material().classes().size()];
    Arrays.stream(material.truth()).forEach(c -> counts[c]++);
    return DataSizes.of(
        settings.measured(),
        settings.simulated(),
        settings.augmented(),
        settings.study().learning().plan(),
        Arrays.stream(counts).max().orElseThrow(),
        !material.material().structures().isEmpty());
  }

  private static List<Object> row(DataSize size, DataSizes sizes, TrainingPlan plan) {
    int films = size.simulated() == DataSize.ALL ? DataSizes.films(plan) : size.simulated();
    return List.of(
        size.title(sizes.all().get(0)), DataSize.number(size.measured()), films, size.augmented());
  }

  private void learn(StudyMaterial material, DataSizes sizes, StudyTables tables, Progress progress)
      throws IOException {
    List<DataSizeTraining> trainings = new ArrayList<>();
    for (int repeat = 0; repeat < settings.study().repeats(); repeat++) {
      for (int films : sizes.films()) {
        trainings.add(DataSizeTraining.of(material, sizes, films, repeat));
      }
    }
    long steps = trainings.stream().mapToLong(DataSizeTraining::steps).sum();
    JoinedProgress joined = new JoinedProgress(progress, steps);
    for (DataSizeTraining training : trainings) {
      training.run(tables, threads, joined.next("", training.steps()));
    }
  }

  private StudySummary finish(
      StudyMaterial material, DataSizes sizes, StudyScores scores, List<List<Object>> rows)
      throws IOException {
    StudySettings study = settings.study();
    List<StudyFigure> figures = new ArrayList<>();
    for (DataSizeFigure kind : DataSizeFigure.values()) {
      Optional<StudyFigure> figure = kind.of(sizes, scores, study.protocol().key());
      if (figure.isPresent()) {
        StudyCharts.write(figure.get(), study.output().resolve(kind.file()));
        figures.add(figure.get());
      }
    }
    List<List<Object>> table = new ArrayList<>();
    for (int c = 0; c < rows.size(); c++) {
      StudyScore score = scores.score(c);
      List<Object> row = new ArrayList<>(rows.get(c));
      row.addAll(List.of(score.value(), score.interval().low(), score.interval().high()));
      table.add(row);
    }
    List<String> columns = new ArrayList<>(VARIED);
    columns.addAll(List.of("accuracy", "interval_low", "interval_high"));
    List<String> notes = new ArrayList<>(material.warnings());
    notes.addAll(sizes.notes());
    notes.add("The study was written to " + study.output() + ".");
    return new StudySummary(figures, columns, table, notes);
  }
}
