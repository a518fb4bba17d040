package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.GoniometerShift;

/**
 * Zero shift and sample displacement of a Bragg-Brentano diffractometer, see {@link
 * GoniometerShift}. Only angles change, so nothing is interpolated.
 *
 * @param zeroDegrees range of the zero shift in degrees 2θ
 * @param displacementMillimetres range of the displacement in millimetres
 * @param radiusMillimetres radius of the goniometer in millimetres, usually 150 to 280
 */
public record Misalignment(
    Range zeroDegrees, Range displacementMillimetres, double radiusMillimetres)
    implements PatternEffect {

  @Override
  public DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
    GoniometerShift shift =
        new GoniometerShift(
            zeroDegrees.uniform(random),
            displacementMillimetres.uniform(random),
            radiusMillimetres);
    return Angles.moved(pattern, angle -> angle + shift.at(angle));
  }
}
