package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Something that a film or its measurement does to a pattern whose reflections need not be known;
 * for drawn and for measured patterns. Name, radiation, unit and metadata of a pattern stay.
 */
public non-sealed interface PatternEffect extends Effect {

  @Override
  PatternEffect scaled(double strength);

  /**
   * Applies the effect with parameters drawn at random.
   *
   * @param pattern stays as it is
   * @param random source of every random number, so that equal seeds give equal results
   * @param log hears what was drawn
   * @return the changed pattern
   */
  DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random, EffectLog log);

  /** Applies the effect, and nobody hears what was drawn. */
  default DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
    return apply(pattern, random, EffectLog.NONE);
  }
}
