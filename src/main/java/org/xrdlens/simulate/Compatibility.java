package org.xrdlens.simulate;

/** Which program's choices a calculation of powder lines follows. */
public enum Compatibility {
  /** Our own. */
  NONE,

  /**
   * Those of pymatgen's {@code XRDCalculator}, for comparison with published numbers: of the
   * settings only radiation, range and default B then count, see {@link PymatgenLines}.
   */
  PYMATGEN
}
