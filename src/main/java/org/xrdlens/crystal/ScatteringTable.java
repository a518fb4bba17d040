package org.xrdlens.crystal;

/** A published table of scattering factors. */
public enum ScatteringTable {
  /** International Tables for Crystallography C (1992), table 6.1.1.4: atoms and ions. */
  IT92,

  /**
   * Doyle and Turner, Acta Cryst. A24, 390 (1968), doi 10.1107/S0567739468000756, and Smith and
   * Burge, Acta Cryst. 15, 182 (1962), doi 10.1107/S0365110X62000481: neutral atoms, by way of
   * their scattering of electrons. It is what pymatgen uses.
   */
  DOYLE_TURNER;

  /** The factors of the table. */
  public ScatteringFactors factors() {
    return this == IT92 ? ScatteringFactors.it92() : ScatteringFactors.doyleTurner();
  }
}
