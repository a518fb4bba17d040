package org.xrdlens.crystal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifDocument;
import org.xrdlens.cif.CifException;

/**
 * Crystal structures from CIF files: cell, symmetry, and atoms with occupancies and isotropic or
 * anisotropic displacements. Symbols of ions get ionic scattering factors. Blocks without atoms are
 * passed over.
 */
public final class CifStructures {
  private CifStructures() {}

  /**
   * All structures of a file, a block each.
   *
   * @throws CifException if the file is not a CIF, holds no structure, or one that can't be right
   */
  public static List<CrystalStructure> read(Path file) throws IOException {
    return of(CifDocument.read(file), String.valueOf(file.getFileName()));
  }

  /**
   * All structures in a text.
   *
   * @param source what messages call the text
   */
  public static List<CrystalStructure> parse(String text, String source) throws CifException {
    return of(CifDocument.parse(text, source), source);
  }

  private static List<CrystalStructure> of(List<CifBlock> blocks, String source)
      throws CifException {
    List<CrystalStructure> structures = new ArrayList<>();
    for (CifBlock block : blocks) {
      if (CifAtoms.areIn(block)) {
        structures.add(structure(block));
      }
    }
    if (structures.isEmpty()) {
      for (CifBlock block : blocks) {
        cell(block);
      }
      throw new CifException(
          source, "The file holds no structure: no block has _atom_site_fract_x.");
    }
    return List.copyOf(structures);
  }

  private static CrystalStructure structure(CifBlock block) throws CifException {
    List<String> notes = new ArrayList<>();
    UnitCell cell = cell(block);
    SpaceGroup group = CifSymmetry.read(block, cell, notes);
    List<AtomSite> sites = CifAtoms.read(block, cell, notes);
    try {
      return new CrystalStructure(
          name(block),
          cell,
          group,
          sites,
          block.value("_xrdlens_source").orElse(block.file()),
          block.value("_xrdlens_confidence").orElse(""),
          notes);
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), e.getMessage(), e);
    }
  }

  private static String name(CifBlock block) {
    return block
        .value(
            "_chemical_name_common",
            "_chemical_name_mineral",
            "_chemical_formula_structural",
            "_chemical_formula_sum")
        .orElse(block.name());
  }

  private static UnitCell cell(CifBlock block) throws CifException {
    double a = CifNumbers.required(block, "_cell_length_a");
    double b = CifNumbers.required(block, "_cell_length_b");
    double c = CifNumbers.required(block, "_cell_length_c");
    double alpha = CifNumbers.required(block, "_cell_angle_alpha");
    double beta = CifNumbers.required(block, "_cell_angle_beta");
    double gamma = CifNumbers.required(block, "_cell_angle_gamma");
    try {
      return new UnitCell(a, b, c, alpha, beta, gamma);
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), e.getMessage(), e);
    }
  }
}
