package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Isotropic strain: every lattice spacing grows by the same share e, so sin θ shrinks to sin θ / (1
 * + e) by Bragg's law. Only angles change. For measured patterns, whose cell is unknown.
 *
 * @param strain range of e; 0.01 is one per cent
 */
public record LatticeStrain(Range strain) implements PatternEffect {

  @Override
  public String title() {
    return "Lattice strain";
  }

  @Override
  public LatticeStrain scaled(double strength) {
    return new LatticeStrain(strain.times(strength));
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double drawn = strain.uniform(random);
    log.drew(this, "strain", drawn);
    double stretch = 1 + drawn;
    return Angles.moved(
        pattern,
        angle ->
            2
                * Math.toDegrees(
                    Math.asin(Math.min(1, Math.sin(Math.toRadians(angle / 2)) / stretch))));
  }
}
