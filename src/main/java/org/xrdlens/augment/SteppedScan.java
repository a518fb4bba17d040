package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A scan with a longer step and a detector that stands still while it counts: see {@link
 * CoarseScan}. What lies between the positions is lost, unlike with {@link LongerStep}.
 *
 * @param probability how often
 * @param stepDegrees range of the longer step in degrees 2θ, drawn logarithmically; a pattern whose
 *     own step is as long stays as it is
 */
public record SteppedScan(double probability, Range stepDegrees) implements PatternEffect {
  private static final int FEWEST_POINTS = 16;

  /** Checks the numbers. */
  public SteppedScan {
    Probability.check("stepped scan", probability);
    if (!(stepDegrees.low() > 0)) {
      throw new IllegalArgumentException(
          "The step of a stepped scan must be above 0°, but ranges from "
              + stepDegrees.low()
              + "°.");
    }
  }

  @Override
  public String title() {
    return "Stepped scan";
  }

  @Override
  public SteppedScan scaled(double strength) {
    return new SteppedScan(Strength.probability(probability, strength), stepDegrees);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    boolean asItWas = random.nextDouble() >= probability;
    CoarseScan scan = new CoarseScan(stepDegrees.logUniform(random));
    boolean tooShort = pattern.last() - pattern.first() < FEWEST_POINTS * scan.stepDegrees();
    if (asItWas || tooShort || !scan.isCoarserThan(pattern)) {
      return pattern;
    }
    log.drew(this, "step °", scan.stepDegrees());
    return scan.of(pattern, random);
  }
}
