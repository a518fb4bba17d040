package org.xrdlens.simulate;

/**
 * How densely the crystallites' axes populate the directions about the film's normal: a fibre
 * texture, which depends on the angle δ between axis and normal only, and on no sense of the axis.
 * The mean over all directions is 1, so a texture moves intensity between lines and creates none.
 */
public sealed interface OrientationDensity permits MarchDollase, WatsonFibre {

  /**
   * The density of axes at the angle δ from the normal, in multiples of random.
   *
   * @param cosineSquared cos²δ, 0 to 1
   */
  double at(double cosineSquared);

  /**
   * How many equal steps of the azimuth ω the mean of at((a + b cos ω)²) over a full turn needs for
   * an error below 10⁻⁴ of its value. The trapezoidal rule on a periodic function converges
   * exponentially (Trefethen and Weideman, SIAM Rev. 56:385, 2014, doi 10.1137/130932132).
   *
   * @param a 0 or more
   * @param b above 0, with a + b at most 1
   */
  int azimuthSteps(double a, double b);

  /**
   * The density of planes in a direction that is tilted from the normal: crystallites whose plane
   * lies across that direction may still be turned about it, so this is the mean of the density
   * over the turn, cos δ = cos ψ cos φ + sin ψ sin φ cos ω. Without tilt it is the density at φ.
   *
   * @param tilt ψ between the direction and the normal, in radians
   * @param cosineSquared cos²φ of the angle φ between the plane's normal and the axis
   */
  default double at(double tilt, double cosineSquared) {
    double sine = Math.sin(tilt);
    double a = Math.abs(Math.cos(tilt)) * Math.sqrt(cosineSquared);
    double b = Math.abs(sine) * Math.sqrt(Math.max(0, 1 - cosineSquared));
    if (b < 1e-9) {
      return at(a * a);
    }
    int half = (azimuthSteps(a, b) + 1) / 2;
    double turn = 2 * Math.cos(Math.PI / half);
    double sum = (at((a + b) * (a + b)) + at((a - b) * (a - b))) / 2;
    double before = 1;
    double cosine = turn / 2;
    for (int k = 1; k < half; k++) {
      double axis = a + b * cosine;
      sum += at(axis * axis);
      double next = turn * cosine - before;
      before = cosine;
      cosine = next;
    }
    return sum / half;
  }
}
