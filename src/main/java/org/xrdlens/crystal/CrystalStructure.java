package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A crystal structure: cell, space group and the sites of the asymmetric unit.
 *
 * @param name for people, for instance {@code CsPbI3}
 * @param cell unit cell
 * @param spaceGroup symmetry in the setting of the cell
 * @param sites asymmetric unit; a mixed site is several sites at one place
 * @param source where the numbers come from; empty if it isn't known
 * @param confidence how sure they are: A published, B approximate, C estimated; empty if not stated
 * @param notes what the reader of a file had to assume, as full sentences
 */
public record CrystalStructure(
    String name,
    UnitCell cell,
    SpaceGroup spaceGroup,
    List<AtomSite> sites,
    String source,
    String confidence,
    List<String> notes) {

  /** Images of a site closer than this are one atom on a special position. */
  public static final double SAME_ATOM_ANGSTROM = 0.4;

  private static final int MOST_ATOMS = 20_000;

  /**
   * How far, relatively, a cell may be off the metric of its group: published cells are rounded.
   */
  static final double METRIC_TOLERANCE = 2e-3;

  /** Copies the lists; refuses a structure without sites or with a cell its group forbids. */
  public CrystalStructure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(confidence, "confidence");
    sites = List.copyOf(sites);
    notes = List.copyOf(notes);
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("The structure " + name + " has no atom sites.");
    }
    requireFewAtoms(name, sites.size(), spaceGroup);
    if (!spaceGroup.allows(cell, METRIC_TOLERANCE)) {
      throw new IllegalArgumentException(
          "The cell of %s (%s) does not have the shape that its space group %s demands."
              .formatted(name, cell, spaceGroup));
    }
  }

  /** Refuses more atoms than a pattern can be computed from within seconds. */
  static void requireFewAtoms(String name, int siteCount, SpaceGroup spaceGroup) {
    if ((long) siteCount * spaceGroup.operations().size() > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "The structure %s has %d sites under %d symmetry operations; at most %d atoms fit."
              .formatted(name, siteCount, spaceGroup.operations().size(), MOST_ATOMS));
    }
  }

  /** A structure of which nothing is known beyond what scatters. */
  public static CrystalStructure of(
      String name, UnitCell cell, SpaceGroup spaceGroup, List<AtomSite> sites) {
    return new CrystalStructure(name, cell, spaceGroup, sites, "", "", List.of());
  }

  /**
   * The structure's class: the type of its space group, one of 230, by the Hermann-Mauguin symbol
   * of the standard setting, for instance {@code Pm-3m}. All settings of a type are one class, so
   * {@code P 21/c}, {@code P 21/n} and {@code P 21/a} all give {@code P21/a}, as the field writes
   * it.
   *
   * @return where operations alone are known and fit no listed setting: how many there are, in
   *     words
   */
  public String classLabel() {
    return SpaceGroupClass.of(spaceGroup).orElseGet(spaceGroup::toString);
  }

  /** Whether {@link #classLabel()} is one of the 230 types. */
  public boolean hasKnownClass() {
    return SpaceGroupClass.of(spaceGroup).isPresent();
  }

  /**
   * All atoms of one cell. Each site is repeated by the space group; on a special position it
   * stands once and exactly.
   */
  public List<AtomSite> atomsInCell() {
    List<AtomSite> atoms = new ArrayList<>();
    for (AtomSite site : sites) {
      atoms.addAll(SiteOrbit.of(site, cell, spaceGroup, SAME_ATOM_ANGSTROM));
    }
    return atoms;
  }

  /** The same atoms in another cell. */
  public CrystalStructure withCell(UnitCell newCell) {
    return new CrystalStructure(name, newCell, spaceGroup, sites, source, confidence, notes);
  }

  /** The same structure with one more sentence about it. */
  CrystalStructure withNote(String sentence) {
    List<String> more = new ArrayList<>(notes);
    more.add(sentence);
    return new CrystalStructure(name, cell, spaceGroup, sites, source, confidence, more);
  }

  /** The same structure under another name. */
  public CrystalStructure withName(String newName) {
    return new CrystalStructure(newName, cell, spaceGroup, sites, source, confidence, notes);
  }
}
