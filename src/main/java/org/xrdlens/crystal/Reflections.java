package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xrdlens.pattern.Radiation;

/**
 * All reflections of a structure down to a smallest spacing, merged into families by the Laue class
 * of the space group; systematically absent families are left out. Families that only happen to
 * have the same spacing (333 and 511) stay apart. Cost: planes in the sphere times rotations in the
 * worst case, and atoms of the cell, over centring and inversion, times families.
 */
public final class Reflections {
  private static final double MOST_INDICES = 2e7;
  private static final double MOST_FAMILIES = 1e6;

  /** Planes times sites: some seconds of work. */
  private static final double MOST_TERMS = 2e9;

  private Reflections() {}

  /**
   * The families that reflect up to an angle, with vibrations as the structure states them.
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
   * @throws IllegalArgumentException if that would be more than a million families, or some seconds
   *     of work, with the numbers
   */
  public static List<Reflection> downTo(
      CrystalStructure structure, double minSpacing, ScatteringModel scattering) {
    int[] limits = limits(structure, minSpacing);
    StructureFactors factors = new StructureFactors(structure, scattering, limits);
    ReflectionSymmetry symmetry = new ReflectionSymmetry(structure.spaceGroup());
    double[] metric = structure.cell().reciprocalMetric();
    double largest = (1 + 1e-12) / (minSpacing * minSpacing);
    List<Reflection> found = new ArrayList<>();
    for (int h = 0; h <= limits[0]; h++) {
      for (int k = h == 0 ? 0 : -limits[1]; k <= limits[1]; k++) {
        for (int l = h == 0 && k == 0 ? 1 : -limits[2]; l <= limits[2]; l++) {
          if (UnitCell.product(metric, h, k, l, h, k, l) <= largest
              && symmetry.isCounted(h, k, l)
              && !symmetry.extinguishes(h, k, l)) {
            List<MillerIndex> family = symmetry.equivalents(h, k, l);
            double spacing = spacing(family.get(0), metric);
            double squared = factors.squared(h, k, l, 1 / (4 * spacing * spacing));
            found.add(new Reflection(family, spacing, squared));
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(r -> -r.spacingAngstrom()));
    return List.copyOf(found);
  }

  private static double spacing(MillerIndex hkl, double[] metric) {
    int h = hkl.h();
    int k = hkl.k();
    int l = hkl.l();
    return 1 / Math.sqrt(UnitCell.product(metric, h, k, l, h, k, l));
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
      limits[i] = (int) Math.min(limit, ReflectionSymmetry.LARGEST_INDEX);
    }
    double families = indices / (2 * structure.spaceGroup().laueClass().size());
    double terms = indices * structure.sites().size();
    if (!(minSpacing > 0)
        || indices > MOST_INDICES
        || families > MOST_FAMILIES
        || terms > MOST_TERMS) {
      throw new IllegalArgumentException(
          "Down to d = %s Å the structure %s has about %.0f planes hkl, too many for its %d sites; the limit is %.0f families of planes, or %.0f planes times sites."
              .formatted(
                  minSpacing,
                  structure.name(),
                  indices / 2,
                  structure.sites().size(),
                  MOST_FAMILIES,
                  MOST_TERMS));
    }
    return limits;
  }
}
