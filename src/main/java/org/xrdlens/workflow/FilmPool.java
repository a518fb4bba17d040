package org.xrdlens.workflow;

import java.util.SplittableRandom;
import org.xrdlens.progress.Progress;

/** Simulated films, preprocessed, the same number of each space group. */
final class FilmPool {
  private final float[][] values;
  private final int[] classOf;

  private FilmPool(float[][] values, int[] classOf) {
    this.values = values;
    this.classOf = classOf;
  }

  /**
   * Draws films.
   *
   * @param source of the films; without structures the pool stays empty
   * @param size how many films in all
   * @param seed equal seeds give equal films
   */
  static FilmPool draw(FilmSource source, int size, long seed, Progress progress) {
    int drawn = source.groups() == 0 ? 0 : size;
    float[][] values = new float[drawn][];
    int[] classOf = new int[drawn];
    for (int i = 0; i < drawn; i++) {
      progress.checkCancelled();
      int group = i % source.groups();
      SplittableRandom random = Seeds.generator(seed, i);
      classOf[i] = source.classIndices()[group];
      values[i] = source.draw(group, random);
    }
    return new FilmPool(values, classOf);
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
