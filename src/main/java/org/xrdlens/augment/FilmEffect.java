package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * Something that makes a thin film differ from an ideal powder, applied to its reflections before
 * they are drawn. Implementations are records of their parameters.
 */
public interface FilmEffect {

  /**
   * Changes a film that is being made.
   *
   * @param film changed in place
   * @param random source of every random number, so that equal seeds give equal films
   */
  void apply(FilmDraft film, RandomGenerator random);
}
