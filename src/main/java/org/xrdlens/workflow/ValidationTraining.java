package org.xrdlens.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Familiarity;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.NearestNeighbour;
import org.xrdlens.evaluate.PredictionSets;
import org.xrdlens.evaluate.Predictions;
import org.xrdlens.progress.Progress;

/**
 * The repeats of a cross-validation. A repeat makes its own folds and trains its own networks, all
 * from its own seed; what is fitted to patterns, augmented copies and temperatures included, never
 * sees the fold that it is applied to.
 */
final class ValidationTraining {
  /** The share of prediction sets that should hold the true class. */
  static final double COVERAGE = 0.9;

  private static final int UNKNOWN_SEED = 4;

  private final StudyMaterial study;
  private final ReferenceLibrary library;
  private final List<String> classes;
  private final int[] truth;
  private final int threads;

  /**
   * @param study what is learned from and judged
   * @param progress asked whether to stop when patterns are compared
   */
  ValidationTraining(StudyMaterial study, int threads, Progress progress) {
    this.study = study;
    this.library =
        new ReferenceLibrary(
            study.set(), study.material().structures(), study.preprocessing(), progress);
    this.classes = study.material().classes();
    this.truth = study.truth();
    this.threads = threads;
  }

  /** How much work a repeat is, as {@link TrainingWork} counts it. */
  long steps() {
    return TrainingWork.of(
        study.settings().learning(), study.material(), study.set(), study.folds(0).count());
  }

  /**
   * Does a repeat.
   *
   * @param repeat its number, from 0
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  ValidatedRepeat run(int repeat, Progress progress) {
    LearningSettings learning = study.settings().learning(repeat);
    Folds folds = study.folds(repeat);
    List<float[]> unknown =
        UnknownFilms.draw(
            study.preprocessing(), Seeds.mixed(learning.seed(), UNKNOWN_SEED), threads, progress);
    EnsembleTraining training =
        new EnsembleTraining(
            learning,
            study.recipe(),
            study.material(),
            study.set(),
            threads,
            progress,
            folds.count());
    training.learnFilms();
    List<FoldLogits> logits =
        training.eachFold(
            folds,
            study.settings().protocol(),
            (fold, ensemble) ->
                new FoldLogits(
                    ensemble.logits(values(study.set().values(), folds.test(fold))),
                    ensemble.logits(values(unknown, testedIn(fold, unknown, folds)))));
    return judged(repeat, folds, logits, unknown);
  }

  /**
   * What the ensemble of a fold says.
   *
   * @param heldOut of the measured patterns of its fold
   * @param unknown of its share of the films of other phases
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record FoldLogits(double[][] heldOut, double[][] unknown) {}

  /** Films of other phases go round the folds, so that each is judged once, as a pattern is. */
  private static int[] testedIn(int fold, List<float[]> unknown, Folds folds) {
    return IntStream.range(0, unknown.size()).filter(u -> u % folds.count() == fold).toArray();
  }

  private static float[][] values(List<float[]> all, int[] indices) {
    return IntStream.of(indices).mapToObj(all::get).toArray(float[][]::new);
  }

  private ValidatedRepeat judged(
      int repeat, Folds folds, List<FoldLogits> perFold, List<float[]> unknown) {
    double[][] logits = folds.inOrder(perFold.stream().map(FoldLogits::heldOut).toList());
    double[] temperatures = Calibration.temperatures(logits, truth, folds);
    double[][] probabilities = new double[truth.length][];
    Arrays.setAll(
        probabilities, i -> Calibration.softmax(logits[i], temperatures[folds.foldOf(i)]));
    Predictions network = new Predictions(classes, truth, probabilities);
    int[] nearest = NearestNeighbour.nearest(study.set().values(), folds);
    return new ValidatedRepeat(
        repeat,
        study.settings().learning(repeat).seed(),
        folds,
        temperatures,
        network,
        PredictionSets.of(network, folds, COVERAGE),
        nearest,
        Predictions.certain(classes, truth, IntStream.of(nearest).map(i -> truth[i]).toArray()),
        known(folds, network),
        unknown(folds, temperatures, perFold, unknown));
  }

  private Familiarity known(Folds folds, Predictions network) {
    int[] fold = IntStream.range(0, truth.length).map(folds::foldOf).toArray();
    return new Familiarity(
        fold, similarities(study.set().values(), fold, folds), network.confidences());
  }

  private Familiarity unknown(
      Folds folds, double[] temperatures, List<FoldLogits> perFold, List<float[]> films) {
    int[] fold = IntStream.range(0, films.size()).map(u -> u % folds.count()).toArray();
    double[] confidence = new double[films.size()];
    Arrays.setAll(
        confidence,
        u -> {
          double[] logits = perFold.get(fold[u]).unknown()[u / folds.count()];
          return Arrays.stream(Calibration.softmax(logits, temperatures[fold[u]]))
              .max()
              .orElseThrow();
        });
    return new Familiarity(fold, similarities(films, fold, folds), confidence);
  }

  /** To what the ensembles of the folds have learned from: the other folds, and all structures. */
  private double[] similarities(List<float[]> values, int[] fold, Folds folds) {
    List<Double> similarities =
        Parallel.map(
            values.size(),
            threads,
            i ->
                library.similarity(
                    values.get(i), j -> !library.isMeasured(j) || folds.foldOf(j) != fold[i]));
    return similarities.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
