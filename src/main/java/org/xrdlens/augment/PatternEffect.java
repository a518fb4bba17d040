package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Something that a film or its measurement does to a pattern whose reflections need not be known;
 * for drawn and for measured patterns. Implementations are records of their parameters.
 */
public interface PatternEffect {

  /**
   * Applies the effect with parameters drawn at random.
   *
   * @param pattern stays as it is
   * @param random source of every random number, so that equal seeds give equal results
   * @return the changed pattern
   */
  DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random);
}
