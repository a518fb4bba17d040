package org.xrdlens.workflow;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
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

  /** Scan windows miss the grid now and then; a recipe that never meets it is refused. */
  private static final int MOST_TRIES = 1000;

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
