package org.xrdlens.simulate;

/**
 * A background of Chebyshev polynomials of the first kind over a range of angles, as Rietveld
 * programs use it: Σ cₙ Tₙ(x) with x from -1 at the range's start to 1 at its end.
 */
public final class ChebyshevBackground implements Background {
  private final double first;
  private final double last;
  private final double[] coefficients;

  /**
   * A background over a range of angles.
   *
   * @param first start of the range, 2θ in degrees
   * @param last end of the range, above the start
   * @param coefficients c₀, c₁ ... as intensities, at least one
   */
  public ChebyshevBackground(double first, double last, double... coefficients) {
    if (!(last > first) || coefficients.length == 0) {
      throw new IllegalArgumentException(
          "A Chebyshev background needs a range and a coefficient, but has %s° to %s° and %d."
              .formatted(first, last, coefficients.length));
    }
    this.first = first;
    this.last = last;
    this.coefficients = coefficients.clone();
  }

  @Override
  public double at(double twoTheta) {
    double x = (2 * twoTheta - first - last) / (last - first);
    double next = 0;
    double afterNext = 0;
    for (int n = coefficients.length - 1; n > 0; n--) {
      double current = 2 * x * next - afterNext + coefficients[n];
      afterNext = next;
      next = current;
    }
    return x * next - afterNext + coefficients[0];
  }
}
