package org.xrdlens.pattern;

/**
 * Equidistant angles 2θ.
 *
 * @param first first 2θ in degrees
 * @param step distance of neighbours in degrees, above 0
 * @param size how many angles, at least 2
 */
public record TwoThetaGrid(double first, double step, int size) {

  private static final double ROUNDING = 1e-6;

  /** Checks the numbers. */
  public TwoThetaGrid {
    if (!Double.isFinite(first) || !(step > 0) || size < 2 || first + step * (size - 1) >= 180) {
      throw new IllegalArgumentException(
          "A 2θ grid needs a positive step, at least 2 points and an end below 180°, but got first "
              + first
              + "°, step "
              + step
              + "°, "
              + size
              + " points.");
    }
  }

  /**
   * The angles from one to another, of which the last is left out where it lies between two steps.
   *
   * @param first first 2θ in degrees
   * @param last largest 2θ in degrees
   * @param step distance of neighbours in degrees, above 0
   */
  public static TwoThetaGrid between(double first, double last, double step) {
    double steps = Math.floor((last - first) / step + ROUNDING);
    return new TwoThetaGrid(first, step, (int) Math.min(Integer.MAX_VALUE, steps + 1));
  }

  /** The angle 2θ in degrees at an index from 0. */
  public double at(int index) {
    return first + step * index;
  }

  /** The last angle 2θ in degrees. */
  public double last() {
    return at(size - 1);
  }

  /** The fractional index of an angle 2θ in degrees; outside 0 to size - 1 if outside the grid. */
  public double indexOf(double twoThetaDegrees) {
    return (twoThetaDegrees - first) / step;
  }

  /** All angles in degrees. */
  public double[] toArray() {
    double[] angles = new double[size];
    for (int i = 0; i < size; i++) {
      angles[i] = at(i);
    }
    return angles;
  }
}
