package org.xrdlens.simulate;

import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.crystal.Anode;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.LinearAttenuation;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.crystal.Reflection;
import org.xrdlens.crystal.Reflections;
import org.xrdlens.crystal.SpaceGroup;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.pattern.Radiation;

/**
 * The lines of one phase: for each family of equivalent planes its spacing and its powder
 * intensity, multiplicity times |F|², before the Lorentz-polarization factor. Made once for a
 * structure; copies with another cell or other intensities share what doesn't change. Immutable,
 * safe to share between threads.
 */
public final class DiffractionLines {
  private static final double METRIC_TOLERANCE = 2e-3;

  /** Of atoms that absorb nothing, so that thicknesses still have a meaning. */
  private static final double LEAST_PER_MICROMETRE = 1e-6;

  private final CrystalStructure structure;
  private final double attenuationPerMicrometre;
  private final UnitCell cell;
  private final List<Reflection> families;
  private final int[] names;
  private final int[][] directions;
  private final double[] spacings;
  private final double[] intensities;

  private DiffractionLines(
      CrystalStructure structure,
      double attenuationPerMicrometre,
      UnitCell cell,
      List<Reflection> families,
      int[] names,
      int[][] directions,
      double[] spacings,
      double[] intensities) {
    this.structure = structure;
    this.attenuationPerMicrometre = attenuationPerMicrometre;
    this.cell = cell;
    this.families = families;
    this.names = names;
    this.directions = directions;
    this.spacings = spacings;
    this.intensities = intensities;
  }

  /**
   * The lines of a structure, with Debye-Waller factors as it states them.
   *
   * @param radiation sets with maxTwoTheta the smallest spacing; the lines can then be drawn for
   *     any radiation
   * @param maxTwoTheta largest 2θ in degrees; a few degrees beyond the grid, so that a shorter cell
   *     brings no empty range
   */
  public static DiffractionLines of(
      CrystalStructure structure, Radiation radiation, double maxTwoTheta) {
    List<Reflection> families = Reflections.of(structure, radiation, maxTwoTheta);
    return of(structure, families);
  }

  /** The lines of a structure from reflections computed before, for instance without vibrations. */
  public static DiffractionLines of(CrystalStructure structure, List<Reflection> families) {
    return new DiffractionLines(
        structure,
        Math.max(LEAST_PER_MICROMETRE, LinearAttenuation.perMicrometre(structure, Anode.CU)),
        structure.cell(),
        List.copyOf(families),
        families.stream().flatMapToInt(family -> indices(family.hkl())).toArray(),
        families.stream().map(DiffractionLines::halfOf).toArray(int[][]::new),
        families.stream().mapToDouble(Reflection::spacingAngstrom).toArray(),
        families.stream().mapToDouble(Reflection::intensity).toArray());
  }

  /** Of each pair hkl and -h-k-l one, as h, k, l, h, k, l ... */
  private static int[] halfOf(Reflection family) {
    return family.equivalents().stream()
        .filter(m -> m.h() > 0 || (m.h() == 0 && (m.k() > 0 || (m.k() == 0 && m.l() > 0))))
        .flatMapToInt(DiffractionLines::indices)
        .toArray();
  }

  private static IntStream indices(MillerIndex m) {
    return IntStream.of(m.h(), m.k(), m.l());
  }

  private DiffractionLines copy(UnitCell newCell, double[] newSpacings, double[] newIntensities) {
    return new DiffractionLines(
        structure,
        attenuationPerMicrometre,
        newCell,
        families,
        names,
        directions,
        newSpacings,
        newIntensities);
  }

  /** The name of the structure. */
  public String name() {
    return structure.name();
  }

  /** The structure they are of. */
  public CrystalStructure structure() {
    return structure;
  }

  /** The linear attenuation coefficient μ of the phase for copper Kα in 1/µm. */
  public double attenuationPerMicrometre() {
    return attenuationPerMicrometre;
  }

  /** The cell that sets the spacings. */
  public UnitCell cell() {
    return cell;
  }

  /** The symmetry that a strained cell must keep, see {@link SpaceGroup#symmetrized}. */
  public SpaceGroup spaceGroup() {
    return structure.spaceGroup();
  }

  /** How many families there are. */
  public int size() {
    return spacings.length;
  }

  /** The spacing d of a family in Å. */
  public double spacingAngstrom(int family) {
    return spacings[family];
  }

  /** The powder intensity of a family: multiplicity times |F|² times what scaled it. */
  public double intensity(int family) {
    return intensities[family];
  }

  /** The planes that name a family. */
  public MillerIndex hkl(int family) {
    return families.get(family).hkl();
  }

  /** The reflection of a family in the cell of the structure, before strain and scaling. */
  public Reflection reflection(int family) {
    return families.get(family);
  }

  /** Half of the equivalent planes of a family as h, k, l, h, k, l ...; not a copy. */
  int[] directions(int family) {
    return directions[family];
  }

  /**
   * The same planes and structure factors in another cell, as under strain or in a solid solution.
   * Lines keep their order and may then no longer be sorted by spacing.
   *
   * @throws IllegalArgumentException if the cell breaks the symmetry of the space group, so that a
   *     family would split
   */
  public DiffractionLines withCell(UnitCell newCell) {
    if (!spaceGroup().allows(newCell, METRIC_TOLERANCE)) {
      throw new IllegalArgumentException(
          "The cell %s breaks the symmetry of %s in %s, so its lines would split."
              .formatted(newCell, name(), spaceGroup()));
    }
    double[] g = newCell.reciprocalMetric();
    double[] strained = new double[spacings.length];
    for (int i = 0; i < strained.length; i++) {
      int h = names[3 * i];
      int k = names[3 * i + 1];
      int l = names[3 * i + 2];
      double square =
          g[0] * h * h
              + g[1] * k * k
              + g[2] * l * l
              + 2 * (g[3] * k * l + g[4] * h * l + g[5] * h * k);
      strained[i] = 1 / Math.sqrt(square);
    }
    return copy(newCell, strained, intensities);
  }

  /**
   * The same lines with each family's intensity multiplied.
   *
   * @param factors as many as families, none negative
   */
  public DiffractionLines scaled(double[] factors) {
    if (factors.length != intensities.length) {
      throw new IllegalArgumentException(
          "There are %d factors for the %d families of %s."
              .formatted(factors.length, intensities.length, name()));
    }
    double[] product = new double[intensities.length];
    for (int i = 0; i < product.length; i++) {
      if (!(factors[i] >= 0)) {
        throw new IllegalArgumentException(
            "The factor of family %s must be 0 or more, but is %s.".formatted(hkl(i), factors[i]));
      }
      product[i] = intensities[i] * factors[i];
    }
    return copy(cell, spacings, product);
  }

  /**
   * The same lines with each family's spacing multiplied, as under a strain that depends on the
   * direction in the film.
   *
   * @param stretches as many as families, all above 0; 1.01 is one per cent more
   */
  public DiffractionLines stretched(double[] stretches) {
    if (stretches.length != spacings.length) {
      throw new IllegalArgumentException(
          "There are %d stretches for the %d families of %s."
              .formatted(stretches.length, spacings.length, name()));
    }
    double[] product = new double[spacings.length];
    for (int i = 0; i < product.length; i++) {
      if (!(stretches[i] > 0) || Double.isInfinite(stretches[i])) {
        throw new IllegalArgumentException(
            "The stretch of family %s must be above 0, but is %s.".formatted(hkl(i), stretches[i]));
      }
      product[i] = spacings[i] * stretches[i];
    }
    return copy(cell, product, intensities);
  }

  /** The same lines of a film with preferred orientation, in the symmetric θ-2θ setting. */
  public DiffractionLines textured(Texture texture) {
    return scaled(texture.factors(this));
  }
}
