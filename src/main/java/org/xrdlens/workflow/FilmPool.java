package org.xrdlens.workflow;

import java.util.SplittableRandom;
import org.xrdlens.progress.Progress;

/**
 * Simulated films, preprocessed, the same number of each space group. A pool has room for few of
 * the films that a network learns from: while it learns, the oldest are replaced by new ones.
 */
final class FilmPool {
  private final FilmSource source;
  private final long seed;
  private final float[][] values;
  private final int[] classOf;
  private int drawn;

  private FilmPool(FilmSource source, int size, long seed) {
    this.source = source;
    this.seed = seed;
    this.values = new float[size][];
    this.classOf = new int[size];
  }

  /**
   * Draws films.
   *
   * @param source of the films; without structures the pool stays empty
   * @param size how many films in all
   * @param seed equal seeds give equal films
   */
  static FilmPool draw(FilmSource source, int size, long seed, Progress progress) {
    FilmPool pool = new FilmPool(source, source.groups() == 0 ? 0 : size, seed);
    while (pool.drawn < pool.size()) {
      progress.checkCancelled();
      pool.replaceOldest();
      progress.step("Drawing films", pool.drawn, pool.size());
    }
    return pool;
  }

  /** Replaces the oldest films; not while another thread reads the pool. */
  void renew(int films) {
    for (int i = 0; i < films && size() > 0; i++) {
      replaceOldest();
    }
  }

  private void replaceOldest() {
    int group = drawn % source.groups();
    int place = drawn % size();
    SplittableRandom random = Seeds.generator(seed, drawn);
    classOf[place] = source.classIndices()[group];
    values[place] = source.draw(group, random);
    drawn++;
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
