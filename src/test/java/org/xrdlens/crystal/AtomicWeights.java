package org.xrdlens.crystal;

import java.util.List;
import java.util.Map;

/** Conventional atomic weights (IUPAC 2021) of the elements in the built-in structures. */
final class AtomicWeights {
  private static final double AVOGADRO_CUBIC_ANGSTROM = 0.602214076;

  private static final Map<String, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry("H", 1.008),
          Map.entry("Li", 6.94),
          Map.entry("C", 12.011),
          Map.entry("N", 14.007),
          Map.entry("O", 15.999),
          Map.entry("Na", 22.990),
          Map.entry("Al", 26.982),
          Map.entry("Si", 28.085),
          Map.entry("Cl", 35.45),
          Map.entry("K", 39.098),
          Map.entry("Sc", 44.956),
          Map.entry("Ti", 47.867),
          Map.entry("Cr", 51.996),
          Map.entry("Fe", 55.845),
          Map.entry("Ni", 58.693),
          Map.entry("Cu", 63.546),
          Map.entry("Zn", 65.38),
          Map.entry("Ge", 72.63),
          Map.entry("Br", 79.904),
          Map.entry("Rb", 85.468),
          Map.entry("Y", 88.906),
          Map.entry("Zr", 91.224),
          Map.entry("Pd", 106.42),
          Map.entry("Ag", 107.868),
          Map.entry("In", 114.818),
          Map.entry("Sn", 118.710),
          Map.entry("Sb", 121.760),
          Map.entry("I", 126.904),
          Map.entry("Te", 127.6),
          Map.entry("Cs", 132.905),
          Map.entry("La", 138.905),
          Map.entry("Ce", 140.116),
          Map.entry("Nd", 144.242),
          Map.entry("Eu", 151.964),
          Map.entry("Gd", 157.25),
          Map.entry("Er", 167.259),
          Map.entry("Yb", 173.045),
          Map.entry("Hf", 178.486),
          Map.entry("Pt", 195.084),
          Map.entry("Au", 196.967),
          Map.entry("Tl", 204.38),
          Map.entry("Pb", 207.2),
          Map.entry("Bi", 208.980));

  private AtomicWeights() {}

  /** The density of a crystal in g/cm³ by the content of its cell. */
  static double density(CrystalStructure structure) {
    return mass(structure.atomsInCell()) / AVOGADRO_CUBIC_ANGSTROM / structure.cell().volume();
  }

  private static double mass(List<AtomSite> atoms) {
    return atoms.stream()
        .mapToDouble(
            atom -> atom.occupancy() * WEIGHTS.get(atom.symbol().replaceAll("[^A-Za-z]", "")))
        .sum();
  }
}
