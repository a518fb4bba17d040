package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Another background under a measured pattern: a sample that fluoresces more or less, another
 * substrate, more air in the beam. The SNIP background is multiplied by a factor that changes
 * evenly with the angle from one drawn value to another. Counts stay counts with their statistics:
 * of a lower background a share is kept, a higher one brings its own Poisson counts.
 *
 * @param factor range of the factor at either end of the pattern, drawn logarithmically
 */
public record BackgroundChange(Range factor) implements PatternEffect {

  /** Refuses factors that are not positive. */
  public BackgroundChange {
    if (!(factor.low() > 0)) {
      throw new IllegalArgumentException(
          "The factor of the background must be above 0, but ranges from " + factor.low() + ".");
    }
  }

  @Override
  public String title() {
    return "Change of the background";
  }

  @Override
  public BackgroundChange scaled(double strength) {
    return new BackgroundChange(factor.about(1, strength));
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double atFirst = factor.logUniform(random);
    double atLast = factor.logUniform(random);
    log.drew(this, "factor at first", atFirst);
    log.drew(this, "factor at last", atLast);
    DetectedPeaks peaks = DetectedPeaks.of(pattern);
    boolean counts = Counts.in(pattern);
    double[] y = pattern.intensity();
    double[] added = new double[y.length];
    double span = pattern.last() - pattern.first();
    for (int i = 0; i < y.length; i++) {
      double place = (pattern.twoTheta(i) - pattern.first()) / span;
      double change = (atFirst + (atLast - atFirst) * place - 1) * Math.max(0, peaks.background(i));
      if (change > 0) {
        added[i] = change;
      } else if (counts) {
        double expected = Math.max(peaks.background(i), peaks.smooth(i));
        y[i] = Binomial.draw(y[i], change < 0 ? 1 + change / expected : 1, random);
      } else {
        y[i] = Math.max(Math.min(0, y[i]), y[i] + change);
      }
    }
    Counts.add(counts, y, added, random);
    return pattern.withIntensity(y);
  }
}
