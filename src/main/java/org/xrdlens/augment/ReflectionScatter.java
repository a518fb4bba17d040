package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * What remains unexplained of a reflection's intensity (graininess, absorption, approximate atomic
 * positions): a log-normal factor for each family.
 *
 * @param sigma standard deviation of the factor's natural logarithm
 */
public record ReflectionScatter(double sigma) implements FilmEffect {

  @Override
  public String title() {
    return "Scatter of intensities";
  }

  @Override
  public ReflectionScatter scaled(double strength) {
    return new ReflectionScatter(sigma * Strength.check(strength));
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    double[] factors = new double[film.lines().size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Math.exp(sigma * random.nextGaussian());
    }
    film.drew(this, "sigma", sigma);
    film.replaceLines(film.lines().scaled(factors));
  }
}
