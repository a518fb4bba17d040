package org.xrdlens.simulate;

/**
 * The symmetric θ-2θ scan: only planes parallel to the surface reflect. Where the beam at a small
 * angle is longer than the sample, the part that misses it is lost.
 *
 * @param beamPerSample height of the beam divided by the length of the sample; the beam overspills
 *     below sin θ of this; 0 never
 */
public record BraggBrentano(double beamPerSample) implements DiffractionGeometry {
  /** A sample that is longer than the beam at every angle. */
  public static final BraggBrentano LONG_SAMPLE = new BraggBrentano(0);

  /** Refuses a ratio out of bounds. */
  public BraggBrentano {
    if (!(beamPerSample >= 0 && beamPerSample <= 1)) {
      throw new IllegalArgumentException(
          "The beam's height relative to the sample's length must lie between 0 and 1, but is "
              + beamPerSample
              + ".");
    }
  }

  @Override
  public double tilt(double theta) {
    return 0;
  }

  @Override
  public double pathPerDepth(double theta) {
    return 2 / Math.sin(theta);
  }

  @Override
  public double irradiation(double theta) {
    return beamPerSample == 0 ? 1 : Math.min(1, Math.sin(theta) / beamPerSample);
  }
}
