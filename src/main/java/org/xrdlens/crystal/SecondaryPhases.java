package org.xrdlens.crystal;

import java.util.List;

/**
 * Phases that turn up beside the halides of the library or under them: precursors, products of
 * decay, conducting glass. In the resource {@code secondary-phases.cif}.
 */
public final class SecondaryPhases {
  private SecondaryPhases() {}

  /** Reads the phases anew; nothing is read before this call. */
  public static List<CrystalStructure> builtIn() {
    return StructureLibrary.read("secondary-phases.cif");
  }
}
