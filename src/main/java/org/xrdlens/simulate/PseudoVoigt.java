package org.xrdlens.simulate;

/**
 * A pseudo-Voigt profile of unit area: η times a Lorentzian plus 1 - η times a Gaussian of the same
 * full width at half maximum.
 *
 * @param fwhm full width at half maximum in degrees 2θ, above 0
 * @param eta share of the Lorentzian, 0 to 1
 */
public record PseudoVoigt(double fwhm, double eta) {
  private static final double LORENTZ_HEIGHT = 2 / Math.PI;
  private static final double GAUSS_HEIGHT = 2 * Math.sqrt(Math.log(2) / Math.PI);

  /** Refuses a width that is not positive. */
  public PseudoVoigt {
    if (!(fwhm > 0) || Double.isInfinite(fwhm)) {
      throw new IllegalArgumentException(
          "The width of a line must be a positive number of degrees, but is " + fwhm + ".");
    }
  }

  /**
   * The profile that stands for the convolution of a Gaussian and a Lorentzian, after Thompson, Cox
   * and Hastings, J. Appl. Cryst. 20, 79 (1987), doi 10.1107/S0021889887087090.
   *
   * @param gaussian width of the Gaussian in degrees
   * @param lorentzian width of the Lorentzian in degrees; not both 0
   */
  public static PseudoVoigt ofWidths(double gaussian, double lorentzian) {
    double g = gaussian;
    double l = lorentzian;
    double fifth =
        g * g * g * g * g
            + 2.69269 * g * g * g * g * l
            + 2.42843 * g * g * g * l * l
            + 4.47163 * g * g * l * l * l
            + 0.07842 * g * l * l * l * l
            + l * l * l * l * l;
    double width = fifthRoot(fifth, 0.5346 * l + Math.sqrt(0.2166 * l * l + g * g));
    double q = l / width;
    double eta = 1.36603 * q - 0.47719 * q * q + 0.11116 * q * q * q;
    return new PseudoVoigt(width, Math.max(0, Math.min(1, eta)));
  }

  /**
   * Halley's method from the width after Olivero and Longbothum, J. Quant. Spectrosc. Radiat.
   * Transfer 17, 233 (1977), doi 10.1016/0022-4073(77)90161-3, which is within 5·10⁻³ of the root:
   * what is left is below 2·10⁻⁷ of it.
   */
  private static double fifthRoot(double fifth, double guess) {
    if (fifth == 0) {
      return 0;
    }
    double square = guess * guess;
    double power = square * square * guess;
    return guess * (2 * power + 3 * fifth) / (3 * power + 2 * fifth);
  }

  /** The value at a distance from the centre, both in degrees; per degree. */
  public double at(double distance) {
    double x = 2 * distance / fwhm;
    return lorentzHeight() / (1 + x * x) + gaussHeight() * Math.exp(-Math.log(2) * x * x);
  }

  /** The value of the Lorentzian part at the centre, per degree. */
  double lorentzHeight() {
    return eta * LORENTZ_HEIGHT / fwhm;
  }

  /** The value of the Gaussian part at the centre, per degree. */
  double gaussHeight() {
    return (1 - eta) * GAUSS_HEIGHT / fwhm;
  }
}
