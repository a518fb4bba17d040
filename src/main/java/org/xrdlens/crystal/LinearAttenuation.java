package org.xrdlens.crystal;

/**
 * How fast a crystal absorbs X-rays, by the optical theorem from the imaginary parts of its atoms'
 * scattering factors: μ = 2 rₑ λ Σ f'' / V (Als-Nielsen and McMorrow, Elements of Modern X-ray
 * Physics, 2011, doi 10.1002/9781119998365). Photoabsorption only, which is all but a few per cent
 * for atoms beyond the first rows.
 */
public final class LinearAttenuation {
  /** rₑ in Å, CODATA 2018. */
  private static final double ELECTRON_RADIUS_ANGSTROM = 2.8179403262e-5;

  private static final double ANGSTROM_PER_MICROMETRE = 1e4;

  private LinearAttenuation() {}

  /**
   * The linear attenuation coefficient of a structure.
   *
   * @param anode whose Kα radiation is absorbed
   * @return μ in 1/µm, 0 for atoms that absorb nothing
   */
  public static double perMicrometre(CrystalStructure structure, Anode anode) {
    double sum = 0;
    for (AtomSite atom : structure.atomsInCell()) {
      String element = SpeciesSymbol.elementOf(atom.symbol());
      sum += atom.occupancy() * AnomalousDispersion.of(element, anode).imaginary();
    }
    double wavelength = anode.radiation().wavelengthAngstrom();
    double perAngstrom =
        2 * ELECTRON_RADIUS_ANGSTROM * wavelength * sum / structure.cell().volume();
    return perAngstrom * ANGSTROM_PER_MICROMETRE;
  }
}
