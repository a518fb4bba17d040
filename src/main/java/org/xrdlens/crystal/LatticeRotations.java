package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;

/** The rotations, proper and improper, that bring the lattice of a cell onto itself. */
final class LatticeRotations {
  private LatticeRotations() {}

  /**
   * Those with elements -1, 0 and 1, row by row: all there are for reduced and for conventional
   * cells.
   *
   * @param toleranceAngstrom how far an edge may change its length or its end
   */
  static List<int[]> of(UnitCell cell, double toleranceAngstrom) {
    double[] g = cell.metric();
    double[] edges = {cell.a(), cell.b(), cell.c()};
    List<int[]> as = images(g, edges[0], toleranceAngstrom);
    List<int[]> bs = images(g, edges[1], toleranceAngstrom);
    List<int[]> cs = images(g, edges[2], toleranceAngstrom);
    List<int[]> rotations = new ArrayList<>();
    for (int[] a : as) {
      for (int[] b : bs) {
        if (!keeps(g, a, b, g[5], edges[0], edges[1], toleranceAngstrom)) {
          continue;
        }
        for (int[] c : cs) {
          boolean kept =
              keeps(g, b, c, g[3], edges[1], edges[2], toleranceAngstrom)
                  && keeps(g, a, c, g[4], edges[0], edges[2], toleranceAngstrom);
          int[] rotation = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
          if (kept && Math.abs(new SymmetryOperation(rotation, new int[3]).determinant()) == 1) {
            rotations.add(rotation);
          }
        }
      }
    }
    return rotations;
  }

  /** The short lattice vectors as long as an edge. */
  private static List<int[]> images(double[] g, double edge, double tolerance) {
    List<int[]> found = new ArrayList<>();
    for (int x = -1; x <= 1; x++) {
      for (int y = -1; y <= 1; y++) {
        for (int z = -1; z <= 1; z++) {
          double length = Math.sqrt(UnitCell.product(g, x, y, z, x, y, z));
          if (Math.abs(length - edge) < tolerance) {
            found.add(new int[] {x, y, z});
          }
        }
      }
    }
    return found;
  }

  /** Whether two vectors have the scalar product of two edges: the same angle between them. */
  private static boolean keeps(
      double[] g, int[] u, int[] v, double product, double edge, double other, double tolerance) {
    double found = UnitCell.product(g, u[0], u[1], u[2], v[0], v[1], v[2]);
    return Math.abs(found - product) < tolerance * Math.max(edge, other);
  }
}
