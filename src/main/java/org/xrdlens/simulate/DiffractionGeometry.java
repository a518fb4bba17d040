package org.xrdlens.simulate;

/**
 * How the beam meets a flat film: which planes a detector at 2θ sees, how long the way through the
 * film is, and how much of it is irradiated. All angles in radians.
 */
public sealed interface DiffractionGeometry permits BraggBrentano, GrazingIncidence {

  /** The angle ψ between the film's normal and the normal of the planes that reflect at θ. */
  double tilt(double theta);

  /**
   * The way in and out per unit of depth, 1/sin of incidence + 1/sin of exit; infinite where the
   * exit lies below the surface, so that nothing is seen.
   */
  double pathPerDepth(double theta);

  /**
   * The intensity of a thick film relative to the symmetric θ-2θ setting, whose irradiated volume
   * does not depend on the angle.
   */
  double irradiation(double theta);

  /**
   * The intensity of a film of finite thickness relative to a thick powder in θ-2θ: irradiation(θ)
   * (1 - exp(-μt path)), with the path of {@link #pathPerDepth}.
   *
   * @param opticalDepth linear attenuation coefficient times thickness, μt; infinite if thick
   */
  default double filling(double theta, double opticalDepth) {
    double path = pathPerDepth(theta);
    if (Double.isInfinite(path)) {
      return 0;
    }
    return irradiation(theta) * lost(opticalDepth * path);
  }

  /**
   * How much of the intensity of what lies below survives the way through a layer and back.
   *
   * @param opticalDepth μt of the layer
   */
  default double transmission(double theta, double opticalDepth) {
    return opticalDepth == 0 ? 1 : Math.exp(-opticalDepth * pathPerDepth(theta));
  }

  /** 1 - exp(-x) for x from 0; where x is small by its power series, which keeps its digits. */
  private static double lost(double x) {
    return x < 1e-3 ? x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4))) : 1 - Math.exp(-x);
  }
}
