package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The atoms of a cell over which a structure factor is summed, and how often each counts. Where the
 * group is centred, one atom stands for all that its centring makes of it: a reflection that isn't
 * absent gets the same from each. Where it has an inversion centre, positions are measured from
 * there and one atom stands for itself and its inverse, so that cosines are enough.
 *
 * @param atoms one for each set of equal contributions
 * @param centric whether the imaginary parts cancel
 */
record CellAtoms(List<Share> atoms, boolean centric) {
  /** An atom and an image of another within this, in cells, are one. */
  private static final double SAME = 1e-6;

  /**
   * An atom and its images by centring and inversion.
   *
   * @param site what it is
   * @param x first fraction of where one of them is, from the inversion centre if there is one
   * @param y second fraction
   * @param z third fraction
   * @param count how many of them the cell has
   */
  record Share(AtomSite site, double x, double y, double z, int count) {}

  /** The atoms of a structure; all of them where an image by centring or inversion is missing. */
  static CellAtoms of(CrystalStructure structure) {
    List<AtomSite> all = structure.atomsInCell();
    Images images = new Images(structure.spaceGroup());
    return gathered(all, images)
        .map(shares -> new CellAtoms(shares, images.centric))
        .orElseGet(
            () ->
                new CellAtoms(
                    all.stream().map(a -> new Share(a, a.x(), a.y(), a.z(), 1)).toList(), false));
  }

  /** Empty if an image is missing, as where images nearly met and were taken for one. */
  private static Optional<List<Share>> gathered(List<AtomSite> all, Images images) {
    boolean[] taken = new boolean[all.size()];
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        continue;
      }
      AtomSite atom = all.get(i);
      int count = 0;
      for (double[] image : images.of(atom.position())) {
        int found = indexOf(image, atom, all, i);
        if (found < 0) {
          return Optional.empty();
        }
        count += taken[found] ? 0 : 1;
        taken[found] = true;
      }
      double[] c = images.centre;
      shares.add(new Share(atom, atom.x() - c[0], atom.y() - c[1], atom.z() - c[2], count));
    }
    return Optional.of(shares);
  }

  private static int indexOf(double[] image, AtomSite atom, List<AtomSite> all, int from) {
    for (int i = from; i < all.size() && all.get(i).label().equals(atom.label()); i++) {
      AtomSite other = all.get(i);
      if (isWhole(other.x() - image[0])
          && isWhole(other.y() - image[1])
          && isWhole(other.z() - image[2])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWhole(double difference) {
    return Math.abs(difference - Math.rint(difference)) < SAME;
  }

  /** The centring translations of a group and the inversion centre nearest to its origin. */
  private static final class Images {
    private final List<double[]> shifts = new ArrayList<>();
    private final boolean centric;
    private final double[] centre;

    Images(SpaceGroup group) {
      double[] twice = null;
      for (SymmetryOperation operation : group.operations()) {
        double[] moved = operation.apply(new double[3]);
        if (operation.isTranslation()) {
          shifts.add(moved);
        } else if (operation.isInversion() && twice == null) {
          twice = moved;
        }
      }
      centric = twice != null;
      centre = centric ? new double[] {twice[0] / 2, twice[1] / 2, twice[2] / 2} : new double[3];
    }

    List<double[]> of(double[] x) {
      List<double[]> images = new ArrayList<>();
      for (double[] t : shifts) {
        images.add(new double[] {x[0] + t[0], x[1] + t[1], x[2] + t[2]});
        if (centric) {
          images.add(
              new double[] {
                2 * centre[0] - x[0] + t[0],
                2 * centre[1] - x[1] + t[1],
                2 * centre[2] - x[2] + t[2]
              });
        }
      }
      return images;
    }
  }
}
