package org.xrdlens.simulate;

/**
 * How a misaligned sample moves lines: a constant zero shift, and a displacement s of the surface
 * from the axis, which moves a line by -2 s cosθ / R (in radians) on a goniometer of radius R.
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

  /** The shift from cos θ. */
  double ofCosine(double cosine) {
    return zeroDegrees - Math.toDegrees(2 * displacementMillimetres * cosine / radiusMillimetres);
  }
}
