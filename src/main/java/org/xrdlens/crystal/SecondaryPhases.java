package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifDocument;
import org.xrdlens.cif.CifException;

/**
 * Phases that turn up beside the halides of the library or under them: precursors and products of
 * decay, polymorphs, substrates, contacts. In the resource {@code secondary-phases.cif}, a block
 * each, with source, confidence and role.
 */
public final class SecondaryPhases {
  private static final String RESOURCE = "secondary-phases.cif";

  private SecondaryPhases() {}

  /** Reads all phases anew; nothing is read before this call. */
  public static List<CrystalStructure> builtIn() {
    return StructureLibrary.read(RESOURCE);
  }

  /** Those that lie under a film: crystalline layers and wafers. */
  public static List<CrystalStructure> substrates() {
    return withRole(PhaseRole.SUBSTRATE);
  }

  /** Those of one role, in the order of the resource. */
  public static List<CrystalStructure> withRole(PhaseRole role) {
    List<CrystalStructure> all = builtIn();
    List<PhaseRole> roles = roles();
    List<CrystalStructure> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (roles.get(i) == role) {
        found.add(all.get(i));
      }
    }
    return List.copyOf(found);
  }

  /** A role for each of the phases, in their order. */
  private static List<PhaseRole> roles() {
    try {
      List<PhaseRole> roles = new ArrayList<>();
      for (CifBlock block : CifDocument.parse(BundledText.read(RESOURCE), RESOURCE)) {
        roles.add(PhaseRole.named(block.value("_xrdlens_role").orElse("")));
      }
      return roles;
    } catch (CifException e) {
      throw new IllegalStateException("The program's resource " + RESOURCE + " is damaged.", e);
    }
  }
}
