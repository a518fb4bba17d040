package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Smaller crystallites or a coarser instrument than when the pattern was measured: a convolution
 * with a Gaussian. The sum of intensities is kept but for the ends. A convolution smooths noise,
 * which a broader line does not; counts get back what they lost, as normal deviates, and stay
 * whole.
 *
 * @param fwhmDegrees range of the Gaussian's full width at half maximum in degrees 2θ
 */
public record Broadening(Range fwhmDegrees) implements PatternEffect {
  private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

  /** Refuses widths below 0. */
  public Broadening {
    if (!(fwhmDegrees.low() >= 0)) {
      throw new IllegalArgumentException(
          "The width of broader lines must not be below 0°, but ranges from "
              + fwhmDegrees.low()
              + "°.");
    }
  }

  @Override
  public String title() {
    return "Broader lines";
  }

  @Override
  public Broadening scaled(double strength) {
    return new Broadening(fwhmDegrees.times(strength));
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double fwhm = fwhmDegrees.uniform(random);
    log.drew(this, "width °", fwhm);
    double sigma = fwhm / FWHM_PER_SIGMA;
    double step = (pattern.last() - pattern.first()) / (pattern.size() - 1);
    int half = (int) Math.ceil(3 * sigma / step);
    double[] kernel = new double[half + 1];
    for (int k = 0; k <= half; k++) {
      double t = sigma > 0 ? k * step / sigma : 0;
      kernel[k] = Math.exp(-t * t / 2);
    }
    double[] y = pattern.intensity();
    boolean counts = Counts.in(pattern);
    double[] out = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      double weight = 0;
      double squares = 0;
      for (int j = Math.max(0, i - half); j <= Math.min(y.length - 1, i + half); j++) {
        double w = kernel[Math.abs(i - j)];
        sum += w * y[j];
        weight += w;
        squares += w * w;
      }
      out[i] =
          counts
              ? Math.max(0, Math.rint(noisy(sum / weight, squares / (weight * weight), random)))
              : sum / weight;
    }
    return pattern.withIntensity(out);
  }

  /** A mean of counts with weights whose squares sum to less than 1 has lost noise: it is added. */
  private static double noisy(double mean, double squares, RandomGenerator random) {
    return mean + Math.sqrt(mean * Math.max(0, 1 - squares)) * random.nextGaussian();
  }
}
