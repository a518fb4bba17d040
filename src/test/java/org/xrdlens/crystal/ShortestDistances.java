package org.xrdlens.crystal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shortest distance in a crystal for each pair of elements. */
final class ShortestDistances {
  private ShortestDistances() {}

  /** In a disordered crystal, atoms closer than this that don't fill their places take turns. */
  private static final double TAKING_TURNS_ANGSTROM = 3;

  /**
   * Distances in Å by pair, for instance {@code I-Pb}, the elements in the order of the alphabet.
   * Atoms of one place, or that take turns in one cavity, are not neighbours of each other.
   */
  static Map<String, Double> of(CrystalStructure structure) {
    List<AtomSite> atoms = structure.atomsInCell();
    Map<String, Double> shortest = new TreeMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      for (int j = 0; j <= i; j++) {
        double d = distance(structure.cell(), atoms.get(i), atoms.get(j));
        if (d > 0) {
          shortest.merge(pair(atoms.get(i), atoms.get(j)), d, Math::min);
        }
      }
    }
    return shortest;
  }

  /** Of an atom to another, or to its own repeat in the next cells; 0 if they are no neighbours. */
  private static double distance(UnitCell cell, AtomSite one, AtomSite other) {
    if (one == other) {
      return Math.min(cell.a(), Math.min(cell.b(), cell.c()));
    }
    double d = cell.distance(one.position(), other.position());
    boolean takeTurns = one.occupancy() < 1 && other.occupancy() < 1 && d < TAKING_TURNS_ANGSTROM;
    return takeTurns ? 0 : d;
  }

  /** Whether a site stands for an organic cation or part of one. */
  static boolean isOrganic(AtomSite site) {
    return site.label().startsWith("MA") || site.label().startsWith("FA");
  }

  private static String pair(AtomSite one, AtomSite other) {
    String first = kind(one);
    String second = kind(other);
    return first.compareTo(second) < 0 ? first + "-" + second : second + "-" + first;
  }

  /** The element without charge; a metal that stands for a whole organic cation counts as that. */
  private static String kind(AtomSite site) {
    boolean resolved = site.symbol().equals("C") || site.symbol().equals("N");
    return resolved ? site.symbol() : species(site);
  }

  /** The element without charge, or the organic cation that a site belongs to. */
  static String species(AtomSite site) {
    return isOrganic(site)
        ? site.label().substring(0, 2)
        : site.symbol().replaceAll("[^A-Za-z]", "");
  }
}
