package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Nothing happens to the pattern: what is left of an effect at strength 0 that has no range for it.
 */
public record Unchanged() implements PatternEffect {

  @Override
  public String title() {
    return "Nothing";
  }

  @Override
  public Unchanged scaled(double strength) {
    Strength.check(strength);
    return this;
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    return pattern;
  }
}
