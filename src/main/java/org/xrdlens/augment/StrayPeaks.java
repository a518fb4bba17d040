package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Peaks of something that is neither the film nor a listed phase: a holder, dust, an intermediate.
 * On counts they bring their own Poisson counts.
 *
 * @param probability how often there are any
 * @param most how many at most, at least 1
 * @param share range of their height relative to the strongest point
 * @param fwhmDegrees range of their full width at half maximum in degrees 2θ
 */
public record StrayPeaks(double probability, int most, Range share, Range fwhmDegrees)
    implements PatternEffect {

  /** Checks the numbers. */
  public StrayPeaks {
    Probability.check("stray peaks", probability);
    if (most < 1 || !(share.low() >= 0) || !(fwhmDegrees.low() > 0)) {
      throw new IllegalArgumentException(
          "Stray peaks need at least one peak, shares from 0 and widths above 0, but have most "
              + most
              + ", "
              + share
              + " and "
              + fwhmDegrees
              + ".");
    }
  }

  @Override
  public String title() {
    return "Stray peaks";
  }

  @Override
  public StrayPeaks scaled(double strength) {
    return new StrayPeaks(Strength.probability(probability, strength), most, share, fwhmDegrees);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    if (random.nextDouble() >= probability) {
      return pattern;
    }
    double[] y = pattern.intensity();
    double[] added = new double[y.length];
    double strongest = pattern.highestIntensity();
    int count = 1 + random.nextInt(most);
    for (int k = 0; k < count; k++) {
      double centre = pattern.first() + (pattern.last() - pattern.first()) * random.nextDouble();
      double drawn = share.uniform(random);
      log.drew(this, "at °", centre);
      log.drew(this, "share", drawn);
      double height = strongest * drawn;
      double half = fwhmDegrees.uniform(random) / 2;
      for (int i = 0; i < y.length; i++) {
        double t = (pattern.twoTheta(i) - centre) / half;
        if (Math.abs(t) < 20) {
          added[i] += height * 0.5 * (1 / (1 + t * t) + Math.exp(-Math.log(2) * t * t));
        }
      }
    }
    Counts.add(Counts.in(pattern), y, added, random);
    return pattern.takingIntensity(y);
  }
}
