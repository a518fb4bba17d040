package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * The positions onto which a space group brings a site. Images that fall together mark a special
 * position: they are counted once, and the site is moved onto the special position exactly, so that
 * coordinates rounded to 0.3333 count as 1/3.
 */
final class SiteOrbit {
  private SiteOrbit() {}

  /**
   * The images of a site in one cell.
   *
   * @param toleranceAngstrom images closer than this are one
   * @return the fractional coordinates of the site's images, each within 0 (included) and 1
   */
  static List<double[]> positions(
      AtomSite site, UnitCell cell, SpaceGroup group, double toleranceAngstrom) {
    double[] exact = snapped(site.position(), cell, group, toleranceAngstrom);
    List<double[]> found = new ArrayList<>();
    for (SymmetryOperation operation : group.operations()) {
      double[] image = operation.apply(exact);
      for (int i = 0; i < 3; i++) {
        image[i] = intoCell(image[i]);
      }
      if (found.stream().noneMatch(p -> cell.distance(p, image) < toleranceAngstrom)) {
        found.add(image);
      }
    }
    return found;
  }

  /** The mean of those images of a point that lie on it within the tolerance. */
  private static double[] snapped(
      double[] point, UnitCell cell, SpaceGroup group, double toleranceAngstrom) {
    double[] sum = new double[3];
    int count = 0;
    for (SymmetryOperation operation : group.operations()) {
      double[] image = operation.apply(point);
      if (cell.distance(image, point) < toleranceAngstrom) {
        for (int i = 0; i < 3; i++) {
          sum[i] += image[i] - Math.rint(image[i] - point[i]);
        }
        count++;
      }
    }
    for (int i = 0; i < 3; i++) {
      sum[i] /= count;
    }
    return sum;
  }

  private static double intoCell(double fraction) {
    double inside = fraction - Math.floor(fraction);
    return inside > 1 - 1e-9 ? 0 : inside;
  }
}
