package org.xrdlens.simulate;

/**
 * Scatter from air and the direct beam's edge, falling as 1/2θ.
 *
 * @param intensityAtTenDegrees intensity at 2θ = 10°, 0 or more
 */
public record AirScatter(double intensityAtTenDegrees) implements Background {

  /** Refuses a negative intensity. */
  public AirScatter {
    if (!(intensityAtTenDegrees >= 0) || Double.isInfinite(intensityAtTenDegrees)) {
      throw new IllegalArgumentException(
          "The air scatter at 10° must be 0 or more, but is " + intensityAtTenDegrees + ".");
    }
  }

  @Override
  public double at(double twoTheta) {
    return intensityAtTenDegrees * 10 / twoTheta;
  }

  @Override
  public void addTo(double[] angles, double[] pattern) {
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] += intensityAtTenDegrees * 10 / angles[i];
    }
  }
}
