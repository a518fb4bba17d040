package org.xrdlens.simulate;

/**
 * The Lorentz-polarization factor of a powder line, 2 (1 - K + K A cos²2θ) / (sin²θ cosθ). A =
 * cos²2θₘ for a mosaic monochromator crystal that reflects at 2θₘ in the plane of diffraction,
 * before or behind the sample (Azároff, Acta Cryst. 8, 701, 1955, doi 10.1107/S0365110X55002156),
 * and 1 without. K is the share of the beam's intensity whose electric field lies in the plane of
 * diffraction: 1/2 for an X-ray tube, which gives the familiar (1 + A cos²2θ) / (sin²θ cosθ).
 *
 * @param monochromatorTwoTheta 2θₘ in degrees (graphite and copper 26.6), 0 without monochromator
 * @param inPlaneFraction K, 0 to 1; about 0.05 at a synchrotron with a vertical plane of
 *     diffraction
 */
public record LorentzPolarization(double monochromatorTwoTheta, double inPlaneFraction) {
  /** Unpolarized radiation and no monochromator. */
  public static final LorentzPolarization UNPOLARIZED = new LorentzPolarization(0);

  /** Refuses angles and shares out of bounds. */
  public LorentzPolarization {
    if (!(monochromatorTwoTheta >= 0 && monochromatorTwoTheta < 90)) {
      throw new IllegalArgumentException(
          "The monochromator's 2θ must lie from 0° to below 90°, but is "
              + monochromatorTwoTheta
              + "°.");
    }
    if (!(inPlaneFraction >= 0 && inPlaneFraction <= 1)) {
      throw new IllegalArgumentException(
          "The share polarized in the plane of diffraction must lie between 0 and 1, but is "
              + inPlaneFraction
              + ".");
    }
  }

  /** An X-ray tube with a monochromator at 2θₘ in degrees. */
  public LorentzPolarization(double monochromatorTwoTheta) {
    this(monochromatorTwoTheta, 0.5);
  }

  /**
   * Synchrotron radiation, whose monochromator counts as part of the source.
   *
   * @param horizontalFraction share of the intensity that is polarized in the plane of the ring,
   *     0.5 to 1, usually 0.95 to 0.99; the plane of diffraction is vertical
   */
  public static LorentzPolarization synchrotron(double horizontalFraction) {
    if (!(horizontalFraction >= 0.5 && horizontalFraction <= 1)) {
      throw new IllegalArgumentException(
          "The share polarized in the ring's plane must lie between 0.5 and 1, but is "
              + horizontalFraction
              + ".");
    }
    return new LorentzPolarization(0, 1 - horizontalFraction);
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
    return of(sine, Math.sqrt(1 - sine * sine));
  }

  /** The factor from sin θ and cos θ. */
  double of(double sine, double cosine) {
    double sineSquared = sine * sine;
    double cosTwoTheta = 1 - 2 * sineSquared;
    double polarized = inPlaneFraction * monochromatorFactor() * cosTwoTheta * cosTwoTheta;
    return 2 * (1 - inPlaneFraction + polarized) / (sineSquared * cosine);
  }

  private double monochromatorFactor() {
    if (monochromatorTwoTheta == 0) {
      return 1;
    }
    double cosine = Math.cos(Math.toRadians(monochromatorTwoTheta));
    return cosine * cosine;
  }
}
