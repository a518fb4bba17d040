package org.xrdlens.workflow;

import java.util.List;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;

/** Simulated films, preprocessed, the same number of each class. */
final class FilmPool {
  private static final int CHUNK = 64;

  private final float[][] values;
  private final int[] classOf;

  private FilmPool(float[][] values, int[] classOf) {
    this.values = values;
    this.classOf = classOf;
  }

  /**
   * Draws films.
   *
   * @param structures by class: within a class, each space group and, within it, each structure is
   *     equally likely
   * @param size how many films in all
   * @param seed equal seeds give equal films, whatever the number of threads
   */
  static FilmPool draw(
      List<List<List<DiffractionLines>>> structures,
      FilmSimulator simulator,
      Preprocessing preprocessing,
      AugmentationRecipe recipe,
      int size,
      long seed,
      int threads,
      Progress progress) {
    float[][] values = new float[size][];
    int[] classOf = new int[size];
    int chunks = (size + CHUNK - 1) / CHUNK;
    Parallel.map(
        chunks,
        threads,
        chunk -> {
          progress.checkCancelled();
          for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
            classOf[i] = i % structures.size();
            SplittableRandom random = Seeds.generator(seed, i);
            values[i] = draw(structures.get(classOf[i]), simulator, preprocessing, recipe, random);
          }
          return chunk;
        });
    return new FilmPool(values, classOf);
  }

  private static float[] draw(
      List<List<DiffractionLines>> groups,
      FilmSimulator simulator,
      Preprocessing preprocessing,
      AugmentationRecipe recipe,
      SplittableRandom random) {
    List<DiffractionLines> group = groups.get(random.nextInt(groups.size()));
    DiffractionLines film = group.get(random.nextInt(group.size()));
    while (true) {
      try {
        float[] drawn = preprocessing.apply(simulator.draw(film, random)).values();
        recipe.vary(drawn, random);
        return drawn;
      } catch (NoOverlapException e) {
        // A narrow scan window fell beside the grid: such a film teaches nothing, draw another.
        continue;
      }
    }
  }

  int size() {
    return values.length;
  }

  float[] values(int film) {
    return values[film];
  }

  int classOf(int film) {
    return classOf[film];
  }
}
