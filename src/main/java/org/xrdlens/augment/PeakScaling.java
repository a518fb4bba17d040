package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Texture on a measured pattern, whose reflections are not known: the peaks above the background
 * are detected, and each is scaled by a log-normal factor. Peaks that can be orders of one plane
 * (their sin θ stand in the ratio of small whole numbers) share the factor, because texture, which
 * turns planes, cannot tell them apart.
 *
 * @param sigma standard deviation of the factor's natural logarithm; 0.5 to 1 for textured films
 */
public record PeakScaling(double sigma) implements PatternEffect {

  @Override
  public String title() {
    return "Texture of detected peaks";
  }

  @Override
  public PeakScaling scaled(double strength) {
    return new PeakScaling(sigma * Strength.check(strength));
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    if (sigma == 0) {
      return pattern;
    }
    DetectedPeaks peaks = DetectedPeaks.of(pattern);
    double[] factors = new double[peaks.count()];
    for (int k = 0; k < factors.length; k++) {
      double own = Math.exp(sigma * random.nextGaussian());
      int lowerOrder = peaks.lowerOrderOf(k);
      factors[k] = lowerOrder >= 0 ? factors[lowerOrder] : own;
    }
    double[] y = pattern.intensity();
    for (int k = 0; k < factors.length; k++) {
      log.drew(this, "at " + Math.rint(100 * peaks.twoTheta(k)) / 100 + "°", factors[k]);
      for (int i = peaks.from(k); i < peaks.to(k); i++) {
        double background = Math.min(y[i], peaks.background(i));
        y[i] = background + (y[i] - background) * factors[k];
      }
    }
    return pattern.withIntensity(y);
  }
}
