package org.xrdlens.crystal;

import java.util.List;

/**
 * A family of symmetry-equivalent lattice planes and how strongly one of them reflects.
 *
 * @param equivalents all planes hkl of the family in the Laue class, Friedel partners included, the
 *     conventional one first
 * @param spacingAngstrom distance d of the planes in Å
 * @param structureFactorSquared |F|² in electrons² per cell
 */
public record Reflection(
    List<MillerIndex> equivalents, double spacingAngstrom, double structureFactorSquared) {

  /** Copies the list. */
  public Reflection {
    equivalents = List.copyOf(equivalents);
  }

  /** The planes that name the family. */
  public MillerIndex hkl() {
    return equivalents.get(0);
  }

  /** How many equivalent planes reflect into one powder ring. */
  public int multiplicity() {
    return equivalents.size();
  }

  /** Multiplicity times |F|²: the powder intensity before the Lorentz-polarization factor. */
  public double intensity() {
    return multiplicity() * structureFactorSquared;
  }
}
