package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * A sample that is shorter than the beam's footprint at small angles of a θ-2θ scan, so that lines
 * there are weaker, see {@link org.xrdlens.simulate.BraggBrentano}.
 *
 * @param beamPerSample range of the beam's height divided by the sample's length, 0 to 1: a slit of
 *     0.5° at 240 mm opens to 2 mm, and films are 10 to 25 mm long, so 0.08 to 0.2
 */
public record Overspill(Range beamPerSample) implements FilmEffect {

  @Override
  public String title() {
    return "Beam beyond the sample";
  }

  @Override
  public Overspill scaled(double strength) {
    return new Overspill(
        new Range(
            Strength.probability(beamPerSample.low(), strength),
            Strength.probability(beamPerSample.high(), strength)));
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    double ratio = beamPerSample.uniform(random);
    film.drew(this, "beam per sample", ratio);
    film.setBeamPerSample(ratio);
  }
}
