package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Predictions;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.progress.Progress;

/**
 * Trains the networks of an ensemble and lets them judge held-out patterns. Members and folds run
 * side by side, each on one thread; the result does not depend on how many.
 */
final class EnsembleTraining {
  private final LearningSettings settings;
  private final TrainingMaterial material;
  private final AugmentationRecipe recipe;
  private final NetworkStart start;
  private final MeasuredSet set;
  private final int[] truth;
  private final int threads;
  private final TrainingWatch watch;
  private final SharedProgress progress;
  private final List<Member> members = new ArrayList<>();
  private MeasuredCopies copies;

  /**
   * A training of which nothing is done yet, of networks that start at random and nobody watches.
   *
   * @param recipe what changes films and measured patterns
   * @param material classes and structures
   * @param set the measured patterns, of which any choice may be learned from
   * @param progress where all steps are told
   * @param choices how many times the ensemble will learn from a choice of the measured patterns,
   *     for the time left: a validation is as many as it has folds
   */
  EnsembleTraining(
      LearningSettings settings,
      AugmentationRecipe recipe,
      TrainingMaterial material,
      MeasuredSet set,
      int threads,
      Progress progress,
      int choices) {
    this(
        settings,
        recipe,
        NetworkStart.atRandom(settings),
        material,
        set,
        threads,
        progress,
        choices,
        TrainingWatch.NONE);
  }

  /** The same with a start and a watch. */
  EnsembleTraining(
      LearningSettings settings,
      AugmentationRecipe recipe,
      NetworkStart start,
      TrainingMaterial material,
      MeasuredSet set,
      int threads,
      Progress progress,
      int choices,
      TrainingWatch watch) {
    this.settings = settings;
    this.recipe = recipe;
    this.start = start;
    this.material = material;
    this.set = set;
    this.threads = threads;
    this.watch = watch;
    this.truth = set.labels().stream().mapToInt(material::classIndex).toArray();
    this.progress = new SharedProgress(progress, TrainingWork.of(settings, material, set, choices));
  }

  /** True class index of each measured pattern. */
  int[] truth() {
    return truth.clone();
  }

  /** Draws films and copies, and trains each member on its films. */
  void learnFilms() {
    watch.planned(
        TrainingWork.filmSteps(settings.plan(), material),
        TrainingWork.filmSteps(settings.plan(), material)
            + TrainingWork.patternSteps(settings.plan(), material, set));
    copies =
        MeasuredCopies.make(
            set,
            start.preprocessing(),
            recipe,
            settings.plan().copies(),
            Seeds.mixed(settings.seed(), 1),
            threads,
            progress.part("Augmenting measured patterns", TrainingWork.COPY));
    FilmSource source =
        FilmSource.of(
            material,
            recipe,
            start.preprocessing(),
            threads,
            progress.part("Lines of the structures", 0));
    members.addAll(Parallel.map(settings.ensemble(), threads, m -> learnFilms(m, source)));
  }

  private Member learnFilms(int m, FilmSource source) {
    TrainingPlan plan = settings.plan();
    long seed = Seeds.mixed(settings.seed(), 3, m);
    String name = "Network " + (m + 1) + " of " + settings.ensemble() + ": ";
    FilmPool films =
        FilmPool.draw(
            source,
            plan.films(),
            Seeds.mixed(settings.seed(), 2, m),
            progress.part(name + "drawing films", TrainingWork.FILM));
    return Member.learnFilms(
        plan,
        start,
        start.weights(m, material.classes(), Seeds.mixed(seed, 1)),
        films,
        copies,
        truth,
        set.series(),
        seed,
        progress.part(name + "films", TrainingWork.filmStep(plan)),
        point -> watch.learned(new LearningNetwork(m + 1, ""), point));
  }

  /** What a fold's ensemble is asked. */
  @FunctionalInterface
  interface FoldTask<T> {
    /** Asks the ensemble that has not learned from the patterns of a fold. */
    T of(int fold, Ensemble ensemble);
  }

  /**
   * Lets the ensemble learn from all folds but one, for each of them, and asks it.
   *
   * @param folds of the measured patterns, in their order
   * @param protocol by which they were made
   * @return an answer for each fold
   */
  <T> List<T> eachFold(Folds folds, Protocol protocol, FoldTask<T> task) {
    return Parallel.map(
        folds.count(),
        threads,
        fold -> {
          String name = "Validation (" + protocol.key() + "), fold " + (fold + 1);
          Ensemble ensemble =
              learn(
                  folds.train(fold),
                  settings.plan().copies(),
                  name.hashCode(),
                  part(name),
                  protocol.key() + ", fold " + (fold + 1));
          return task.of(fold, ensemble);
        });
  }

  /** Judges every measured pattern by networks that have learned from the other folds. */
  HeldOut validate(Folds folds, Protocol protocol) {
    List<double[][]> results =
        eachFold(
            folds,
            protocol,
            (fold, ensemble) -> {
              int[] tested = folds.test(fold);
              double[][] logits = ensemble.logits(inputs(tested));
              watch.judged(protocol, right(logits, tested), tested.length);
              return logits;
            });
    return new HeldOut(protocol, folds, folds.inOrder(results));
  }

  /** The ensemble that has learned from everything. */
  Ensemble learnAll() {
    int[] all = IntStream.range(0, set.size()).toArray();
    return new Ensemble(
        Parallel.map(
            members.size(),
            threads,
            m ->
                members
                    .get(m)
                    .learnMeasured(
                        all,
                        0,
                        part("Network " + (m + 1) + ": patterns"),
                        point -> watch.learned(new LearningNetwork(m + 1, ""), point))));
  }

  /**
   * The ensemble that has learned from a choice of the measured patterns, one network after the
   * other.
   *
   * @param train indices of the patterns
   * @param part a number of this choice, which gives it random numbers of its own
   * @param partProgress of this choice, see {@link #part}
   */
  Ensemble learn(int[] train, long part, Progress partProgress) {
    return learn(train, settings.plan().copies(), part, partProgress);
  }

  /** The same from the first few copies of each pattern only. */
  Ensemble learn(int[] train, int firstCopies, long part, Progress partProgress) {
    return learn(train, firstCopies, part, partProgress, "choice " + part);
  }

  private Ensemble learn(
      int[] train, int firstCopies, long part, Progress partProgress, String heldOut) {
    MeasuredCopies few = copies.first(firstCopies);
    List<NetworkWeights> tuned = new ArrayList<>();
    for (int m = 0; m < members.size(); m++) {
      LearningNetwork network = new LearningNetwork(m + 1, heldOut);
      tuned.add(
          members
              .get(m)
              .withCopies(few)
              .learnMeasured(train, part, partProgress, point -> watch.learned(network, point)));
    }
    return new Ensemble(tuned);
  }

  private int right(double[][] logits, int[] tested) {
    int[] classes = IntStream.of(tested).map(i -> truth[i]).toArray();
    Predictions heldOut = new Predictions(material.classes(), classes, logits);
    return heldOut.where(heldOut::isRight).length;
  }

  /** The progress of a part of the learning, whose steps count towards the whole. */
  Progress part(String message) {
    return progress.part(message, TrainingWork.step(settings.plan()));
  }

  private float[][] inputs(int[] indices) {
    return IntStream.of(indices).mapToObj(i -> set.values().get(i)).toArray(float[][]::new);
  }
}
