package org.xrdlens.workflow;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.progress.Progress;

/**
 * Finds out how good a classifier is that learns from these patterns: each is judged by networks
 * that have learned from the other folds, in random stratified folds or in folds that hold out
 * whole series, beside the untrained nearest neighbour on the same folds. Each repeat has folds and
 * networks of its own, from the next seed. With five folds the first repeat is what a training with
 * this seed writes into its model.
 *
 * <p>Written are {@code metrics.json}, {@code predictions.csv}, {@code errors.csv}, charts and
 * {@code run.json}. Equal settings and data give equal files on one machine, the last one aside.
 */
public final class CrossValidation {
  private static final String COMMAND = "org.xrdlens.command.CrossValidate";
  private static final String LEAF = "XRD Cross-Validate...";

  private final StudySettings settings;
  private final int threads;

  /** The validation that these settings ask for, on all processors. */
  public CrossValidation(StudySettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  CrossValidation(StudySettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Does the work.
   *
   * @throws IOException before the long work if the data can't be read or the output not written
   * @throws IllegalArgumentException before the long work if the data can't be validated, with a
   *     full sentence
   * @throws org.xrdlens.network.PyTorchMissingException if PyTorch is not installed
   * @throws java.util.concurrent.CancellationException if cancelled; the files tell of the repeats
   *     that were finished until then
   */
  public ValidationSummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    NetworkTrainer.requirePyTorch();
    StudyMaterial study = StudyMaterial.read(settings, threads, progress);
    ValidationTables tables = new ValidationTables(study);
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    new RecordedRun(record, settings.output(), ValidationTables.files(), tables)
        .run(() -> validate(study, tables, progress));
    return ValidationSummary.of(tables.scores(), study);
  }

  private void validate(StudyMaterial study, ValidationTables tables, Progress progress)
      throws IOException {
    ValidationTraining training = new ValidationTraining(study, threads, progress);
    JoinedProgress joined = new JoinedProgress(progress, training.steps() * settings.repeats());
    for (int repeat = 0; repeat < settings.repeats(); repeat++) {
      String name = "Repeat %d of %d: ".formatted(repeat + 1, settings.repeats());
      tables.add(training.run(repeat, joined.next(name, training.steps())));
    }
  }
}
