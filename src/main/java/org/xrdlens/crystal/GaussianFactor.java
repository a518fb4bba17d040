package org.xrdlens.crystal;

/**
 * A scattering factor as the sum of four Gaussians and a constant, f = Σ aᵢ exp(-bᵢ s²) + c with s
 * = sin θ/λ. The fits hold up to s = 2 Å⁻¹.
 */
final class GaussianFactor implements ScatteringFactor {
  private final String symbol;
  private final double[] coefficients;

  /**
   * @param coefficients a1, b1, a2, b2, a3, b3, a4, b4, c; a and c in electrons, b in Å²
   */
  GaussianFactor(String symbol, double[] coefficients) {
    this.symbol = symbol;
    this.coefficients = coefficients.clone();
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public double at(double sSquared) {
    double sum = coefficients[8];
    for (int i = 0; i < 8; i += 2) {
      sum += coefficients[i] * Math.exp(-coefficients[i + 1] * sSquared);
    }
    return sum;
  }
}
