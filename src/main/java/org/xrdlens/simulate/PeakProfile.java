package org.xrdlens.simulate;

/**
 * How wide lines are at each angle: a Gaussian instrument after Caglioti, FWHM² = U tan²θ + V tanθ
 * + W (Nucl. Instrum. 3, 223, 1958, doi 10.1016/0369-643X(58)90029-X), convoluted with Lorentzian
 * widths of the sample: crystallite size after Scherrer, Kλ/(L cosθ) with K = 0.9, and microstrain,
 * 4 ε tanθ.
 *
 * @param u U in degrees²
 * @param v V in degrees²
 * @param w W in degrees²
 * @param crystalliteSizeNanometres L in nm, thickness across the planes; infinite for no broadening
 * @param microstrain ε, relative width of the spread of spacings; 0 for none
 */
public record PeakProfile(
    double u, double v, double w, double crystalliteSizeNanometres, double microstrain) {
  /** Scherrer's constant for the full width at half maximum of roughly equiaxed crystallites. */
  private static final double SCHERRER = 0.9;

  private static final double ANGSTROM_PER_NANOMETRE = 10;

  /** Refuses numbers out of bounds. */
  public PeakProfile {
    if (!Double.isFinite(u) || !Double.isFinite(v) || !(w >= 0) || Double.isInfinite(w)) {
      throw new IllegalArgumentException(
          "The instrument's U, V, W must be finite with W 0 or more, but are %s, %s, %s."
              .formatted(u, v, w));
    }
    if (!(crystalliteSizeNanometres > 0)) {
      throw new IllegalArgumentException(
          "The crystallite size must be a positive number of nm, but is "
              + crystalliteSizeNanometres
              + ".");
    }
    if (!(microstrain >= 0) || Double.isInfinite(microstrain)) {
      throw new IllegalArgumentException(
          "The microstrain must be 0 or more, but is " + microstrain + ".");
    }
  }

  /** An instrument with the same width at all angles and a perfect sample. */
  public static PeakProfile ofConstantWidth(double fwhmDegrees) {
    return new PeakProfile(0, 0, fwhmDegrees * fwhmDegrees, Double.POSITIVE_INFINITY, 0);
  }

  /** A copy with another crystallite size in nm. */
  public PeakProfile withCrystalliteSize(double nanometres) {
    return new PeakProfile(u, v, w, nanometres, microstrain);
  }

  /** A copy with another microstrain. */
  public PeakProfile withMicrostrain(double strain) {
    return new PeakProfile(u, v, w, crystalliteSizeNanometres, strain);
  }

  /**
   * The profile of a line.
   *
   * @param twoTheta where it is, 2θ in degrees
   * @param wavelengthAngstrom wavelength in Å
   * @throws IllegalArgumentException if the width comes out as 0
   */
  public PseudoVoigt at(double twoTheta, double wavelengthAngstrom) {
    double theta = Math.toRadians(twoTheta / 2);
    return at(Math.tan(theta), Math.cos(theta), wavelengthAngstrom);
  }

  PseudoVoigt at(double tangent, double cosine, double wavelengthAngstrom) {
    return PseudoVoigt.ofWidths(
        gaussianWidth(tangent), lorentzianWidth(tangent, cosine, wavelengthAngstrom));
  }

  /** Width of the instrument in degrees from tan θ. */
  double gaussianWidth(double tangent) {
    return Math.sqrt(Math.max(0, (u * tangent + v) * tangent + w));
  }

  /** Width of the sample's broadening in degrees from tan θ and cos θ. */
  double lorentzianWidth(double tangent, double cosine, double wavelengthAngstrom) {
    double size = crystalliteSizeNanometres * ANGSTROM_PER_NANOMETRE;
    return Math.toDegrees(
        SCHERRER * wavelengthAngstrom / (size * cosine) + 4 * microstrain * tangent);
  }
}
