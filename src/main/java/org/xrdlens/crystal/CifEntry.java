package org.xrdlens.crystal;

import java.util.Objects;
import java.util.Optional;
import org.xrdlens.cif.CifException;

/**
 * A block of a CIF that holds atoms: its structure, or why there is none.
 *
 * @param structure empty if it was refused
 * @param refusal empty if it was not
 */
public record CifEntry(Optional<CrystalStructure> structure, Optional<CifException> refusal) {

  /** Refuses what has both or neither. */
  public CifEntry {
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(refusal, "refusal");
    if (structure.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException(
          "A block of a CIF has a structure or a refusal, but got "
              + (structure.isPresent() ? "both." : "neither."));
    }
  }

  static CifEntry of(CrystalStructure structure) {
    return new CifEntry(Optional.of(structure), Optional.empty());
  }

  static CifEntry refused(CifException refusal) {
    return new CifEntry(Optional.empty(), Optional.of(refusal));
  }
}
