package org.xrdlens.crystal;

/**
 * The X-ray scattering factor of an atom or ion for forward directions up to sin θ/λ = 2 Å⁻¹: the
 * sum of four Gaussians and a constant, f = Σ aᵢ exp(-bᵢ s²) + c with s = sin θ/λ. Without
 * anomalous dispersion.
 */
public final class ScatteringFactor {
  private final String symbol;
  private final double[] coefficients;

  /**
   * @param coefficients a1, b1, a2, b2, a3, b3, a4, b4, c; a and c in electrons, b in Å²
   */
  ScatteringFactor(String symbol, double[] coefficients) {
    this.symbol = symbol;
    this.coefficients = coefficients.clone();
  }

  /** The element or ion, for instance {@code Pb} or {@code Pb2+}. */
  public String symbol() {
    return symbol;
  }

  /**
   * The factor in electrons.
   *
   * @param sSquared (sin θ/λ)² = 1/(4 d²) in Å⁻²
   */
  public double at(double sSquared) {
    double sum = coefficients[8];
    for (int i = 0; i < 8; i += 2) {
      sum += coefficients[i] * Math.exp(-coefficients[i + 1] * sSquared);
    }
    return sum;
  }
}
