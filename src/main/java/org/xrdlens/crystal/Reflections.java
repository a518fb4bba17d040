package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xrdlens.pattern.Radiation;

/**
 * All reflections of a structure down to a smallest spacing, merged into families by the Laue class
 * of the space group; systematically absent families are left out. Families that only happen to
 * have the same spacing (333 and 511) stay apart. Cost: atoms in the cell times families.
 */
public final class Reflections {
  private static final int MOST_INDICES = 20_000_000;
  private static final double MOST_TERMS = 5e9;

  private Reflections() {}

  /**
   * The families that reflect up to an angle, with displacements as the structure states them.
   *
   * @param maxTwoTheta largest 2θ in degrees, above 0, at most 180
   * @return by decreasing spacing
   */
  public static List<Reflection> of(
      CrystalStructure structure, Radiation radiation, double maxTwoTheta) {
    if (!(maxTwoTheta > 0 && maxTwoTheta <= 180)) {
      throw new IllegalArgumentException(
          "The largest 2θ must lie above 0° and not above 180°, but is " + maxTwoTheta + "°.");
    }
    return downTo(structure, radiation.spacingAngstrom(maxTwoTheta), ScatteringModel.AS_STATED);
  }

  /**
   * The families down to a spacing.
   *
   * @param minSpacing smallest d in Å, above 0
   * @return by decreasing spacing
   * @throws IllegalArgumentException if that would be more than some millions, with the numbers
   */
  public static List<Reflection> downTo(
      CrystalStructure structure, double minSpacing, ScatteringModel scattering) {
    UnitCell cell = structure.cell();
    int[] limits = limits(structure, minSpacing);
    boolean[] seen = new boolean[Math.multiplyExact(2 * limits[0] + 1, slab(limits))];
    StructureFactors factors = new StructureFactors(structure, scattering, limits);
    SpaceGroup group = structure.spaceGroup();
    double[] metric = cell.reciprocalMetric();
    double largest = (1 + 1e-12) / (minSpacing * minSpacing);
    List<Reflection> found = new ArrayList<>();
    for (int h = limits[0]; h >= 0; h--) {
      for (int k = limits[1]; k >= -limits[1]; k--) {
        for (int l = limits[2]; l >= -limits[2]; l--) {
          double square = UnitCell.product(metric, h, k, l, h, k, l);
          MillerIndex hkl = new MillerIndex(h, k, l);
          if (square > largest || square == 0 || seen[index(hkl, limits)]) {
            continue;
          }
          List<MillerIndex> family = group.equivalents(hkl);
          family.forEach(member -> markSeen(seen, member, limits));
          if (!group.extinguishes(hkl)) {
            MillerIndex first = family.get(0);
            found.add(new Reflection(family, cell.spacing(first), factors.squared(first)));
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(Reflection::spacingAngstrom).reversed());
    return List.copyOf(found);
  }

  /** A plane's index along an axis can't exceed the edge divided by its spacing. */
  private static int[] limits(CrystalStructure structure, double minSpacing) {
    UnitCell cell = structure.cell();
    double[] edges = {cell.a(), cell.b(), cell.c()};
    int[] limits = new int[3];
    double indices = 1;
    for (int i = 0; i < 3; i++) {
      double limit = Math.floor(edges[i] / minSpacing + 1e-9);
      indices *= 2 * limit + 1;
      limits[i] = (int) Math.min(limit, MOST_INDICES);
    }
    double terms = indices * structure.sites().size() * structure.spaceGroup().operations().size();
    if (!(minSpacing > 0) || indices > MOST_INDICES || terms > MOST_TERMS) {
      throw new IllegalArgumentException(
          "Down to d = %s Å the structure %s has about %.0f planes hkl, too many for its %d sites."
              .formatted(minSpacing, structure.name(), indices, structure.sites().size()));
    }
    return limits;
  }

  private static int slab(int[] limits) {
    return (2 * limits[1] + 1) * (2 * limits[2] + 1);
  }

  private static int index(MillerIndex hkl, int[] limits) {
    return (hkl.h() + limits[0]) * slab(limits)
        + (hkl.k() + limits[1]) * (2 * limits[2] + 1)
        + hkl.l()
        + limits[2];
  }

  /** Rounding at the border may put an equivalent just outside; it isn't looked up then. */
  private static void markSeen(boolean[] seen, MillerIndex hkl, int[] limits) {
    if (Math.abs(hkl.h()) <= limits[0]
        && Math.abs(hkl.k()) <= limits[1]
        && Math.abs(hkl.l()) <= limits[2]) {
      seen[index(hkl, limits)] = true;
    }
  }
}
