package org.xrdlens.workflow;

import java.util.List;
import java.util.Locale;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SymmetryOperation;
import org.xrdlens.crystal.UnitCell;

/** CIF texts for tests, as databases write them. */
final class MadeCifs {
  private MadeCifs() {}

  /** A block with a Hermann-Mauguin symbol and no list of operations. */
  static String withSymbol(String block, String symbol, UnitCell cell, List<AtomSite> sites) {
    return head(block, cell)
        + "_symmetry_space_group_name_H-M '%s'\n".formatted(symbol)
        + atoms(sites);
  }

  /** A block with a list of operations and no name of the group. */
  static String withOperations(CrystalStructure structure) {
    StringBuilder text = new StringBuilder(head("operations", structure.cell()));
    text.append("loop_\n_symmetry_equiv_pos_as_xyz\n");
    for (SymmetryOperation operation : structure.spaceGroup().operations()) {
      text.append('\'').append(operation).append("'\n");
    }
    return text + atoms(structure.sites());
  }

  /** A block in which all atoms of the cell stand in P 1. */
  static String writtenOut(CrystalStructure structure) {
    return withSymbol("P1", "P 1", structure.cell(), structure.atomsInCell());
  }

  private static String head(String block, UnitCell cell) {
    return String.format(
        Locale.ROOT,
        "data_%s%n_chemical_formula_sum 'made %s'%n_cell_length_a %.4f(3)%n_cell_length_b %.4f(3)%n"
            + "_cell_length_c %.4f(5)%n_cell_angle_alpha %.2f%n_cell_angle_beta %.2f(1)%n_cell_angle_gamma %.2f%n",
        block,
        block,
        cell.a(),
        cell.b(),
        cell.c(),
        cell.alpha(),
        cell.beta(),
        cell.gamma());
  }

  private static String atoms(List<AtomSite> sites) {
    StringBuilder text =
        new StringBuilder(
            "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
                + "_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n");
    int n = 0;
    for (AtomSite site : sites) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s%d %s %.5f %.5f %.5f %.4f%n",
              site.symbol(),
              ++n,
              site.symbol(),
              site.x(),
              site.y(),
              site.z(),
              site.occupancy()));
    }
    return text + "\n";
  }
}
