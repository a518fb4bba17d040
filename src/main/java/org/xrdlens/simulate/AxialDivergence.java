package org.xrdlens.simulate;

/**
 * The asymmetry that rays out of the plane of diffraction give to lines at low angles, after
 * Finger, Cox and Jephcoat, J. Appl. Cryst. 27, 892 (1994), doi 10.1107/S0021889894004218. A ray
 * between a point of the sample and a point of the receiving slit that differ in height by h, on a
 * goniometer of radius L, is recorded at 2φ instead of 2θ, cos 2φ = cos 2θ √(1 + h²/L²): below 2θ
 * up to 90°, above it beyond. With S and H half the heights of sample and slit, the heights differ
 * by h as often as min(2 min(H, S), H + S - h) says, so that a line is a sum of lines at 2φ(h).
 *
 * <p>The paper's weight in 2φ, W / (h cos 2φ), has a pole at 2θ; over h it is W / ((1 + h²/L²) sin
 * 2φ) and smooth, and is integrated here by the rule of Gauss and Legendre with six points on
 * pieces that are as short as the width of the line demands. The sum keeps the area of the line.
 *
 * @param samplePerRadius S/L, 0 or more; usually up to 0.05
 * @param slitPerRadius H/L, 0 or more; usually up to 0.05
 */
public record AxialDivergence(double samplePerRadius, double slitPerRadius) {
  /** Rays within the plane of diffraction only: symmetric lines. */
  public static final AxialDivergence NONE = new AxialDivergence(0, 0);

  private static final double LARGEST = 0.5;

  /** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 25.4, n = 6. */
  private static final double[] NODES = {0.238619186083197, 0.661209386466265, 0.932469514203152};

  private static final double[] WEIGHTS = {0.467913934572691, 0.360761573048139, 0.171324492379170};

  /** Pieces per width of the line by which the part moves it. */
  private static final double PIECES_PER_WIDTH = 2;

  private static final int MOST_PIECES = 200;

  /** Refuses numbers out of bounds. */
  public AxialDivergence {
    if (!(samplePerRadius >= 0 && samplePerRadius <= LARGEST)
        || !(slitPerRadius >= 0 && slitPerRadius <= LARGEST)) {
      throw new IllegalArgumentException(
          "Half the heights of sample and slit per radius must lie between 0 and %s, but are %s and %s."
              .formatted(LARGEST, samplePerRadius, slitPerRadius));
    }
  }

  /** Receives the lines of which an asymmetric line consists. */
  @FunctionalInterface
  interface Parts {
    /**
     * @param shiftDegrees distance from the line's own 2θ in degrees
     * @param share of its area
     */
    void add(double shiftDegrees, double share);
  }

  boolean isNone() {
    return samplePerRadius == 0 && slitPerRadius == 0;
  }

  /**
   * Takes a line apart.
   *
   * @param twoTheta in radians
   * @param fwhmDegrees width of the line in degrees, which sets how many parts there are
   */
  void split(double twoTheta, double fwhmDegrees, Parts parts) {
    double farthest = samplePerRadius + slitPerRadius;
    double even = Math.abs(samplePerRadius - slitPerRadius);
    // Beyond tan 2θ the cone of rays no longer meets the plane of the slit.
    double limit = twoTheta < Math.PI / 2 ? Math.tan(twoTheta) : Double.POSITIVE_INFINITY;
    Sum total = new Sum();
    integrate(0, Math.min(even, limit), twoTheta, fwhmDegrees, total);
    integrate(even, Math.min(farthest, limit), twoTheta, fwhmDegrees, total);
    Parts scaled = (shift, weight) -> parts.add(shift, weight / total.value);
    integrate(0, Math.min(even, limit), twoTheta, fwhmDegrees, scaled);
    integrate(even, Math.min(farthest, limit), twoTheta, fwhmDegrees, scaled);
  }

  private static final class Sum implements Parts {
    private double value;

    @Override
    public void add(double shiftDegrees, double share) {
      value += share;
    }
  }

  private void integrate(double from, double to, double twoTheta, double fwhm, Parts parts) {
    if (!(to > from)) {
      return;
    }
    double reach = Math.abs(shiftDegrees(to, twoTheta) - shiftDegrees(from, twoTheta));
    int pieces = (int) Math.min(MOST_PIECES, 1 + PIECES_PER_WIDTH * reach / fwhm);
    double half = (to - from) / (2 * pieces);
    for (int piece = 0; piece < pieces; piece++) {
      double middle = from + (2 * piece + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        add(middle - half * NODES[i], half * WEIGHTS[i], twoTheta, parts);
        add(middle + half * NODES[i], half * WEIGHTS[i], twoTheta, parts);
      }
    }
  }

  /** The rays whose heights differ by x = h/L. */
  private void add(double x, double width, double twoTheta, Parts parts) {
    double often =
        Math.min(2 * Math.min(samplePerRadius, slitPerRadius), samplePerRadius + slitPerRadius - x);
    // A slit or a sample without height: only the other one spreads the rays.
    double pairs = samplePerRadius == 0 || slitPerRadius == 0 ? 1 : often;
    double shift = shiftDegrees(x, twoTheta);
    double sine = Math.sin(twoTheta + Math.toRadians(shift));
    parts.add(shift, width * pairs / ((1 + x * x) * sine));
  }

  /** 2φ - 2θ in degrees. */
  private static double shiftDegrees(double x, double twoTheta) {
    double cosine = Math.cos(twoTheta);
    double apparent = Math.min(1, Math.max(-1, cosine * Math.sqrt(1 + x * x)));
    return Math.toDegrees(Math.acos(apparent) - twoTheta);
  }
}
