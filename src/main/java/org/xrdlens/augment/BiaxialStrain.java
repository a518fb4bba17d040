package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.simulate.InPlaneStrain;

/**
 * A film that its substrate stretches or squeezes in the plane, see {@link InPlaneStrain}: all
 * lines of a θ-2θ scan move by one strain, those of a grazing scan by their tilt.
 *
 * @param inPlane range of the strain in the plane; perovskites annealed on glass keep 0.001 to
 *     0.005 of tension from the mismatch of thermal expansion
 * @param poissonRatio range of Poisson's ratio, 0 to below 0.5; 0.25 to 0.35 for halides
 */
public record BiaxialStrain(Range inPlane, Range poissonRatio) implements FilmEffect {

  @Override
  public String title() {
    return "Biaxial strain";
  }

  @Override
  public BiaxialStrain scaled(double strength) {
    return new BiaxialStrain(inPlane.times(strength), poissonRatio);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    double strain = inPlane.uniform(random);
    double ratio = poissonRatio.uniform(random);
    film.drew(this, "in-plane strain", strain);
    film.setStrain(new InPlaneStrain(strain, ratio));
  }
}
