package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * Something that makes a thin film differ from an ideal powder, applied to its reflections before
 * they are drawn.
 */
public non-sealed interface FilmEffect extends Effect {

  @Override
  FilmEffect scaled(double strength);

  /**
   * Changes a film that is being made, and tells its log what was drawn.
   *
   * @param film changed in place
   * @param random source of every random number, so that equal seeds give equal films
   */
  void apply(FilmDraft film, RandomGenerator random);
}
