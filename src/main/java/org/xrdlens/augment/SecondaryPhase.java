package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * A precursor, a product of decay or the substrate beside the film.
 *
 * @param probability how often there is one; a second one comes with the square of it
 * @param share range of its strongest line relative to the film's
 */
public record SecondaryPhase(double probability, Range share) implements FilmEffect {

  @Override
  public String title() {
    return "Secondary phases";
  }

  @Override
  public SecondaryPhase scaled(double strength) {
    return new SecondaryPhase(Strength.probability(probability, strength), share);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    for (int i = 0; i < 2 && random.nextDouble() < probability; i++) {
      int phase = random.nextInt(film.secondaryPhases());
      double drawn = share.uniform(random);
      film.drew(this, "share of " + film.secondaryPhase(phase), drawn);
      film.addSecondaryPhase(phase, drawn);
    }
  }
}
