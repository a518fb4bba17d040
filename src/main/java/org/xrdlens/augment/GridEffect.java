package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/** An effect on preprocessed values, in place. */
public non-sealed interface GridEffect extends Effect {

  @Override
  GridEffect scaled(double strength);

  /**
   * Changes values in place.
   *
   * @param values preprocessed intensities on a grid
   * @param random source of every random number
   * @param log hears what was drawn
   */
  void apply(float[] values, RandomGenerator random, EffectLog log);

  /** Changes values in place, and nobody hears what was drawn. */
  default void apply(float[] values, RandomGenerator random) {
    apply(values, random, EffectLog.NONE);
  }
}
