package org.xrdlens.crystal;

/**
 * The X-ray scattering factor of an atom or ion at rest, without anomalous dispersion: how strongly
 * it scatters compared with one electron.
 */
public interface ScatteringFactor {
  /** The element or ion, for instance {@code Pb} or {@code Pb2+}. */
  String symbol();

  /**
   * The factor in electrons.
   *
   * @param sSquared (sin θ/λ)² = 1/(4 d²) in Å⁻²
   */
  double at(double sSquared);
}
