package org.xrdlens.crystal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shortest distance in a crystal for each pair of elements. */
final class ShortestDistances {
  private ShortestDistances() {}

  /**
   * Distances in Å by pair, for instance {@code I-Pb}, the elements in the order of the alphabet.
   * Atoms of one place and of one disordered group (labels {@code MA_..}, {@code FA_..}) are not
   * neighbours of each other.
   */
  static Map<String, Double> of(CrystalStructure structure) {
    List<AtomSite> atoms = structure.atomsInCell();
    Map<String, Double> shortest = new TreeMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      for (int j = 0; j <= i; j++) {
        double d = distance(structure.cell(), atoms.get(i), atoms.get(j));
        if (d > 0 && Double.isFinite(d)) {
          shortest.merge(pair(atoms.get(i), atoms.get(j)), d, Math::min);
        }
      }
    }
    return shortest;
  }

  /** Of an atom to another, or to its own repeat in the next cells; 0 for two at one place. */
  private static double distance(UnitCell cell, AtomSite one, AtomSite other) {
    if (one != other) {
      boolean samePlace = cell.distance(one.position(), other.position()) < 0.05;
      return samePlace || ofOneGroup(one, other)
          ? 0
          : cell.distance(one.position(), other.position());
    }
    return Math.min(cell.a(), Math.min(cell.b(), cell.c()));
  }

  private static boolean ofOneGroup(AtomSite one, AtomSite other) {
    return isOrganic(one) && isOrganic(other);
  }

  /** Whether a site stands for part of an organic cation. */
  static boolean isOrganic(AtomSite site) {
    return site.label().startsWith("MA") || site.label().startsWith("FA");
  }

  private static String pair(AtomSite one, AtomSite other) {
    String first = element(one);
    String second = element(other);
    return first.compareTo(second) < 0 ? first + "-" + second : second + "-" + first;
  }

  /** The element without charge; the organic cations count as their own kind. */
  static String element(AtomSite site) {
    return isOrganic(site)
        ? site.label().substring(0, 2)
        : site.symbol().replaceAll("[^A-Za-z]", "");
  }
}
