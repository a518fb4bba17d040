package org.xrdlens.crystal;

import java.util.Optional;

/**
 * How atomic displacements damp structure factors, the Debye-Waller factor exp(-B sin²θ/λ²).
 *
 * @param debyeWaller false to leave all atoms at rest
 * @param defaultB B in Å² of atoms whose structure states none, 0 or more
 */
public record DisplacementSettings(boolean debyeWaller, double defaultB) {
  /** Displacements as the structure states them, none where it states none. */
  public static final DisplacementSettings AS_STATED = new DisplacementSettings(true, 0);

  /** All atoms at rest. */
  public static final DisplacementSettings AT_REST = new DisplacementSettings(false, 0);

  /** Refuses a negative default. */
  public DisplacementSettings {
    if (!(defaultB >= 0) || Double.isInfinite(defaultB)) {
      throw new IllegalArgumentException(
          "The default displacement parameter B must be 0 Å² or more, but is " + defaultB + ".");
    }
  }

  /** The isotropic B of an atom in Å², 0 where its tensor is to be used instead. */
  double b(AtomSite site) {
    return debyeWaller && site.tensor().isEmpty() ? site.bIso().orElse(defaultB) : 0;
  }

  /** The tensor of an atom, where it has one and vibrations count. */
  Optional<DisplacementTensor> tensor(AtomSite site) {
    return debyeWaller ? site.tensor() : Optional.empty();
  }
}
