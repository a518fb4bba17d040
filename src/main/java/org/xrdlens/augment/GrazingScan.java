package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * Films measured at grazing incidence instead of θ-2θ: planes of all tilts θ - α reflect, so a
 * texture shows otherwise and a strained film's lines move apart. Behind a parallel-plate
 * collimator lines are wider.
 *
 * @param probability how often
 * @param incidenceDegrees range of the angle of incidence α in degrees, drawn logarithmically;
 *     laboratory films are measured at 0.5° to 5°
 * @param collimatorDegrees range of the collimator's acceptance in degrees, added in quadrature to
 *     the instrument's width; plates of 0.1° to 0.35° are usual
 */
public record GrazingScan(double probability, Range incidenceDegrees, Range collimatorDegrees)
    implements FilmEffect {

  /** Refuses what is no probability. */
  public GrazingScan {
    Probability.check("grazing incidence", probability);
  }

  @Override
  public String title() {
    return "Grazing incidence";
  }

  @Override
  public GrazingScan scaled(double strength) {
    return new GrazingScan(
        Strength.probability(probability, strength), incidenceDegrees, collimatorDegrees);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    if (random.nextDouble() >= probability) {
      return;
    }
    double incidence = incidenceDegrees.logUniform(random);
    double collimator = collimatorDegrees.uniform(random);
    film.drew(this, "incidence °", incidence);
    film.drew(this, "collimator °", collimator);
    film.setGrazing(incidence, collimator);
  }
}
