package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Makes preprocessed films: every space group is equally likely, and within it every structure.
 *
 * @param linesByGroup for each space group its structures' lines
 * @param classIndices the classifier's index of each group's class
 * @param simulator draws the films
 * @param preprocessing the network's
 * @param recipe whose grid effects act on preprocessed films
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record FilmSource(
    List<List<DiffractionLines>> linesByGroup,
    int[] classIndices,
    FilmSimulator simulator,
    Preprocessing preprocessing,
    AugmentationRecipe recipe) {

  /** Films are drawn this much beyond the grid, so that misalignment brings no empty ends. */
  private static final double MARGIN_DEGREES = 1;

  /** Scan windows miss the grid now and then; a recipe that never meets it is refused. */
  private static final int MOST_TRIES = 1000;

  /**
   * The films of a training's structures.
   *
   * @param threads how many structures' lines are computed at a time
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static FilmSource of(
      TrainingMaterial material,
      AugmentationRecipe recipe,
      Preprocessing preprocessing,
      int threads,
      Progress progress) {
    List<List<CrystalStructure>> groups = new ArrayList<>();
    List<Integer> classIndices = new ArrayList<>();
    material
        .structures()
        .forEach(
            (label, byGroup) ->
                byGroup
                    .values()
                    .forEach(
                        group -> {
                          groups.add(group);
                          classIndices.add(material.classIndex(label));
                        }));
    return of(groups, classIndices, recipe, preprocessing, threads, progress);
  }

  /**
   * The films of groups of structures.
   *
   * @param classIndices a class for each group
   * @param threads as above
   */
  static FilmSource of(
      List<List<CrystalStructure>> groups,
      List<Integer> classIndices,
      AugmentationRecipe recipe,
      Preprocessing preprocessing,
      int threads,
      Progress progress) {
    TwoThetaGrid grid = preprocessing.grid();
    int margin = (int) Math.ceil(MARGIN_DEGREES / grid.step());
    TwoThetaGrid wide = new TwoThetaGrid(grid.at(-margin), grid.step(), grid.size() + 2 * margin);
    double maxTwoTheta = wide.last() + 2;
    List<DiffractionLines> secondary =
        lines(SecondaryPhases.builtIn(), maxTwoTheta, threads, progress);
    return new FilmSource(
        groups.stream().map(group -> lines(group, maxTwoTheta, threads, progress)).toList(),
        classIndices.stream().mapToInt(i -> i).toArray(),
        new FilmSimulator(recipe, secondary, wide),
        preprocessing,
        recipe);
  }

  private static List<DiffractionLines> lines(
      List<CrystalStructure> group, double maxTwoTheta, int threads, Progress progress) {
    return Parallel.map(
        group.size(),
        threads,
        i -> {
          progress.checkCancelled();
          progress.step("Lines of the structures", i, group.size());
          return DiffractionLines.of(group.get(i), Radiation.CU_KALPHA1, maxTwoTheta);
        });
  }

  /** How many space groups have structures. */
  int groups() {
    return linesByGroup.size();
  }

  /** A film of a space group. */
  float[] draw(int group, SplittableRandom random) {
    List<DiffractionLines> structures = linesByGroup.get(group);
    DiffractionLines lines = structures.get(random.nextInt(structures.size()));
    Optional<float[]> film = Optional.empty();
    for (int i = 0; film.isEmpty(); i++) {
      if (i == MOST_TRIES) {
        throw new IllegalArgumentException(
            "The recipe %s draws films of %s beside the range %s° to %s° that the network looks at; expected films within it."
                .formatted(
                    recipe.name(),
                    lines.name(),
                    preprocessing.grid().first(),
                    preprocessing.grid().last()));
      }
      film = tryToDraw(lines, random);
    }
    recipe.vary(film.get(), random);
    return film.get();
  }

  /** Empty if a narrow scan window fell beside the grid: such a film teaches nothing. */
  private Optional<float[]> tryToDraw(DiffractionLines lines, SplittableRandom random) {
    try {
      return Optional.of(preprocessing.apply(simulator.draw(lines, random)).values());
    } catch (NoOverlapException e) {
      return Optional.empty();
    }
  }
}
