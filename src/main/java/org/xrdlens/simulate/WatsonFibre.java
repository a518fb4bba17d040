package org.xrdlens.simulate;

/**
 * A fibre texture with a bell-shaped spread of the axes about the normal: P(δ) = exp(κ cos²δ) / ∫₀¹
 * exp(κ x²) dx, the axial form of the von Mises-Fisher distribution after Watson, Biometrika 52,
 * 193 (1965), doi 10.1093/biomet/52.1-2.193. For a narrow spread it is a Gaussian in δ.
 */
public final class WatsonFibre implements OrientationDensity {
  private static final double NARROWEST_DEGREES = 0.5;

  /** Axes less dense than e to this are none. */
  private static final double FEWEST = -40;

  /** Terms of the power series for κ of 40, of which the last are below 10⁻¹⁵ of the sum. */
  private static final int MOST_TERMS = 120;

  private final double fwhmDegrees;
  private final double kappa;
  private final double logMean;

  /**
   * A fibre.
   *
   * @param fwhmDegrees full width at half maximum of the density in degrees of tilt, as a rocking
   *     curve shows it; 0.5 to 180, or infinite for random orientations
   */
  public WatsonFibre(double fwhmDegrees) {
    boolean random = fwhmDegrees == Double.POSITIVE_INFINITY;
    if (!random && !(fwhmDegrees >= NARROWEST_DEGREES && fwhmDegrees <= 180)) {
      throw new IllegalArgumentException(
          "The spread of a fibre must lie between %s° and 180° or be infinite, but is %s°."
              .formatted(NARROWEST_DEGREES, fwhmDegrees));
    }
    double sine = Math.sin(Math.toRadians(fwhmDegrees / 2));
    this.fwhmDegrees = fwhmDegrees;
    this.kappa = random ? 0 : Math.log(2) / (sine * sine);
    this.logMean = logMean(kappa);
  }

  /**
   * ln of e^(-κ) ∫₀¹ exp(κ x²) dx, which is Dawson's integral of √κ over √κ: by its continued
   * asymptotic series where κ is large, elsewhere by the power series of e^(κ x²), whose terms are
   * all positive.
   */
  private static double logMean(double kappa) {
    if (kappa > 40) {
      double term = 1 / (2 * kappa);
      double sum = term;
      for (int n = 1; n < 12; n++) {
        term *= (2 * n - 1) / (2 * kappa);
        sum += term;
      }
      return Math.log(sum);
    }
    double power = Math.exp(-kappa);
    double sum = power;
    for (int n = 1; n <= MOST_TERMS; n++) {
      power *= kappa / n;
      sum += power / (2 * n + 1);
    }
    return Math.log(sum);
  }

  /** The full width at half maximum in degrees of tilt. */
  public double fwhmDegrees() {
    return fwhmDegrees;
  }

  @Override
  public double at(double cosineSquared) {
    double exponent = kappa * (cosineSquared - 1) - logMean;
    return exponent < FEWEST ? 0 : Math.exp(exponent);
  }

  /** From the width of the bell in azimuth, whose transform is again a bell. */
  @Override
  public int azimuthSteps(double a, double b) {
    if (kappa * ((a + b) * (a + b) - 1) - logMean < FEWEST) {
      return 2;
    }
    return 6 + (int) (8 * Math.sqrt(kappa * b * (a + b)));
  }
}
