package org.xrdlens.simulate;

import java.util.List;
import java.util.Set;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.UnitCell;

/**
 * Whether the atoms of a structure come to lie on atoms again when it is moved by a fraction of its
 * cell: cations on cations, anions on anions. Hydrogen, which X-rays hardly see, is left out.
 */
final class AtomOverlap {
  /**
   * A choice: tilted octahedra of halides move anions by up to 0.6 Å to either side, and anions lie
   * 3.5 Å apart and more.
   */
  private static final double NEAR_ANGSTROM = 1.5;

  /** A choice: an ordered vacancy, one atom in nine, still leaves most atoms on atoms. */
  private static final double LEAST_SHARE = 0.8;

  private static final Set<String> ANIONS = Set.of("F", "Cl", "Br", "I", "O", "S", "Se", "Te");
  private static final Set<String> UNSEEN = Set.of("H", "D");

  private final UnitCell cell;
  private final List<AtomSite> atoms;
  private final boolean[] anions;

  AtomOverlap(CrystalStructure structure) {
    this.cell = structure.cell();
    this.atoms =
        structure.atomsInCell().stream().filter(a -> !UNSEEN.contains(element(a))).toList();
    this.anions = new boolean[atoms.size()];
    for (int i = 0; i < anions.length; i++) {
      anions[i] = ANIONS.contains(element(atoms.get(i)));
    }
  }

  private static String element(AtomSite atom) {
    return atom.symbol().replaceAll("[^A-Za-z].*", "");
  }

  /**
   * Whether at least four fifths of the atoms lie on atoms of their kind.
   *
   * @param translation fractions of the cell's edges
   */
  boolean under(double[] translation) {
    double on = 0;
    double all = 0;
    for (int i = 0; i < anions.length; i++) {
      AtomSite atom = atoms.get(i);
      all += atom.occupancy();
      double[] moved = {
        atom.x() + translation[0], atom.y() + translation[1], atom.z() + translation[2]
      };
      on += occupied(moved, anions[i]) ? atom.occupancy() : 0;
    }
    return on >= LEAST_SHARE * all;
  }

  private boolean occupied(double[] place, boolean anion) {
    for (int i = 0; i < anions.length; i++) {
      AtomSite atom = atoms.get(i);
      double[] position = {atom.x(), atom.y(), atom.z()};
      if (anions[i] == anion && cell.distance(place, position) < NEAR_ANGSTROM) {
        return true;
      }
    }
    return false;
  }
}
