package org.xrdlens.augment;

import java.util.Arrays;
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

  @Override
  public DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
    double counts = countsAtMaximum.logUniform(random);
    double[] y = pattern.intensity();
    double strongest = Arrays.stream(y).max().orElse(0);
    if (!(strongest > 0)) {
      return pattern;
    }
    boolean measured = !pattern.metadata().containsKey(FilmSimulator.SIMULATED);
    if (measured && counts >= strongest) {
      return pattern;
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(0, y[i]);
    }
    return pattern.withIntensity(new CountingNoise(counts / strongest).counts(y, random));
  }
}
