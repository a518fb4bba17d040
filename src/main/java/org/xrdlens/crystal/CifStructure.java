package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/** One structure of a CIF: a block with atoms, its cell and symmetry there or in another block. */
final class CifStructure {
  /** A cell off its group's metric by less than this is left as it is written. */
  private static final double EXACT_METRIC = 1e-4;

  private static final int MOST_NOTES = 100;

  /** So many blocks at a file's beginning may hold what others share. */
  private static final int MOST_HEADERS = 100;

  private final CifBlock block;
  private final List<CifBlock> blocks;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param block a block with atoms
   * @param blocks all blocks of the file
   */
  CifStructure(CifBlock block, List<CifBlock> blocks) {
    this.block = block;
    this.blocks = blocks;
  }

  /**
   * The structure with notes on all that was odd or had to be assumed.
   *
   * @throws CifException if something is missing or can't be right
   */
  CrystalStructure read() throws CifException {
    notes.addAll(block.notes());
    CifBlock cellBlock = blockWith(b -> b.line(CifCell.TAG).isPresent(), "cell");
    CifBlock symmetryBlock = blockWith(CifSymmetry::isIn, "symmetry");
    UnitCell cell = CifCell.read(cellBlock, notes);
    List<CifSite> sites = CifAtoms.read(block, cell, notes);
    List<SpaceGroup> groups = CifSymmetry.read(symmetryBlock, cell, notes);
    try {
      UnitCell fitted = fitted(cell, groups.get(0));
      CrystalStructure.requireFewAtoms(block.name(), sites.size(), groups.get(0));
      SpaceGroup group =
          groups.size() == 1
              ? groups.get(0)
              : CifOrigin.choose(block, fitted, sites, groups, notes);
      SiteContacts contacts = SiteContacts.of(sites, fitted, group);
      Set<Integer> repeated = CifOverlaps.repeated(block, sites, contacts, fitted, notes);
      notes.addAll(new CifContent(block, sites, contacts, repeated).contradictions(block));
      List<AtomSite> kept = new ArrayList<>();
      for (int i = 0; i < sites.size(); i++) {
        if (!repeated.contains(i)) {
          kept.add(sites.get(i).site());
        }
      }
      return structure(fitted, group, kept);
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), e.getMessage(), e);
    }
  }

  /** The block of the atoms if it has what is looked for, else the first that has and no atoms. */
  private CifBlock blockWith(Predicate<CifBlock> has, String what) {
    if (has.test(block)) {
      return block;
    }
    for (CifBlock other : blocks.subList(0, Math.min(MOST_HEADERS, blocks.size()))) {
      if (has.test(other) && !CifAtoms.areIn(other)) {
        notes.add("The %s is that of block %s.".formatted(what, other.name()));
        other.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return other;
      }
    }
    return block;
  }

  private UnitCell fitted(UnitCell cell, SpaceGroup group) throws CifException {
    if (group.allows(cell, EXACT_METRIC)) {
      return cell;
    }
    UnitCell fitted = group.symmetrized(cell);
    String found =
        "The cell (%s) is not of the shape that its space group %s demands; the nearest that is has %s"
            .formatted(CifCell.named(cell), group, CifCell.named(fitted));
    if (!group.allows(cell, CrystalStructure.METRIC_TOLERANCE)) {
      throw new CifException(block.place(CifCell.TAG), found + ".");
    }
    notes.add(block.place(CifCell.TAG) + ": " + found + ", and is used.");
    return fitted;
  }

  private CrystalStructure structure(UnitCell cell, SpaceGroup group, List<AtomSite> sites) {
    List<String> told = new ArrayList<>(notes.subList(0, Math.min(MOST_NOTES, notes.size())));
    if (told.size() < notes.size()) {
      told.add("There are " + (notes.size() - told.size()) + " more notes of this kind.");
    }
    return new CrystalStructure(
        name(),
        cell,
        group,
        sites,
        block.value("_xrdlens_source").orElse(block.file()),
        block.value("_xrdlens_confidence").orElse(""),
        told);
  }

  private String name() {
    return block
        .value(
            "_chemical_name_common",
            "_chemical_name_mineral",
            "_chemical_formula_structural",
            "_chemical_formula_sum")
        .filter(name -> !name.isBlank())
        .orElse(block.name());
  }
}
