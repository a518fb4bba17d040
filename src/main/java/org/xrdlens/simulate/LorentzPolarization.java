package org.xrdlens.simulate;

/**
 * The Lorentz-polarization factor of a powder line, (1 + A cos²2θ) / (sin²θ cosθ) with A =
 * cos²(2θₘ) for a monochromator crystal at 2θₘ and 1 without.
 *
 * @param monochromatorTwoTheta 2θₘ in degrees (graphite and copper 26.6), 0 without monochromator
 */
public record LorentzPolarization(double monochromatorTwoTheta) {
  /** Unpolarized radiation and no monochromator. */
  public static final LorentzPolarization UNPOLARIZED = new LorentzPolarization(0);

  /** Refuses angles out of bounds. */
  public LorentzPolarization {
    if (!(monochromatorTwoTheta >= 0 && monochromatorTwoTheta < 90)) {
      throw new IllegalArgumentException(
          "The monochromator's 2θ must lie from 0° to below 90°, but is "
              + monochromatorTwoTheta
              + "°.");
    }
  }

  /**
   * The factor at an angle.
   *
   * @param twoTheta 2θ in degrees, above 0 and below 180
   */
  public double at(double twoTheta) {
    return ofSine(Math.sin(Math.toRadians(twoTheta / 2)));
  }

  /** The factor from sin θ. */
  double ofSine(double sine) {
    double cosMonochromator = Math.cos(Math.toRadians(monochromatorTwoTheta));
    double sineSquared = sine * sine;
    double cosTwoTheta = 1 - 2 * sineSquared;
    double polarized = cosMonochromator * cosMonochromator * cosTwoTheta * cosTwoTheta;
    return (1 + polarized) / (sineSquared * Math.sqrt(1 - sineSquared));
  }
}
