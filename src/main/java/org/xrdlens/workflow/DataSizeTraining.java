package org.xrdlens.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.progress.Progress;

/**
 * The conditions of a data-size study that share their films, in one repeat: the networks learn
 * from these once, and from each condition's choice of measured patterns in every fold.
 *
 * @param study what is learned from and judged
 * @param settings of the learning, with the plan for so many films
 * @param material with the structures that films are made of, if any
 * @param sizes all conditions
 * @param conditions numbers of those done here
 * @param repeat from 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record DataSizeTraining(
    StudyMaterial study,
    LearningSettings settings,
    TrainingMaterial material,
    DataSizes sizes,
    int[] conditions,
    int repeat) {
  private static final double NANOSECONDS = 1e9;

  static DataSizeTraining of(StudyMaterial study, DataSizes sizes, int films, int repeat) {
    LearningSettings learning = study.settings().learning(repeat);
    TrainingMaterial all = study.material();
    TrainingMaterial material =
        films == 0
            ? new TrainingMaterial(all.classes(), all.measured(), Map.of(), all.warnings())
            : all;
    return new DataSizeTraining(
        study,
        learning.withPlan(plan(learning.plan(), films, sizes.copies(films))),
        material,
        sizes,
        sizes.withFilms(films),
        repeat);
  }

  /** The plan with so many films in all: no fresh ones, except where there is no limit. */
  private static TrainingPlan plan(TrainingPlan plan, int films, int copies) {
    boolean limited = films != DataSize.ALL;
    return new TrainingPlan(
        limited ? Math.max(1, films) : plan.films(),
        limited ? 0 : plan.freshFilms(),
        plan.batchSize(),
        plan.firstSteps(),
        plan.firstRate(),
        copies,
        plan.tuneSteps(),
        plan.tuneRate(),
        plan.measuredShare(),
        plan.tunedShare(),
        plan.many());
  }

  /** How much work there is, as {@link TrainingWork} counts it. */
  long steps() {
    return TrainingWork.of(settings, material, study.set(), choices());
  }

  private int choices() {
    return conditions.length * study.folds(repeat).count();
  }

  /**
   * Does it, and adds each condition to the tables when it is done.
   *
   * @throws IOException if the tables can't be written
   */
  void run(StudyTables tables, int threads, Progress progress) throws IOException {
    long start = System.nanoTime();
    EnsembleTraining training =
        new EnsembleTraining(
            settings, study.recipe(), material, study.set(), threads, progress, choices());
    training.learnFilms();
    double shared = (System.nanoTime() - start) / NANOSECONDS;
    for (int condition : conditions) {
      long begin = System.nanoTime();
      double[][] probabilities = judge(training, sizes.all().get(condition), threads);
      double seconds = shared + (System.nanoTime() - begin) / NANOSECONDS;
      Folds folds = study.folds(repeat);
      tables.add(
          List.of(new StudyRun(condition, repeat, settings.seed(), seconds, folds, probabilities)));
    }
  }

  private double[][] judge(EnsembleTraining training, DataSize size, int threads) {
    Folds folds = study.folds(repeat);
    boolean grouped = study.settings().protocol() == Protocol.GROUPED;
    MeasuredChoice choice = new MeasuredChoice(study.truth(), study.set().series(), grouped);
    double[][] probabilities = new double[study.set().size()][];
    Parallel.map(
        folds.count(),
        threads,
        fold -> {
          String name = size.title(sizes.all().get(0)) + ", fold " + (fold + 1);
          int[] train =
              choice.of(folds.train(fold), size.measured(), Seeds.mixed(settings.seed(), fold));
          Ensemble ensemble = training.learn(train, size.augmented(), fold, training.part(name));
          int[] tested = folds.test(fold);
          double[][] logits =
              ensemble.logits(
                  IntStream.of(tested)
                      .mapToObj(i -> study.set().values().get(i))
                      .toArray(float[][]::new));
          for (int i = 0; i < tested.length; i++) {
            probabilities[tested[i]] = Calibration.softmax(logits[i], 1);
          }
          return fold;
        });
    return probabilities;
  }
}
