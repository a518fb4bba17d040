package org.xrdlens.simulate;

/**
 * How a misaligned sample moves lines: a constant zero shift, and a displacement s of the surface
 * from the axis, which moves a line by -2 s cosθ / R (in radians) on a Bragg-Brentano goniometer of
 * radius R (Klug and Alexander, X-Ray Diffraction Procedures, Wiley 1974, chapter 5). A sample that
 * lies too low has s above 0 and lines at too small angles.
 *
 * @param zeroDegrees zero shift in degrees 2θ
 * @param displacementMillimetres s in mm, positive away from the focusing circle's centre
 * @param radiusMillimetres R in mm, above 0
 */
public record GoniometerShift(
    double zeroDegrees, double displacementMillimetres, double radiusMillimetres) {
  /** A perfectly aligned sample. */
  public static final GoniometerShift NONE = new GoniometerShift(0, 0, 240);

  /** Refuses numbers out of bounds. */
  public GoniometerShift {
    if (!Double.isFinite(zeroDegrees) || !Double.isFinite(displacementMillimetres)) {
      throw new IllegalArgumentException(
          "Zero shift and displacement must be finite, but are %s° and %s mm."
              .formatted(zeroDegrees, displacementMillimetres));
    }
    if (!(radiusMillimetres > 0)) {
      throw new IllegalArgumentException(
          "The goniometer radius must be a positive number of mm, but is "
              + radiusMillimetres
              + ".");
    }
  }

  /** By how much a line at an angle moves, in degrees 2θ. */
  public double at(double twoTheta) {
    return ofCosine(Math.cos(Math.toRadians(twoTheta / 2)));
  }

  /**
   * Moves many angles by the shift at each.
   *
   * @param twoTheta degrees from 0 to 180, each replaced by its place on a misaligned goniometer
   */
  public void move(double[] twoTheta) {
    double amplitude = Math.toDegrees(2 * displacementMillimetres / radiusMillimetres);
    double thetaPerTwoTheta = Math.toRadians(0.5);
    for (int i = 0; i < twoTheta.length; i++) {
      double theta = thetaPerTwoTheta * twoTheta[i];
      twoTheta[i] += zeroDegrees - amplitude * cosineOfSquare(theta * theta);
    }
  }

  /**
   * cos θ from θ² by its power series up to θ¹⁶, with an error below 10⁻¹² up to a right angle: a
   * loop over it runs on several angles at once, which one over {@link Math#cos} doesn't.
   */
  private static double cosineOfSquare(double x) {
    double tail = 1 / 479_001_600.0 - x * (1 / 87_178_291_200.0 - x / 20_922_789_888_000.0);
    double middle = 1 / 720.0 - x * (1 / 40_320.0 - x * (1 / 3_628_800.0 - x * tail));
    return 1 - x * (1 / 2.0 - x * (1 / 24.0 - x * middle));
  }

  /** The shift from cos θ. */
  double ofCosine(double cosine) {
    return zeroDegrees - Math.toDegrees(2 * displacementMillimetres * cosine / radiusMillimetres);
  }
}
