package org.xrdlens.crystal;

/**
 * Whether two points of a crystal, or lattice repeats of them, are closer than a distance. Most
 * pairs are told apart by one coordinate: a point within r lies within r a* along the first axis.
 */
final class Nearness {
  private final UnitCell cell;
  private final double angstrom;
  private final double[] bounds;

  Nearness(UnitCell cell, double angstrom) {
    this.cell = cell;
    this.angstrom = angstrom;
    double[] g = cell.reciprocalMetric();
    bounds = new double[3];
    for (int i = 0; i < 3; i++) {
      bounds[i] = angstrom * Math.sqrt(g[i]) * (1 + 1e-9);
    }
  }

  /** Whether two points, given by fractions, are closer than the distance. */
  boolean holds(double[] one, double[] other) {
    for (int i = 0; i < 3; i++) {
      double difference = one[i] - other[i];
      if (Math.abs(difference - Math.rint(difference)) > bounds[i]) {
        return false;
      }
    }
    return cell.distance(one, other) < angstrom;
  }
}
