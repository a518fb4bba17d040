package org.xrdlens.crystal;

import java.util.List;
import org.xrdlens.cif.CifException;

/**
 * The structures that come with the program: 164 metal halides in the seven space groups of the
 * models, as cell and asymmetric unit in the resource {@code structure-library.cif}. Each names its
 * source and a confidence: A published, B approximate, C estimated.
 */
public final class StructureLibrary {
  private StructureLibrary() {}

  /** Reads the library anew, about a tenth of a second; nothing is read before this call. */
  public static List<CrystalStructure> builtIn() {
    return read("structure-library.cif");
  }

  static List<CrystalStructure> read(String resource) {
    try {
      return CifStructures.parse(BundledText.read(resource), resource);
    } catch (CifException e) {
      throw new IllegalStateException("The program's resource " + resource + " is damaged.", e);
    }
  }
}
