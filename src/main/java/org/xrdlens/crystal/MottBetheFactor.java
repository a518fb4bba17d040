package org.xrdlens.crystal;

/**
 * A scattering factor that follows from the one for electrons by the relation of Mott and Bethe, f
 * = Z - 8π² a₀ s² fₑ with s = sin θ/λ and fₑ = Σ aᵢ exp(-bᵢ s²).
 */
final class MottBetheFactor implements ScatteringFactor {
  /** 8π² times the Bohr radius in Å, as pymatgen rounds it; electrons per Å³. */
  private static final double ELECTRONS = 41.78214;

  private final String symbol;
  private final int atomicNumber;
  private final double[] coefficients;

  /**
   * @param coefficients a1, b1, a2, b2, a3, b3, a4, b4; a in Å, b in Å²
   */
  MottBetheFactor(String symbol, int atomicNumber, double[] coefficients) {
    this.symbol = symbol;
    this.atomicNumber = atomicNumber;
    this.coefficients = coefficients.clone();
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public double at(double sSquared) {
    double sum = 0;
    for (int i = 0; i < 8; i += 2) {
      sum += coefficients[i] * Math.exp(-coefficients[i + 1] * sSquared);
    }
    return atomicNumber - ELECTRONS * sSquared * sum;
  }
}
