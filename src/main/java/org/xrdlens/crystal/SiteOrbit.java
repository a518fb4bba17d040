package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The positions onto which a space group brings a site. Images that fall together mark a special
 * position: they are counted once, and the site is moved onto the special position exactly, so that
 * coordinates rounded to 0.3333 count as 1/3.
 */
final class SiteOrbit {
  private SiteOrbit() {}

  /**
   * The images of a site in one cell, each with coordinates from 0 to below 1. The vibration of an
   * image is the mean over the operations that lead to it, so it has the symmetry of its place.
   *
   * @param toleranceAngstrom images closer than this are one
   */
  static List<AtomSite> of(
      AtomSite site, UnitCell cell, SpaceGroup group, double toleranceAngstrom) {
    Nearness same = new Nearness(cell, toleranceAngstrom);
    double[] exact = snapped(site.position(), group, same);
    List<double[]> places = new ArrayList<>();
    List<Optional<DisplacementTensor>> tensors = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (SymmetryOperation operation : group.operations()) {
      double[] image = intoCell(operation.apply(exact));
      Optional<DisplacementTensor> tensor = site.tensor().map(t -> t.transformed(operation));
      int known = indexOf(image, places, same);
      if (known < 0) {
        places.add(image);
        tensors.add(tensor);
        counts.add(1);
      } else {
        double share = 1.0 / (counts.get(known) + 1);
        tensors.set(known, tensors.get(known).map(t -> t.blended(1 - share, tensor.get(), share)));
        counts.set(known, counts.get(known) + 1);
      }
    }
    List<AtomSite> atoms = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      atoms.add(site.at(places.get(i), tensors.get(i)));
    }
    return atoms;
  }

  /**
   * The images of a point in one cell without their vibrations, the point's own first.
   *
   * @param same images that are near are one
   */
  static List<double[]> places(double[] point, SpaceGroup group, Nearness same) {
    double[] exact = snapped(point, group, same);
    List<double[]> places = new ArrayList<>();
    for (SymmetryOperation operation : group.operations()) {
      double[] image = intoCell(operation.apply(exact));
      if (indexOf(image, places, same) < 0) {
        places.add(image);
      }
    }
    return places;
  }

  private static int indexOf(double[] image, List<double[]> places, Nearness same) {
    for (int i = 0; i < places.size(); i++) {
      if (same.holds(places.get(i), image)) {
        return i;
      }
    }
    return -1;
  }

  /** The mean of those images of a point that are near it: the special position it lies on. */
  static double[] snapped(double[] point, SpaceGroup group, Nearness same) {
    double[] sum = new double[3];
    int count = 0;
    for (SymmetryOperation operation : group.operations()) {
      double[] image = operation.apply(point);
      if (same.holds(image, point)) {
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

  private static double[] intoCell(double[] image) {
    for (int i = 0; i < 3; i++) {
      double inside = image[i] - Math.floor(image[i]);
      image[i] = inside > 1 - 1e-9 ? 0 : inside;
    }
    return image;
  }
}
