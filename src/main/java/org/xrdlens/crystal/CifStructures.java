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
 * anisotropic displacements. Blocks without atoms are passed over; of several structures in a file
 * those that can't be right are left out, with a note on the first. What was odd or had to be
 * assumed is in the {@link CrystalStructure#notes() notes} of a structure.
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

  /**
   * Every block of a file that holds atoms, with its structure or the reason why there is none.
   *
   * @return at least one
   * @throws CifException if the file is not a CIF or holds no structure
   */
  public static List<CifEntry> entries(Path file) throws IOException {
    return entries(CifDocument.read(file), String.valueOf(file.getFileName()));
  }

  private static List<CifEntry> entries(List<CifBlock> blocks, String source) throws CifException {
    List<CifEntry> entries = new ArrayList<>();
    for (CifBlock block : blocks) {
      if (CifAtoms.areIn(block)) {
        try {
          entries.add(CifEntry.of(new CifStructure(block, blocks).read()));
        } catch (CifException e) {
          entries.add(CifEntry.refused(e));
        }
      }
    }
    if (entries.isEmpty()) {
      for (CifBlock block : blocks) {
        CifCell.read(block, new ArrayList<>());
      }
      throw new CifException(
          source, "The file holds no structure: no block has _atom_site_fract_x.");
    }
    return List.copyOf(entries);
  }

  private static List<CrystalStructure> of(List<CifBlock> blocks, String source)
      throws CifException {
    List<CrystalStructure> structures = new ArrayList<>();
    List<CifException> refused = new ArrayList<>();
    for (CifEntry entry : entries(blocks, source)) {
      entry.structure().ifPresent(structures::add);
      entry.refusal().ifPresent(refused::add);
    }
    if (structures.isEmpty()) {
      throw refused.get(0);
    }
    if (!refused.isEmpty()) {
      structures.set(
          0,
          structures
              .get(0)
              .withNote("Other blocks of the file were refused. " + refused.get(0).getMessage()));
    }
    return List.copyOf(structures);
  }
}
