package org.xrdlens.simulate;

/**
 * The orientation density of March and Dollase, J. Appl. Cryst. 19, 267 (1986), doi
 * 10.1107/S0021889886089458: P(δ) = (r² cos²δ + sin²δ / r)^(-3/2).
 *
 * @param coefficient r: 1 random, below 1 plates lying flat (0.1 strong texture), above 1 needles
 */
public record MarchDollase(double coefficient) implements OrientationDensity {
  /** The error of the mean over the azimuth falls by e for each of this many exponents. */
  private static final double DIGITS = 12;

  private static final int MOST_STEPS = 4096;

  /** Refuses a coefficient that is not positive. */
  public MarchDollase {
    if (!(coefficient > 0) || Double.isInfinite(coefficient)) {
      throw new IllegalArgumentException(
          "The March coefficient must be a positive number, but is " + coefficient + ".");
    }
  }

  @Override
  public double at(double cosineSquared) {
    double cube = coefficient * coefficient * coefficient;
    double base = cube * cosineSquared + (1 - cosineSquared);
    return Math.sqrt(cube / (base * base * base));
  }

  /**
   * From the distance of the density's branch points, cos²δ = 1/(1 - r³), to the real azimuths.
   * With z = cos ω there, it is acosh((|z + 1| + |z - 1|)/2).
   */
  @Override
  public int azimuthSteps(double a, double b) {
    double cube = coefficient * coefficient * coefficient;
    if (cube == 1) {
      return 2;
    }
    double branch = 1 / Math.sqrt(Math.abs(1 - cube));
    double halfAxis;
    if (cube < 1) {
      halfAxis = (branch - a) / b;
    } else {
      double real = -a / b;
      double imaginary = branch / b;
      halfAxis = (Math.hypot(real + 1, imaginary) + Math.hypot(real - 1, imaginary)) / 2;
    }
    double distance = Math.log(halfAxis + Math.sqrt(halfAxis * halfAxis - 1));
    return (int) Math.min(MOST_STEPS, 2 + DIGITS / distance);
  }
}
