package org.xrdlens.workflow;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.progress.Progress;

/**
 * Finds out how coarse and how short a scan may be: networks that have learned from the other folds
 * judge each measured pattern as it is, in longer steps and with fewer counts, see {@link
 * ScanCondition}. The same networks judge all conditions, so that a way of training costs one
 * cross-validation. It is done with networks that learned from patterns in their own steps, and
 * again with such that learned from coarse ones too, see {@link CoarseTraining}.
 *
 * <p>Equal settings and data give equal tables on one machine.
 */
public final class ScanStudy {
  /** What is varied: the first columns of the tables. */
  static final List<String> VARIED = List.of("condition", "step", "counts", "coarse_training");

  private static final String COMMAND = "org.xrdlens.command.StepSizeStudy";
  private static final String LEAF = "XRD Step-Size Study...";
  private static final String STEPS_CHART = "steps.png";
  private static final String COUNTS_CHART = "counts.png";

  private final ScanStudySettings settings;
  private final int threads;

  /** The study that these settings ask for, on all processors. */
  public ScanStudy(ScanStudySettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  ScanStudy(ScanStudySettings settings, int threads) {
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
   * @throws java.util.concurrent.CancellationException if cancelled; the repeats that were finished
   *     until then are in the tables
   */
  public StudySummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    NetworkTrainer.requirePyTorch();
    StudyMaterial material = StudyMaterial.read(settings.study(), threads, progress);
    ScanConditions scans =
        ScanConditions.of(settings.steps(), settings.counts(), material.patterns());
    CoarseInputs inputs = CoarseInputs.measure(material, scans, threads, progress);
    StudyScores scores = scores(material);
    StudyTables tables =
        new StudyTables(settings.study().output(), VARIED, conditions(scans), scores);
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    List<String> files =
        List.of(
            StudyTables.STUDY,
            StudyTables.PREDICTIONS,
            StepLosses.TABLE,
            StepSizeText.FILE,
            STEPS_CHART,
            COUNTS_CHART);
    List<StudySummary> summary = new ArrayList<>();
    new RecordedRun(record, settings.study().output(), files, tables)
        .run(
            () -> {
              new ScanTraining(settings, material, scans, inputs).run(tables, threads, progress);
              summary.add(finish(material, scans, scores));
            });
    return summary.get(0);
  }

  private StudyScores scores(StudyMaterial material) {
    return new StudyScores(
        material.material().classes(),
        material.set(),
        material.truth(),
        settings.study().learning().seed());
  }

  private List<List<Object>> conditions(ScanConditions scans) {
    List<List<Object>> rows = new ArrayList<>();
    for (boolean mode : settings.modes()) {
      for (ScanCondition scan : scans.conditions()) {
        rows.add(List.of(scan.title(), scans.step(scan), scan.counts(), mode));
      }
    }
    return rows;
  }

  private StudySummary finish(StudyMaterial material, ScanConditions scans, StudyScores scores)
      throws IOException {
    StudySettings study = settings.study();
    String protocol = study.protocol().key();
    int patterns = material.set().size();
    StepLosses losses =
        StepLosses.of(scans, settings.modes(), scores, settings.time(), settings.limit());
    losses.write(study.output());
    StepSizeText text =
        new StepSizeText(losses, patterns, protocol, study.repeats(), settings.time());
    AtomicFile.write(study.output().resolve(StepSizeText.FILE), text.text());
    StepSizeFigures figures = new StepSizeFigures(losses, patterns, protocol);
    List<StudyFigure> drawn = new ArrayList<>(List.of(figures.steps()));
    StudyCharts.write(figures.steps(), study.output().resolve(STEPS_CHART));
    if (scans.counts().size() > 1) {
      drawn.add(figures.counts());
      StudyCharts.write(figures.counts(), study.output().resolve(COUNTS_CHART));
    }
    List<String> notes = new ArrayList<>(material.warnings());
    notes.addAll(scans.notes());
    notes.add(text.sentence());
    return new StudySummary(drawn, StepLosses.COLUMNS, losses.rows(), notes);
  }
}
