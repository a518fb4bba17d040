package org.xrdlens.crystal;

/**
 * Whether two points of a crystal, given by fractions, lie closer than some distance, lattice
 * repeats included. Exact: where the distance is short against the cell, only the nearest repeat
 * can be that close, which one look at each fraction shows; elsewhere all neighbours are tried.
 */
final class Nearness {
  private final double[] metric;
  private final double[] reach = new double[3];
  private final double limitSquared;

  /**
   * @param limitAngstrom points closer than this are near
   */
  Nearness(UnitCell cell, double limitAngstrom) {
    this.metric = cell.metric();
    this.limitSquared = limitAngstrom * limitAngstrom;
    double[] reciprocal = cell.reciprocalMetric();
    for (int i = 0; i < 3; i++) {
      reach[i] = limitAngstrom * Math.sqrt(reciprocal[i]);
    }
  }

  /** The largest difference of one fraction that near points can have. */
  double reach(int axis) {
    return reach[axis];
  }

  /** Whether the distance is below the limit. */
  boolean holds(double[] one, double[] other) {
    return squared(one, other) < limitSquared;
  }

  /** The distance in Å if it is below the limit, else infinity. */
  double distance(double[] one, double[] other) {
    return Math.sqrt(squared(one, other));
  }

  private double squared(double[] one, double[] other) {
    double x = wrapped(one[0] - other[0]);
    double y = wrapped(one[1] - other[1]);
    double z = wrapped(one[2] - other[2]);
    if (Math.abs(x) > reach[0] || Math.abs(y) > reach[1] || Math.abs(z) > reach[2]) {
      return Double.POSITIVE_INFINITY;
    }
    if (reach[0] < 0.5 && reach[1] < 0.5 && reach[2] < 0.5) {
      return inside(x, y, z);
    }
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = -repeats(0); i <= repeats(0); i++) {
      for (int j = -repeats(1); j <= repeats(1); j++) {
        for (int k = -repeats(2); k <= repeats(2); k++) {
          shortest = Math.min(shortest, inside(x + i, y + j, z + k));
        }
      }
    }
    return shortest;
  }

  private int repeats(int axis) {
    return (int) Math.min(3, Math.ceil(reach[axis]));
  }

  private double inside(double x, double y, double z) {
    double square = UnitCell.product(metric, x, y, z, x, y, z);
    return square < limitSquared ? Math.max(0, square) : Double.POSITIVE_INFINITY;
  }

  private static double wrapped(double fraction) {
    return fraction - Math.rint(fraction);
  }
}
