package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Trains the networks of an ensemble and lets them judge held-out patterns. Members and folds run
 * side by side, each on one thread; the result does not depend on how many.
 */
final class EnsembleTraining {
  /** Films are drawn this much beyond the grid, so that misalignment brings no empty ends. */
  private static final double MARGIN_DEGREES = 1;

  private final ClassifierTrainingSettings settings;
  private final TrainingMaterial material;
  private final Preprocessing preprocessing;
  private final AugmentationRecipe recipe;
  private final MeasuredSet set;
  private final int[] truth;
  private final int threads;
  private final SharedProgress progress;
  private final List<Member> members = new ArrayList<>();

  EnsembleTraining(
      ClassifierTrainingSettings settings,
      TrainingMaterial material,
      MeasuredSet set,
      int threads,
      Progress progress)
      throws IOException {
    this.settings = settings;
    this.material = material;
    this.set = set;
    this.threads = threads;
    this.preprocessing = Preprocessing.named(settings.preprocessing());
    this.recipe = AugmentationRecipe.of(settings.recipe());
    this.truth = set.labels().stream().mapToInt(material::classIndex).toArray();
    this.progress = new SharedProgress(progress, steps());
  }

  /** What changes films and measured patterns. */
  AugmentationRecipe recipe() {
    return recipe;
  }

  private long steps() {
    TrainingPlan plan = settings.plan();
    boolean films = !material.structures().isEmpty();
    long tune = set.size() == 0 ? 0 : films ? plan.tuneSteps() : plan.firstSteps();
    long rounds = 1 + (settings.protocol().isPresent() ? 2L * HeldOut.FOLDS : 0);
    return settings.ensemble() * ((films ? plan.firstSteps() : 0) + rounds * tune);
  }

  /** True class index of each measured pattern. */
  int[] truth() {
    return truth.clone();
  }

  /** Draws films and copies, and trains each member on its films. */
  void learnFilms() {
    TrainingPlan plan = settings.plan();
    MeasuredCopies copies =
        MeasuredCopies.make(
            set,
            preprocessing,
            recipe,
            plan.copies(),
            Seeds.mixed(settings.seed(), 1),
            threads,
            progress.part("Augmenting measured patterns"));
    NetworkArchitecture architecture = NetworkArchitecture.named(settings.architecture());
    FilmSource source = filmSource();
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

  private FilmSource filmSource() {
    TwoThetaGrid grid = preprocessing.grid();
    int margin = (int) Math.ceil(MARGIN_DEGREES / grid.step());
    TwoThetaGrid wide = new TwoThetaGrid(grid.at(-margin), grid.step(), grid.size() + 2 * margin);
    double maxTwoTheta = wide.last() + 2;
    List<DiffractionLines> secondary =
        SecondaryPhases.builtIn().stream().map(s -> lines(s, maxTwoTheta)).toList();
    List<List<DiffractionLines>> groups = new ArrayList<>();
    List<Integer> classIndices = new ArrayList<>();
    material
        .structures()
        .forEach(
            (label, byGroup) ->
                byGroup
                    .values()
                    .forEach(
                        group -> {
                          groups.add(lines(group, maxTwoTheta));
                          classIndices.add(material.classIndex(label));
                        }));
    return new FilmSource(
        groups,
        classIndices.stream().mapToInt(i -> i).toArray(),
        new FilmSimulator(recipe, secondary, wide),
        preprocessing,
        recipe);
  }

  private List<DiffractionLines> lines(List<CrystalStructure> group, double maxTwoTheta) {
    Progress part = progress.part("Lines of the structures");
    return Parallel.map(
        group.size(),
        threads,
        i -> {
          part.checkCancelled();
          return lines(group.get(i), maxTwoTheta);
        });
  }

  private static DiffractionLines lines(CrystalStructure structure, double maxTwoTheta) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, maxTwoTheta);
  }

  /** Judges every measured pattern by networks that have learned from the other folds. */
  HeldOut validate(Protocol protocol) {
    Folds folds =
        Folds.of(
            protocol,
            set.labels(),
            set.series(),
            Math.min(HeldOut.FOLDS, set.size()),
            settings.seed());
    List<double[][]> results =
        Parallel.map(
            folds.count(),
            threads,
            fold -> {
              String name = "Validation (" + protocol.key() + "), fold " + (fold + 1);
              return learnMeasured(folds.train(fold), name.hashCode(), progress.part(name))
                  .logits(inputs(folds.test(fold)));
            });
    double[][] logits = new double[set.size()][];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] tested = folds.test(fold);
      for (int i = 0; i < tested.length; i++) {
        logits[tested[i]] = results.get(fold)[i];
      }
    }
    return new HeldOut(protocol, folds, logits);
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

  private Ensemble learnMeasured(int[] train, long part, Progress partProgress) {
    List<NetworkWeights> tuned = new ArrayList<>();
    for (Member member : members) {
      tuned.add(member.learnMeasured(train, part, partProgress));
    }
    return new Ensemble(tuned);
  }

  private float[][] inputs(int[] indices) {
    return IntStream.of(indices).mapToObj(i -> set.values().get(i)).toArray(float[][]::new);
  }
}
