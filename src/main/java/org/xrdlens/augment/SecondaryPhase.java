package org.xrdlens.augment;

import java.util.List;
import java.util.OptionalDouble;
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
 * @param coefficient range of its March coefficient, drawn logarithmically; 1 to 1 for a powder,
 *     which is what recipes of earlier models mean that leave it out
 * @param sizeNanometres range of its crystallite size in nm, drawn logarithmically; if it is left
 *     out, its crystallites are as large as the film's
 */
public record SecondaryPhase(
    double probability, Range share, Range coefficient, Range sizeNanometres)
    implements FilmEffect {
  private static final Range POWDER = new Range(1, 1);
  private static final int AXES = 3;

  /** Fills in what recipes of earlier models leave out. */
  public SecondaryPhase {
    coefficient = coefficient == null ? POWDER : coefficient;
  }

  /** Powders whose crystallites are as large as the film's. */
  public SecondaryPhase(double probability, Range share) {
    this(probability, share, POWDER, null);
  }

  @Override
  public String title() {
    return "Secondary phases";
  }

  @Override
  public SecondaryPhase scaled(double strength) {
    return new SecondaryPhase(
        Strength.probability(probability, strength), share, coefficient, sizeNanometres);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    for (int i = 0; i < 2 && random.nextDouble() < probability; i++) {
      int index = random.nextInt(film.available().size());
      DiffractionLines phase = film.available().get(index);
      double drawn = share.uniform(random);
      film.drew(this, "share of " + phase.name(), drawn);
      OptionalDouble size =
          sizeNanometres == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(sizeNanometres.logUniform(random));
      film.add(new PhaseBeside(phase, drawn, texture(phase, random), size));
    }
  }

  private Texture texture(DiffractionLines phase, RandomGenerator random) {
    if (coefficient.equals(POWDER)) {
      return Texture.RANDOM;
    }
    List<MillerIndex> axes = GrowthAxes.of(phase, AXES);
    MillerIndex axis = axes.get(random.nextInt(axes.size()));
    return Texture.of(axis, new MarchDollase(coefficient.logUniform(random)), 1);
  }
}
