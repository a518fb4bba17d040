package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.CountingNoise;

/**
 * A shorter counting time: the pattern is scaled so that its strongest point counts a drawn number,
 * and each point becomes a Poisson count. A measured pattern, which has its noise already, is only
 * ever thinned, so that noise is added where counts are taken away.
 *
 * @param countsAtMaximum range of the counts at the strongest point, drawn logarithmically
 */
public record CountingStatistics(Range countsAtMaximum) implements PatternEffect {
  /** Below this square of the strength, noise of a millionth of what it was, there is none. */
  private static final double LEAST_SQUARE = 1e-12;

  @Override
  public String title() {
    return "Counting noise";
  }

  @Override
  public PatternEffect scaled(double strength) {
    double square = Strength.check(strength) * strength;
    return square > LEAST_SQUARE
        ? new CountingStatistics(countsAtMaximum.times(1 / square))
        : new Unchanged();
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double counts = countsAtMaximum.logUniform(random);
    double[] y = pattern.intensity();
    double strongest = pattern.highestIntensity();
    if (!(strongest > 0)) {
      return pattern;
    }
    boolean measured = !pattern.metadata().containsKey(FilmSimulator.SIMULATED);
    if (measured && counts >= strongest) {
      return pattern;
    }
    log.drew(this, "counts at maximum", counts);
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(0, y[i]);
    }
    return pattern.withIntensity(new CountingNoise(counts / strongest).counts(y, random));
  }
}
