package org.xrdlens.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simpler structure that a structure almost is, and the lines by which they differ. Under a
 * pseudo-translation t of the cell nearly all atoms come to lie on atoms of the same kind, cations
 * on cations and anions on anions, and most of the intensity lies in planes with h·t whole. The
 * parent with t as a true translation has those lines only, so the others, the superlattice lines,
 * are evidence for the larger cell; so are lines that the parent's more symmetrical cell would let
 * fall together. Tetragonal halide perovskites and ordered double perovskites have the cubic
 * perovskite as their parent.
 */
public final class PseudoParent {
  /**
   * A choice: with four fifths of the intensity in common, what is left of a textured and noisy
   * film can be taken for the parent.
   */
  private static final double LEAST_SHARE = 0.8;

  /** More than this is a translation of the lattice itself. */
  private static final double ALL = 1 - 1e-9;

  private static final int[] DENOMINATORS = {2, 3, 4};

  private final boolean[] superlattice;
  private final List<double[]> translations = new ArrayList<>();
  private int[][] splits = {};

  private PseudoParent(boolean[] superlattice) {
    this.superlattice = superlattice;
  }

  /** The parents of a structure that have no parent between; empty if it has none. */
  public static List<PseudoParent> of(DiffractionLines powder) {
    AtomOverlap overlap = new AtomOverlap(powder.structure());
    List<PseudoParent> parents = new ArrayList<>();
    List<double[]> own = new ArrayList<>();
    for (int n : DENOMINATORS) {
      for (int index = 1; index < n * n * n; index++) {
        int[] t = {index / (n * n), index / n % n, index % n};
        double[] fractions = {t[0] / (double) n, t[1] / (double) n, t[2] / (double) n};
        double share = share(powder, t, n);
        if (share > ALL) {
          own.add(fractions);
        } else if (share >= LEAST_SHARE && overlap.under(fractions)) {
          parentOf(broken(powder, t, n), parents).translations.add(fractions);
        }
      }
    }
    List<PseudoParent> nearest =
        parents.stream()
            .filter(p -> parents.stream().noneMatch(q -> q != p && q.isBetween(p)))
            .toList();
    for (PseudoParent parent : nearest) {
      parent.translations.addAll(own);
      parent.splits = new ParentCell(powder.cell(), parent.translations).splits(powder, parent);
    }
    return nearest;
  }

  /** The share of the intensity in planes with h·t whole, for t in units of 1/n. */
  private static double share(DiffractionLines powder, int[] t, int n) {
    double kept = 0;
    double sum = 0;
    for (int i = 0; i < powder.size(); i++) {
      kept += powder.intensity(i) * wholeShare(powder.directions(i), t, n);
      sum += powder.intensity(i);
    }
    return kept / sum;
  }

  private static double wholeShare(int[] planes, int[] t, int n) {
    int count = 0;
    for (int j = 0; j < planes.length; j += 3) {
      int product = planes[j] * t[0] + planes[j + 1] * t[1] + planes[j + 2] * t[2];
      count += product % n == 0 ? 1 : 0;
    }
    return count * 3.0 / planes.length;
  }

  private static boolean[] broken(DiffractionLines powder, int[] t, int n) {
    boolean[] broken = new boolean[powder.size()];
    for (int i = 0; i < broken.length; i++) {
      broken[i] = wholeShare(powder.directions(i), t, n) < 1;
    }
    return broken;
  }

  private static PseudoParent parentOf(boolean[] superlattice, List<PseudoParent> parents) {
    for (PseudoParent known : parents) {
      if (Arrays.equals(known.superlattice, superlattice)) {
        return known;
      }
    }
    PseudoParent parent = new PseudoParent(superlattice);
    parents.add(parent);
    return parent;
  }

  /** Whether all of this one's superlattice lines are also such of another. */
  private boolean isBetween(PseudoParent other) {
    for (int i = 0; i < superlattice.length; i++) {
      if (superlattice[i] && !other.superlattice[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a family is a superlattice line, which the parent does not have. */
  public boolean lacks(int family) {
    return superlattice[family];
  }

  /** How many pairs of families fall together in the parent. */
  public int splits() {
    return splits.length;
  }

  /**
   * One family of a pair that falls together in the parent, the pairs in order of their strength.
   *
   * @param split which pair, from 0
   * @param side 0 or 1
   */
  public int split(int split, int side) {
    return splits[split][side];
  }
}
