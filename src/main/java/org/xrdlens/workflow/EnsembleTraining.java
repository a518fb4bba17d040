package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * Trains the networks of an ensemble and lets them judge held-out patterns. Members and folds run
 * side by side, each on one thread; the result does not depend on how many.
 */
final class EnsembleTraining {
  private final LearningSettings settings;
  private final TrainingMaterial material;
  private final Preprocessing preprocessing;
  private final AugmentationRecipe recipe;
  private final MeasuredSet set;
  private final int[] truth;
  private final int threads;
  private final SharedProgress progress;
  private final List<Member> members = new ArrayList<>();
  private MeasuredCopies copies;

  /**
   * A training of which nothing is done yet.
   *
   * @param material classes and structures
   * @param set the measured patterns, of which any choice may be learned from
   * @param progress where all steps are told
   * @param choices how many times the ensemble will learn from a choice of the measured patterns,
   *     for the time left: a validation is as many as it has folds
   * @throws IOException if the recipe file cannot be read
   */
  EnsembleTraining(
      LearningSettings settings,
      TrainingMaterial material,
      MeasuredSet set,
      int threads,
      Progress progress,
      int choices)
      throws IOException {
    this(
        settings,
        AugmentationRecipe.of(settings.recipe()),
        material,
        set,
        threads,
        progress,
        choices);
  }

  /** The same with a recipe of its own in place of the one that the settings name. */
  EnsembleTraining(
      LearningSettings settings,
      AugmentationRecipe recipe,
      TrainingMaterial material,
      MeasuredSet set,
      int threads,
      Progress progress,
      int choices) {
    this.settings = settings;
    this.material = material;
    this.set = set;
    this.threads = threads;
    this.preprocessing = Preprocessing.named(settings.preprocessing());
    this.recipe = recipe;
    this.truth = set.labels().stream().mapToInt(material::classIndex).toArray();
    this.progress = new SharedProgress(progress, steps(settings, material, set, choices));
  }

  /** What changes films and measured patterns. */
  AugmentationRecipe recipe() {
    return recipe;
  }

  /** How many training steps there are with so many choices of the measured patterns. */
  static long steps(
      LearningSettings settings, TrainingMaterial material, MeasuredSet set, int choices) {
    TrainingPlan plan = settings.plan();
    boolean films = !material.structures().isEmpty();
    long tune = set.size() == 0 ? 0 : films ? plan.tuneSteps() : plan.firstSteps();
    return settings.ensemble() * ((films ? plan.firstSteps() : 0) + choices * tune);
  }

  /** True class index of each measured pattern. */
  int[] truth() {
    return truth.clone();
  }

  /** Draws films and copies, and trains each member on its films. */
  void learnFilms() {
    TrainingPlan plan = settings.plan();
    copies =
        MeasuredCopies.make(
            set,
            preprocessing,
            recipe,
            plan.copies(),
            Seeds.mixed(settings.seed(), 1),
            threads,
            progress.part("Augmenting measured patterns"));
    NetworkArchitecture architecture = NetworkArchitecture.named(settings.architecture());
    FilmSource source =
        FilmSource.of(
            material, recipe, preprocessing, threads, progress.part("Lines of the structures"));
    members.addAll(
        Parallel.map(
            settings.ensemble(),
            threads,
            m -> {
              Progress part =
                  progress.part("Network " + (m + 1) + " of " + settings.ensemble() + ": films");
              FilmPool films =
                  FilmPool.draw(source, plan.films(), Seeds.mixed(settings.seed(), 2, m), part);
              return Member.learnFilms(
                  plan,
                  architecture,
                  material.classes(),
                  preprocessing.grid().size(),
                  films,
                  copies,
                  truth,
                  set.series(),
                  Seeds.mixed(settings.seed(), 3, m),
                  part);
            }));
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
          return task.of(fold, learn(folds.train(fold), name.hashCode(), part(name)));
        });
  }

  /** Judges every measured pattern by networks that have learned from the other folds. */
  HeldOut validate(Folds folds, Protocol protocol) {
    List<double[][]> results =
        eachFold(folds, protocol, (fold, ensemble) -> ensemble.logits(inputs(folds.test(fold))));
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
                    .learnMeasured(all, 0, progress.part("Network " + (m + 1) + ": patterns"))));
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
    MeasuredCopies few = copies.first(firstCopies);
    List<NetworkWeights> tuned = new ArrayList<>();
    for (Member member : members) {
      tuned.add(member.withCopies(few).learnMeasured(train, part, partProgress));
    }
    return new Ensemble(tuned);
  }

  /** The progress of a part of the work, whose steps count towards the whole. */
  Progress part(String message) {
    return progress.part(message);
  }

  private float[][] inputs(int[] indices) {
    return IntStream.of(indices).mapToObj(i -> set.values().get(i)).toArray(float[][]::new);
  }
}
