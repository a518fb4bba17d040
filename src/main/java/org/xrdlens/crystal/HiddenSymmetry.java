package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Symmetry that the atoms of a crystal have beyond the space group it states, as a cell of a cubic
 * crystal written out in P 1 has.
 *
 * <p>Tried are all rotations with elements -1, 0 and 1 that keep the metric of the cell, each with
 * every translation that takes a first atom of the rarest kind onto one of its kind. The error that
 * the first atom brings in is taken out by the mean over all atoms. A forgotten centring or a cell
 * twice too large shows as a translation. In a cell that is neither reduced nor conventional some
 * rotations have larger elements, and symmetry may stay hidden. Cost: some milliseconds for 50
 * atoms.
 */
public final class HiddenSymmetry {
  /** Structures with more atoms in their cell aren't examined: the cost grows with the square. */
  public static final int MOST_ATOMS = 400;

  private final CrystalStructure structure;
  private final double tolerance;
  private final double[] metric;
  private final List<List<double[]>> kinds;

  private HiddenSymmetry(CrystalStructure structure, double toleranceAngstrom) {
    this.structure = structure;
    this.tolerance = toleranceAngstrom;
    this.metric = structure.cell().metric();
    Map<String, List<double[]>> byKind = new LinkedHashMap<>();
    for (AtomSite atom : structure.atomsInCell()) {
      String kind = "%s %.2f".formatted(atom.symbol(), atom.occupancy());
      byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(atom.position());
    }
    Collection<List<double[]>> sets = byKind.values();
    this.kinds = sets.stream().sorted(Comparator.comparingInt(List::size)).toList();
  }

  /**
   * An operation that the group lacks, but which brings every atom onto one of its kind.
   *
   * @param toleranceAngstrom how far, in Å, an atom may be off, and a cell off the metric
   * @return the operation, its translation rounded to 24ths; empty if there is none, or if the cell
   *     has more than {@link #MOST_ATOMS} atoms
   */
  public static Optional<SymmetryOperation> find(
      CrystalStructure structure, double toleranceAngstrom) {
    HiddenSymmetry search = new HiddenSymmetry(structure, toleranceAngstrom);
    int atoms = search.kinds.stream().mapToInt(List::size).sum();
    return atoms > MOST_ATOMS ? Optional.empty() : search.first();
  }

  private Optional<SymmetryOperation> first() {
    for (int[] rotation : LatticeRotations.of(structure.cell(), tolerance)) {
      SymmetryOperation turn = new SymmetryOperation(rotation, new int[3]);
      List<double[]> rarest = kinds.get(0);
      double[] turned = turn.apply(rarest.get(0));
      for (double[] target : rarest) {
        double[] shift = difference(target, turned);
        if (!isKnown(rotation, shift) && brings(turn, shift)) {
          return Optional.of(new SymmetryOperation(rotation, rounded(shift)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the group has this rotation with a translation so near that it is the same. */
  private boolean isKnown(int[] rotation, double[] shift) {
    for (SymmetryOperation operation : structure.spaceGroup().operations()) {
      if (Arrays.equals(operation.rotation(), rotation)) {
        double[] origin = operation.apply(new double[3]);
        if (length(difference(shift, origin)) < 4 * tolerance) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean brings(SymmetryOperation turn, double[] shift) {
    List<double[]> misfits = new ArrayList<>();
    for (List<double[]> kind : kinds) {
      for (double[] atom : kind) {
        double[] image = turn.apply(atom);
        for (int i = 0; i < 3; i++) {
          image[i] += shift[i];
        }
        double[] misfit = nearest(image, kind);
        if (length(misfit) > 2 * tolerance) {
          return false;
        }
        misfits.add(misfit);
      }
    }
    double[] mean = new double[3];
    for (double[] misfit : misfits) {
      for (int i = 0; i < 3; i++) {
        mean[i] += misfit[i] / misfits.size();
      }
    }
    return misfits.stream().allMatch(misfit -> length(difference(misfit, mean)) <= tolerance);
  }

  private double[] nearest(double[] image, List<double[]> kind) {
    double[] nearest = difference(image, kind.get(0));
    double shortest = length(nearest);
    for (int i = 1; i < kind.size() && shortest > tolerance / 10; i++) {
      double[] candidate = difference(image, kind.get(i));
      double d = length(candidate);
      if (d < shortest) {
        shortest = d;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** One point minus another, by the shortest way in each fractional coordinate. */
  private static double[] difference(double[] one, double[] other) {
    double[] way = new double[3];
    for (int i = 0; i < 3; i++) {
      double d = one[i] - other[i];
      way[i] = d - Math.rint(d);
    }
    return way;
  }

  /** In Å; exact for the short vectors that matter here. */
  private double length(double[] v) {
    return Math.sqrt(Math.max(0, UnitCell.product(metric, v[0], v[1], v[2], v[0], v[1], v[2])));
  }

  private static int[] rounded(double[] shift) {
    int[] parts = new int[3];
    for (int i = 0; i < 3; i++) {
      parts[i] = (int) Math.rint(shift[i] * SymmetryOperation.PARTS);
    }
    return parts;
  }
}
