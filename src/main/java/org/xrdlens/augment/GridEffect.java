package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/** An effect on preprocessed values, in place. Implementations are records of their parameters. */
public interface GridEffect {

  /**
   * Changes values in place.
   *
   * @param values preprocessed intensities on a grid
   * @param random source of every random number
   */
  void apply(float[] values, RandomGenerator random);
}
