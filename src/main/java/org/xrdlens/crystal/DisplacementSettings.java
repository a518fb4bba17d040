package org.xrdlens.crystal;

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

  double b(AtomSite site) {
    return debyeWaller ? site.bIso().orElse(defaultB) : 0;
  }
}
