package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/** The atom sites of a CIF block. */
final class CifAtoms {
  private static final String SITE = "_atom_site_";
  private static final double B_PER_U = 8 * Math.PI * Math.PI;

  private final CifBlock block;
  private final List<String> notes;
  private final UnitCell cell;
  private final Map<String, DisplacementTensor> tensors;

  private CifAtoms(CifBlock block, UnitCell cell, List<String> notes) throws CifException {
    this.block = block;
    this.notes = notes;
    this.cell = cell;
    this.tensors = CifDisplacements.read(block, cell);
  }

  /** Whether a block has atoms at all. */
  static boolean areIn(CifBlock block) {
    return block.loopWith(SITE + "fract_x").isPresent();
  }

  /**
   * @param notes receives sentences about what was left out
   * @throws CifException if a site has no coordinates, or a species that is no element
   */
  static List<AtomSite> read(CifBlock block, UnitCell cell, List<String> notes)
      throws CifException {
    CifLoop loop =
        block
            .loopWith(SITE + "fract_x")
            .orElseThrow(
                () -> new CifException(block.source(), "There is no " + SITE + "fract_x."));
    CifAtoms atoms = new CifAtoms(block, cell, notes);
    List<AtomSite> sites = new ArrayList<>();
    for (int row = 0; row < loop.rowCount(); row++) {
      atoms.readRow(loop, row).ifPresent(sites::add);
    }
    if (sites.isEmpty()) {
      throw new CifException(block.source(), "No atom site has coordinates.");
    }
    return sites;
  }

  private Optional<AtomSite> readRow(CifLoop loop, int row) throws CifException {
    String label = text(loop, row, "label").or(() -> text(loop, row, "type_symbol")).orElse("");
    OptionalDouble x = number(loop, row, "fract_x");
    OptionalDouble y = number(loop, row, "fract_y");
    OptionalDouble z = number(loop, row, "fract_z");
    boolean dummy = text(loop, row, "calc_flag").filter("dum"::equalsIgnoreCase).isPresent();
    if (dummy || x.isEmpty() || y.isEmpty() || z.isEmpty()) {
      notes.add("The site " + label + " has no coordinates or is a dummy, and is left out.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AtomSite(
              label,
              text(loop, row, "type_symbol").orElseGet(() -> elementOf(label)),
              number(loop, row, "occupancy").orElse(1),
              x.getAsDouble(),
              y.getAsDouble(),
              z.getAsDouble(),
              displacement(loop, row, label),
              Optional.ofNullable(tensors.get(label))));
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), e.getMessage(), e);
    }
  }

  private static Optional<String> text(CifLoop loop, int row, String item) {
    return loop.cell(row, loop.column(SITE + item));
  }

  private OptionalDouble number(CifLoop loop, int row, String item) throws CifException {
    return CifNumbers.optional(block, SITE + item, text(loop, row, item));
  }

  private OptionalDouble displacement(CifLoop loop, int row, String label) throws CifException {
    OptionalDouble b = number(loop, row, "b_iso_or_equiv");
    OptionalDouble u = number(loop, row, "u_iso_or_equiv");
    if (b.isPresent()) {
      return b;
    }
    if (u.isPresent()) {
      return OptionalDouble.of(B_PER_U * u.getAsDouble());
    }
    DisplacementTensor tensor = tensors.get(label);
    return tensor == null ? OptionalDouble.empty() : OptionalDouble.of(tensor.equivalentB(cell));
  }

  /** The element at the beginning of a label: two letters where they are one, else the first. */
  private static String elementOf(String label) {
    String letters = label.replaceFirst("^([A-Za-z]*).*$", "$1");
    for (int length = Math.min(2, letters.length()); length > 0; length--) {
      String candidate = letters.substring(0, length);
      if (ScatteringFactors.it92().find(candidate).isPresent()) {
        return candidate;
      }
    }
    return letters.isEmpty() ? label : letters;
  }
}
