package org.xrdlens.workflow;

import java.util.List;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Makes preprocessed films of given classes: within a class each space group and, within it, each
 * structure is equally likely.
 *
 * @param linesByClass for each class that has structures, its space groups' structures' lines
 * @param classIndices the classifier's index of each of these classes
 * @param simulator draws the films
 * @param preprocessing the network's
 * @param recipe whose grid effects act on preprocessed films
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record FilmSource(
    List<List<List<DiffractionLines>>> linesByClass,
    int[] classIndices,
    FilmSimulator simulator,
    Preprocessing preprocessing,
    AugmentationRecipe recipe) {

  /** How many classes have structures. */
  int classes() {
    return linesByClass.size();
  }

  /** A film of the class at a place in {@link #classIndices()}. */
  float[] draw(int place, SplittableRandom random) {
    List<List<DiffractionLines>> groups = linesByClass.get(place);
    List<DiffractionLines> group = groups.get(random.nextInt(groups.size()));
    DiffractionLines lines = group.get(random.nextInt(group.size()));
    while (true) {
      try {
        float[] values = preprocessing.apply(simulator.draw(lines, random)).values();
        recipe.vary(values, random);
        return values;
      } catch (NoOverlapException e) {
        // A narrow scan window fell beside the grid: such a film teaches nothing, draw another.
        continue;
      }
    }
  }
}
