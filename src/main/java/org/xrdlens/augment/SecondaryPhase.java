package org.xrdlens.augment;

import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.Texture;

/**
 * A precursor, a product of decay or the substrate beside the film, with its own orientation and
 * crystallite size.
 *
 * @param probability how often there is one; a second one comes with the square of it
 * @param share range of its highest point relative to the film's
 * @param coefficient range of its March coefficient, drawn logarithmically; 1 to 1 for a powder
 * @param relativeSize range of its crystallite size relative to the film's, drawn logarithmically
 */
public record SecondaryPhase(double probability, Range share, Range coefficient, Range relativeSize)
    implements FilmEffect {
  private static final Range ONE = new Range(1, 1);
  private static final int AXES = 3;

  /** Checks the probability and that no share is below 0. */
  public SecondaryPhase {
    Probability.check("secondary phase", probability);
    if (!(share.low() >= 0)) {
      throw new IllegalArgumentException(
          "The share of a secondary phase must not be below 0, but ranges from "
              + share.low()
              + ".");
    }
  }

  /** Powders whose crystallites are as large as the film's. */
  public SecondaryPhase(double probability, Range share) {
    this(probability, share, ONE, ONE);
  }

  @Override
  public String title() {
    return "Secondary phases";
  }

  @Override
  public SecondaryPhase scaled(double strength) {
    return new SecondaryPhase(
        Strength.probability(probability, strength), share, coefficient, relativeSize);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    for (int i = 0;
        i < 2 && !film.available().isEmpty() && random.nextDouble() < probability;
        i++) {
      int index = random.nextInt(film.available().size());
      DiffractionLines phase = film.available().get(index);
      double drawn = share.uniform(random);
      film.drew(this, "share of " + phase.name(), drawn);
      film.add(
          new PhaseBeside(phase, drawn, texture(phase, random), relativeSize.logUniform(random)));
    }
  }

  private Texture texture(DiffractionLines phase, RandomGenerator random) {
    if (coefficient.equals(ONE)) {
      return Texture.RANDOM;
    }
    List<MillerIndex> axes = GrowthAxes.of(phase, AXES);
    MillerIndex axis = axes.get(random.nextInt(axes.size()));
    return Texture.of(axis, new MarchDollase(coefficient.logUniform(random)), 1);
  }
}
