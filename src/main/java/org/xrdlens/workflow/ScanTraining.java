package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.progress.Progress;

/**
 * The trainings of a step-size study: in each repeat and for each way of training a
 * cross-validation, whose networks judge their held-out patterns under all conditions.
 *
 * @param settings of the study
 * @param study what is learned from and judged
 * @param scans the conditions
 * @param inputs the patterns under them
 */
record ScanTraining(
    ScanStudySettings settings, StudyMaterial study, ScanConditions scans, CoarseInputs inputs) {

  /**
   * Does them, and adds each to the tables when it is done.
   *
   * @throws IOException if the tables can't be written
   */
  void run(StudyTables tables, int threads, Progress progress) throws IOException {
    int folds = study.folds(0).count();
    int repeats = study.settings().repeats();
    LearningSettings learning = study.settings().learning();
    long steps = TrainingWork.of(learning, study.material(), study.set(), folds);
    JoinedProgress joined = new JoinedProgress(progress, steps * repeats * settings.modes().size());
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int mode = 0; mode < settings.modes().size(); mode++) {
        boolean coarse = settings.modes().get(mode);
        EnsembleTraining training =
            new EnsembleTraining(
                study.settings().learning(repeat),
                recipe(coarse),
                study.material(),
                study.set(),
                threads,
                joined.next(title(repeat, coarse), steps),
                folds);
        training.learnFilms();
        tables.add(runs(mode, repeat, judge(training, repeat, threads)));
      }
    }
  }

  private String title(int repeat, boolean coarse) {
    return "Repeat %d of %d, %s: "
        .formatted(
            repeat + 1,
            study.settings().repeats(),
            coarse ? "coarse patterns too" : "patterns as measured");
  }

  private AugmentationRecipe recipe(boolean coarse) {
    List<Double> steps = scans.steps();
    return coarse
        ? CoarseTraining.with(study.recipe(), steps.get(0), steps.get(steps.size() - 1))
        : CoarseTraining.without(study.recipe());
  }

  /** Class probabilities by condition and pattern, each pattern judged without its fold. */
  private double[][][] judge(EnsembleTraining training, int repeat, int threads) {
    Folds folds = study.folds(repeat);
    double[][][] probabilities = new double[scans.conditions().size()][study.set().size()][];
    Parallel.map(
        folds.count(),
        threads,
        fold -> {
          Progress part = training.part("fold " + (fold + 1));
          Ensemble ensemble = training.learn(folds.train(fold), fold, part);
          int[] tested = folds.test(fold);
          double[][] logits = ensemble.logits(inputs.of(repeat, tested));
          for (int row = 0; row < logits.length; row++) {
            probabilities[row / tested.length][tested[row % tested.length]] =
                Calibration.softmax(logits[row], 1);
          }
          return fold;
        });
    return probabilities;
  }

  private List<StudyRun> runs(int mode, int repeat, double[][][] probabilities) {
    List<StudyRun> runs = new ArrayList<>();
    for (int c = 0; c < probabilities.length; c++) {
      runs.add(
          new StudyRun(
              mode * probabilities.length + c,
              repeat,
              study.settings().learning(repeat).seed(),
              scans.seconds(scans.conditions().get(c), settings.time()),
              study.folds(repeat),
              probabilities[c]));
    }
    return runs;
  }
}
