package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/**
 * The space group that a CIF block states: by its list of operations, else its Hall symbol, else
 * its Hermann-Mauguin symbol, else its number. A block without any of these is taken as P 1, with a
 * note.
 */
final class CifSymmetry {
  private static final String[] OPERATIONS = {
    "_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz"
  };
  private static final String[] HALL = {
    "_space_group_name_hall", "_symmetry_space_group_name_hall"
  };
  private static final String[] HERMANN_MAUGUIN = {
    "_space_group_name_h-m_alt",
    "_symmetry_space_group_name_h-m",
    "_space_group_name_h-m_full",
    "_space_group_name_h-m"
  };
  private static final String[] NUMBER = {"_space_group_it_number", "_symmetry_int_tables_number"};

  private final CifBlock block;
  private final UnitCell cell;
  private final List<String> notes;
  private final SpaceGroupTable table = SpaceGroupTable.standard();

  private CifSymmetry(CifBlock block, UnitCell cell, List<String> notes) {
    this.block = block;
    this.cell = cell;
    this.notes = notes;
  }

  /**
   * @param notes receives sentences about what had to be assumed
   * @throws CifException if the block names a group that can't be made out
   */
  static SpaceGroup read(CifBlock block, UnitCell cell, List<String> notes) throws CifException {
    CifSymmetry symmetry = new CifSymmetry(block, cell, notes);
    try {
      return symmetry.read();
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), e.getMessage(), e);
    }
  }

  private SpaceGroup read() throws CifException {
    Optional<SpaceGroup> listed = listedOperations();
    if (listed.isPresent()) {
      return named(listed.get());
    }
    Optional<String> hall = block.value(HALL);
    if (hall.isPresent()) {
      String symbol = block.value(HERMANN_MAUGUIN).orElse("");
      Optional<SpaceGroup> known = table.byHall(hall.get());
      return known.orElseGet(() -> named(SpaceGroup.ofHall(number(), symbol, hall.get())));
    }
    Optional<String> symbol = block.value(HERMANN_MAUGUIN);
    if (symbol.isPresent()) {
      return bySymbol(symbol.get());
    }
    if (block.value(NUMBER).isPresent()) {
      return table
          .byNumber(number())
          .map(this::noteChoice)
          .orElseThrow(() -> refusal(NUMBER, block.value(NUMBER).get()));
    }
    notes.add("The file names no space group, so the structure is taken as P 1.");
    return SpaceGroup.ofHall(1, "P 1", "P 1");
  }

  private Optional<SpaceGroup> listedOperations() {
    Optional<CifLoop> loop = block.loopWith(OPERATIONS);
    if (loop.isEmpty()) {
      return Optional.empty();
    }
    int column = loop.get().column(OPERATIONS);
    List<SymmetryOperation> operations = new ArrayList<>();
    for (int row = 0; row < loop.get().rowCount(); row++) {
      loop.get().cell(row, column).map(SymmetryOperation::parse).ifPresent(operations::add);
    }
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    String symbol = block.value(HERMANN_MAUGUIN).orElse("");
    SpaceGroup group = SpaceGroup.ofOperations(number(), symbol, "", operations);
    if (group.operations().size() != new HashSet<>(operations).size()) {
      notes.add(
          "The file lists %d symmetry operations, which generate %d; all of them are used."
              .formatted(operations.size(), group.operations().size()));
    }
    return Optional.of(group);
  }

  private int number() {
    return block
        .value(NUMBER)
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** Operations decide; the symbols are those of the standard setting that has the same ones. */
  private SpaceGroup named(SpaceGroup group) {
    Optional<SpaceGroup> stated =
        table.bySymbol(group.symbol()).filter(g -> sameOperations(g, group));
    return stated.or(() -> table.identify(group)).orElse(group);
  }

  private static boolean sameOperations(SpaceGroup one, SpaceGroup other) {
    return new HashSet<>(one.operations()).equals(new HashSet<>(other.operations()));
  }

  private SpaceGroup bySymbol(String symbol) throws CifException {
    Optional<SpaceGroup> found = table.bySymbol(symbol);
    if (found.isPresent() && !found.get().allows(cell, CrystalStructure.METRIC_TOLERANCE)) {
      found = table.bySymbol(symbol + ":R").or(() -> table.bySymbol(symbol));
    }
    if (found.isEmpty() && number() == 0) {
      throw refusal(HERMANN_MAUGUIN, symbol);
    }
    return found
        .map(this::noteChoice)
        .or(() -> table.byNumber(number()))
        .orElseThrow(() -> refusal(HERMANN_MAUGUIN, symbol));
  }

  private SpaceGroup noteChoice(SpaceGroup group) {
    boolean chosen = block.value(HERMANN_MAUGUIN).filter(s -> s.contains(":")).isPresent();
    if (table.hasTwoOrigins(group) && !chosen) {
      notes.add(
          "The file does not say which origin of %s it uses; the second, at the inversion centre, is assumed."
              .formatted(group.symbol()));
    }
    return group;
  }

  private CifException refusal(String[] tags, String found) {
    String tag = tags[0];
    for (String candidate : tags) {
      if (block.value(candidate).filter(found::equals).isPresent()) {
        tag = candidate;
      }
    }
    return new CifException(
        block.source(),
        "The value \"%s\" of %s is none of the 230 space groups, and the block lists no symmetry operations."
            .formatted(found, tag));
  }
}
