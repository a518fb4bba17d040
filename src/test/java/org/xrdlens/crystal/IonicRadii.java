package org.xrdlens.crystal;

import java.util.Map;

/**
 * Effective ionic radii in Å and usual charges of the ions in the structure library: Shannon, Acta
 * Cryst. A32, 751 (1976), doi 10.1107/S0567739476001551; coordination 6 for metals and halides, 12
 * for the large cations. Sn²⁺ isn't listed there: 1.10 from Sn–F distances. Methylammonium and
 * formamidinium: Kieslich, Sun & Cheetham, Chem. Sci. 5, 4712 (2014), doi 10.1039/C4SC02211D.
 */
final class IonicRadii {
  record Ion(int charge, double radius) {}

  private static final Map<String, Ion[]> IONS =
      Map.ofEntries(
          ion("Cl", new Ion(-1, 1.81)),
          ion("Br", new Ion(-1, 1.96)),
          ion("I", new Ion(-1, 2.20)),
          ion("MA", new Ion(1, 2.17)),
          ion("FA", new Ion(1, 2.53)),
          ion("Cs", new Ion(1, 1.88)),
          ion("Rb", new Ion(1, 1.72)),
          ion("K", new Ion(1, 1.64), new Ion(1, 1.38)),
          ion("Na", new Ion(1, 1.02)),
          ion("Li", new Ion(1, 0.76)),
          ion("Ag", new Ion(1, 1.15)),
          ion("Tl", new Ion(1, 1.50), new Ion(3, 0.885)),
          ion("Pb", new Ion(2, 1.19), new Ion(4, 0.775)),
          ion("Sn", new Ion(2, 1.10), new Ion(4, 0.69)),
          ion("Ge", new Ion(2, 0.73)),
          ion("Bi", new Ion(3, 1.03)),
          ion("Sb", new Ion(3, 0.76)),
          ion("In", new Ion(3, 0.80)),
          ion("Y", new Ion(3, 0.90)),
          ion("La", new Ion(3, 1.032)),
          ion("Ce", new Ion(3, 1.01)),
          ion("Nd", new Ion(3, 0.983)),
          ion("Eu", new Ion(3, 0.947)),
          ion("Gd", new Ion(3, 0.938)),
          ion("Er", new Ion(3, 0.890)),
          ion("Yb", new Ion(3, 0.868)),
          ion("Sc", new Ion(3, 0.745)),
          ion("Fe", new Ion(3, 0.645)),
          ion("Cr", new Ion(3, 0.615)),
          ion("Te", new Ion(4, 0.97)),
          ion("Ti", new Ion(4, 0.605)),
          ion("Pd", new Ion(4, 0.615)),
          ion("Pt", new Ion(4, 0.625)),
          ion("Zr", new Ion(4, 0.72)),
          ion("Hf", new Ion(4, 0.71)));

  private IonicRadii() {}

  private static Map.Entry<String, Ion[]> ion(String name, Ion... states) {
    return Map.entry(name, states);
  }

  /** The states that a species may have. */
  static Ion[] of(String species) {
    if (!IONS.containsKey(species)) {
      throw new IllegalArgumentException("No ionic radius is noted for " + species + ".");
    }
    return IONS.get(species).clone();
  }

  static boolean isHalide(String species) {
    return of(species)[0].charge() < 0;
  }

  /** Whether a species is one of the large cations between the polyhedra. */
  static boolean isLarge(String species) {
    return of(species)[0].charge() == 1 && of(species)[0].radius() > 1.6;
  }
}
