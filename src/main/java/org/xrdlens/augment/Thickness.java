package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * A film thinner than the beam can pass: lines at high angles lose against those at low ones, no
 * crystallite is taller than the film, and what lies below shines through.
 *
 * @param nanometres range of the thickness in nm, drawn logarithmically; 100 to 1000 for halide
 *     films
 */
public record Thickness(Range nanometres) implements FilmEffect {
  /** A film scaled by less is thick for every wavelength. */
  private static final double LEAST_STRENGTH = 1e-6;

  @Override
  public String title() {
    return "Finite thickness";
  }

  /** A thicker film for a weaker effect, by the reciprocal of the strength. */
  @Override
  public Thickness scaled(double strength) {
    return new Thickness(nanometres.times(1 / Math.max(LEAST_STRENGTH, Strength.check(strength))));
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    double thickness = nanometres.logUniform(random);
    film.drew(this, "thickness nm", thickness);
    film.setThickness(thickness);
  }
}
