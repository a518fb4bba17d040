package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Zero shift and sample displacement of a Bragg-Brentano diffractometer. A sample that lies s below
 * the axis of a goniometer of radius R moves a line by Δ2θ = −2 s cos θ / R (in radians; Wilson,
 * Mathematical Theory of X-ray Powder Diffractometry, 1963). Only angles change, so nothing is
 * interpolated.
 *
 * @param zeroDegrees range of the zero shift in degrees 2θ
 * @param displacementMillimetres range of s in millimetres
 * @param radiusMillimetres R in millimetres, usually 150 to 280
 */
public record Misalignment(
    Range zeroDegrees, Range displacementMillimetres, double radiusMillimetres)
    implements PatternEffect {

  @Override
  public DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
    double zero = zeroDegrees.uniform(random);
    double displacement = displacementMillimetres.uniform(random);
    return Angles.moved(
        pattern,
        angle ->
            angle
                + zero
                - Math.toDegrees(
                    2 * displacement * Math.cos(Math.toRadians(angle / 2)) / radiusMillimetres));
  }
}
