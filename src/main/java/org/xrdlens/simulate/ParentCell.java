package org.xrdlens.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xrdlens.crystal.UnitCell;

/**
 * The primitive cell of a parent lattice and the rotations that almost keep its metric: those make
 * planes equivalent in the parent whose lines are apart in the distorted structure. The cell is
 * reduced, in which every symmetry of a lattice is a matrix of -1, 0 and 1.
 */
final class ParentCell {
  /** A choice: edges and angles of halide superstructures lie within 3 % of their parents'. */
  private static final double PSEUDO = 0.03;

  /** Spacings closer than this, relatively, are no split that a film could show. */
  private static final double SAME = 1e-3;

  private static final int MOST_SPLITS = 12;

  /** All translations are multiples of 1/12 of the edges. */
  private static final int UNITS = 12;

  private final double[] metric;
  private final int[][] basis;

  /**
   * @param translations fractions of the edges that are translations of the parent
   */
  ParentCell(UnitCell cell, List<double[]> translations) {
    this.metric = cell.metric();
    List<int[]> vectors = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      int[] edge = new int[3];
      edge[axis] = UNITS;
      vectors.add(edge);
    }
    for (double[] t : translations) {
      int[] vector = new int[3];
      for (int axis = 0; axis < 3; axis++) {
        vector[axis] = (int) Math.rint(t[axis] * UNITS);
      }
      vectors.add(vector);
    }
    this.basis = reduced(triangular(vectors));
  }

  /** A basis of the lattice of all integer sums, by Euclid's algorithm axis by axis. */
  private static int[][] triangular(List<int[]> vectors) {
    int[][] rows = vectors.stream().map(int[]::clone).toArray(int[][]::new);
    for (int axis = 0; axis < 3; axis++) {
      for (int i = axis + 1; i < rows.length; i++) {
        while (rows[i][axis] != 0) {
          subtract(rows[axis], rows[i], rows[axis][axis] / rows[i][axis]);
          int[] swap = rows[axis];
          rows[axis] = rows[i];
          rows[i] = swap;
        }
      }
    }
    return new int[][] {rows[0], rows[1], rows[2]};
  }

  private static void subtract(int[] from, int[] vector, int times) {
    for (int axis = 0; axis < 3; axis++) {
      from[axis] -= times * vector[axis];
    }
  }

  /** The shortest vectors, by replacing each by shorter sums with the others until none is left. */
  private int[][] reduced(int[][] start) {
    int[][] vectors = start;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int i = 0; i < 3; i++) {
        int[] p = vectors[(i + 1) % 3];
        int[] q = vectors[(i + 2) % 3];
        for (int code = 0; code < 9; code++) {
          int[] candidate = vectors[i].clone();
          subtract(candidate, p, code / 3 - 1);
          subtract(candidate, q, code % 3 - 1);
          if (product(candidate, candidate) < product(vectors[i], vectors[i]) * (1 - 1e-9)) {
            vectors[i] = candidate;
            shorter = true;
          }
        }
      }
    }
    return vectors;
  }

  private double product(int[] u, int[] v) {
    return metric[0] * u[0] * v[0]
        + metric[1] * u[1] * v[1]
        + metric[2] * u[2] * v[2]
        + metric[3] * (u[1] * v[2] + u[2] * v[1])
        + metric[4] * (u[0] * v[2] + u[2] * v[0])
        + metric[5] * (u[0] * v[1] + u[1] * v[0]);
  }

  /** For each rotation the images of the three basis vectors, as multiples of 1/12. */
  private List<int[][]> rotations() {
    List<int[]> candidates = new ArrayList<>();
    for (int code = 0; code < 27; code++) {
      int[] sum = new int[3];
      subtract(sum, basis[0], code / 9 - 1);
      subtract(sum, basis[1], code / 3 % 3 - 1);
      subtract(sum, basis[2], code % 3 - 1);
      candidates.add(sum);
    }
    List<int[][]> rotations = new ArrayList<>();
    for (int[] u : candidates) {
      for (int[] v : candidates) {
        for (int[] w : candidates) {
          int[][] images = {u, v, w};
          if (keepsMetric(images)) {
            rotations.add(images);
          }
        }
      }
    }
    return rotations;
  }

  private boolean keepsMetric(int[][] images) {
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        double length = Math.sqrt(product(basis[i], basis[i]) * product(basis[j], basis[j]));
        double change = product(images[i], images[j]) - product(basis[i], basis[j]);
        if (Math.abs(change) > 2 * PSEUDO * length) {
          return false;
        }
      }
    }
    return true;
  }

  /** Pairs of the parent's own families that its symmetry joins, the strongest first. */
  int[][] splits(DiffractionLines lines, PseudoParent parent) {
    Map<List<Integer>, Integer> familyOf = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int[] planes = lines.directions(i);
      for (int j = 0; !parent.lacks(i) && j < planes.length; j += 3) {
        int[] hkl = {planes[j], planes[j + 1], planes[j + 2]};
        familyOf.put(indices(hkl, basis, 1), i);
        familyOf.put(indices(hkl, basis, -1), i);
      }
    }
    // In order, and not a square of all families, of which large cells have too many.
    SortedSet<Long> joined = new TreeSet<>();
    for (int[][] rotation : rotations()) {
      for (int i = 0; i < lines.size(); i++) {
        int[] planes = lines.directions(i);
        int[] hkl = {planes[0], planes[1], planes[2]};
        Integer other = parent.lacks(i) ? null : familyOf.get(indices(hkl, rotation, 1));
        if (other != null && other != i) {
          joined.add((long) Math.min(i, other) * lines.size() + Math.max(i, other));
        }
      }
    }
    return strongest(lines, joined);
  }

  private static List<Integer> indices(int[] hkl, int[][] vectors, int sign) {
    List<Integer> indices = new ArrayList<>(3);
    for (int[] v : vectors) {
      indices.add(sign * (hkl[0] * v[0] + hkl[1] * v[1] + hkl[2] * v[2]) / UNITS);
    }
    return indices;
  }

  private static int[][] strongest(DiffractionLines lines, SortedSet<Long> joined) {
    List<int[]> pairs = new ArrayList<>();
    for (long pair : joined) {
      int i = (int) (pair / lines.size());
      int j = (int) (pair % lines.size());
      double ratio = lines.spacingAngstrom(i) / lines.spacingAngstrom(j);
      if (Math.abs(ratio - 1) > SAME) {
        pairs.add(new int[] {i, j});
      }
    }
    pairs.sort(
        Comparator.comparingDouble(
            pair -> -Math.min(lines.intensity(pair[0]), lines.intensity(pair[1]))));
    return pairs.stream().limit(MOST_SPLITS).toArray(int[][]::new);
  }
}
