package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Texture on a measured pattern, whose reflections are not known: the peaks above the background
 * are detected, and each is scaled by a log-normal factor. Peaks that can be orders of one plane
 * (their sin θ stand in the ratio of small whole numbers) share the factor, because texture, which
 * turns planes, cannot tell them apart.
 *
 * <p>No peak is scaled below what is clearly detected, 14 standard deviations of the noise at its
 * top, nor at all if it is weaker already: a superlattice line whose absence would be another space
 * group stays visible, and the label true. Counts stay counts: of a weaker peak a share is kept,
 * with exactly the noise of the weaker peak; a stronger one keeps the relative noise that was
 * measured.
 *
 * @param sigma standard deviation of the factor's natural logarithm; 0.5 to 1 for textured films
 */
public record PeakScaling(double sigma) implements PatternEffect {
  private static final double FAINTEST_PEAK = 14;

  /** Refuses what is no standard deviation. */
  public PeakScaling {
    if (!(sigma >= 0) || Double.isInfinite(sigma)) {
      throw new IllegalArgumentException(
          "The sigma of peak scaling must be a finite number from 0, but is " + sigma + ".");
    }
  }

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
    double[] factors = factors(peaks, random);
    boolean counts = Counts.in(pattern);
    double[] y = pattern.intensity();
    for (int k = 0; k < factors.length; k++) {
      log.drew(this, "at " + Math.rint(100 * peaks.twoTheta(k)) / 100 + "°", factors[k]);
      for (int i = peaks.from(k); i < peaks.to(k); i++) {
        double background = peaks.background(i);
        if (counts && factors[k] < 1) {
          double expected = Math.max(background, peaks.smooth(i));
          double share = background + (expected - background) * factors[k];
          y[i] = Binomial.draw(y[i], Math.max(0, share / expected), random);
        } else {
          double below = Math.min(y[i], background);
          double scaled = below + (y[i] - below) * factors[k];
          y[i] = counts ? Math.rint(scaled) : scaled;
        }
      }
    }
    return pattern.withIntensity(y);
  }

  private double[] factors(DetectedPeaks peaks, RandomGenerator random) {
    int[] plane = new int[peaks.count()];
    double[] least = new double[plane.length];
    double[] factors = new double[plane.length];
    for (int k = 0; k < plane.length; k++) {
      factors[k] = Math.exp(sigma * random.nextGaussian());
      int lowerOrder = peaks.lowerOrderOf(k);
      plane[k] = lowerOrder >= 0 ? plane[lowerOrder] : k;
      double limit = Math.min(1, FAINTEST_PEAK / peaks.significance(k));
      least[plane[k]] = Math.max(least[plane[k]], limit);
    }
    for (int k = 0; k < plane.length; k++) {
      factors[k] = plane[k] < k ? factors[plane[k]] : Math.max(factors[k], least[k]);
    }
    return factors;
  }
}
