package org.xrdlens.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Single points that are far too high: cosmic radiation, a spark of the tube, a hot pixel.
 *
 * @param probability how often there are any
 * @param most how many at most, at least 1
 * @param share range of their height relative to the strongest point, drawn logarithmically
 */
public record Spikes(double probability, int most, Range share) implements PatternEffect {

  /** Checks the numbers. */
  public Spikes {
    Probability.check("spikes", probability);
    if (most < 1) {
      throw new IllegalArgumentException(
          "There must be at least 1 spike where there are any, but most is " + most + ".");
    }
    if (!(share.low() > 0)) {
      throw new IllegalArgumentException(
          "The share of a spike must be above 0, but ranges from " + share.low() + ".");
    }
  }

  @Override
  public String title() {
    return "Spikes of the detector";
  }

  @Override
  public Spikes scaled(double strength) {
    return new Spikes(Strength.probability(probability, strength), most, share);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    if (random.nextDouble() >= probability) {
      return pattern;
    }
    boolean counts = Counts.in(pattern);
    double[] y = pattern.intensity();
    double strongest = Math.max(0, Arrays.stream(y).max().orElse(0));
    int count = 1 + random.nextInt(most);
    for (int k = 0; k < count; k++) {
      int at = random.nextInt(y.length);
      double height = strongest * share.logUniform(random);
      log.drew(this, "at °", pattern.twoTheta(at));
      y[at] += counts ? Math.rint(height) : height;
    }
    return pattern.withIntensity(y);
  }
}
