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
  public String title() {
    return "Zero shift and displacement";
  }

  @Override
  public Misalignment scaled(double strength) {
    return new Misalignment(
        zeroDegrees.times(strength), displacementMillimetres.times(strength), radiusMillimetres);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double zero = zeroDegrees.uniform(random);
    double displacement = displacementMillimetres.uniform(random);
    log.drew(this, "zero °", zero);
    log.drew(this, "displacement mm", displacement);
    GoniometerShift shift = new GoniometerShift(zero, displacement, radiusMillimetres);
    double[] angles = pattern.twoTheta();
    shift.move(angles);
    return Angles.moved(pattern, angles);
  }
}
