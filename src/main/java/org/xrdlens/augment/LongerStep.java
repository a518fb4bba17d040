package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A scan with a longer step: neighbouring steps are taken together, at their mean angle, as a
 * diffractometer does that counts while it moves. Counts are added up, so that they stay counts;
 * other intensities are averaged.
 *
 * @param probability how often
 * @param stepDegrees range of the longer step in degrees 2θ, drawn logarithmically; a pattern whose
 *     own step is as long stays as it is
 */
public record LongerStep(double probability, Range stepDegrees) implements PatternEffect {
  private static final int FEWEST_POINTS = 16;

  /** Checks the numbers. */
  public LongerStep {
    Probability.check("longer step", probability);
    if (!(stepDegrees.low() > 0)) {
      throw new IllegalArgumentException(
          "The longer step must be above 0°, but ranges from " + stepDegrees.low() + "°.");
    }
  }

  @Override
  public String title() {
    return "Longer step";
  }

  @Override
  public LongerStep scaled(double strength) {
    return new LongerStep(Strength.probability(probability, strength), stepDegrees);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    boolean asItWas = random.nextDouble() >= probability;
    double wanted = stepDegrees.logUniform(random);
    double own = (pattern.last() - pattern.first()) / (pattern.size() - 1);
    int together = (int) Math.min(pattern.size(), Math.round(wanted / own));
    if (asItWas || together < 2 || pattern.size() / together < FEWEST_POINTS) {
      return pattern;
    }
    log.drew(this, "step °", together * own);
    double share = Counts.in(pattern) ? 1 : 1.0 / together;
    double[] x = new double[pattern.size() / together];
    double[] y = new double[x.length];
    for (int i = 0; i < together * x.length; i++) {
      x[i / together] += pattern.twoTheta(i) / together;
      y[i / together] += pattern.intensity(i) * share;
    }
    DiffractionPattern longer = pattern.withPoints(x, y);
    return pattern.countingTimeSeconds().isPresent()
        ? longer.withCountingTime(together * pattern.countingTimeSeconds().getAsDouble())
        : longer;
  }
}
