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
  public DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
    double stretch = 1 + strain.uniform(random);
    return Angles.moved(
        pattern,
        angle ->
            2
                * Math.toDegrees(
                    Math.asin(Math.min(1, Math.sin(Math.toRadians(angle / 2)) / stretch))));
  }
}
