package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/**
 * The symmetry operations that a CIF block lists, those of magnetic structures included, whose
 * reversal of time X-rays don't see. The group gets the symbols of the tabulated setting that has
 * the same operations; where none has, those that the file states, if its group has as many
 * rotations.
 */
final class CifOperations {
  private static final String[] LISTS = {
    "_space_group_symop_operation_xyz",
    "_symmetry_equiv_pos_as_xyz",
    "_space_group_symop_magn_operation_xyz"
  };
  private static final String[] CENTRINGS = {"_space_group_symop_magn_centering_xyz"};

  /** Operations in the largest cells, each written in three words at most. */
  private static final int MOST_ROWS = 10_000;

  private CifOperations() {}

  /** Whether a block lists operations. */
  static boolean areIn(CifBlock block) {
    return block.loopWith(LISTS).isPresent();
  }

  /**
   * The group that the listed operations generate; empty if none are listed.
   *
   * @param stated settings that the block's symbol can mean, may be none
   * @param notes receives a sentence where the list was not complete
   * @throws CifException if one is no operation, or they are no group
   */
  static Optional<SpaceGroup> read(
      CifBlock block, List<SpaceGroupSetting> stated, List<String> notes) throws CifException {
    List<SymmetryOperation> listed = operations(block, LISTS);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<SymmetryOperation> all = new ArrayList<>(listed);
    all.addAll(operations(block, CENTRINGS));
    SpaceGroup group;
    try {
      group = SpaceGroup.ofOperations(0, "", "", all);
    } catch (IllegalArgumentException e) {
      throw new CifException(block.place(LISTS), e.getMessage(), e);
    }
    Optional<SpaceGroup> centred = withStatedCentring(group, stated);
    if (centred.isPresent()) {
      notes.add(
          "%s: The list of %d operations lacks the centring of %s, which was added."
              .formatted(block.place(LISTS), listed.size(), centred.get()));
      return centred;
    }
    if (all.size() == listed.size() && group.operations().size() != Set.copyOf(all).size()) {
      notes.add(
          "%s: The file lists %d symmetry operations, which generate %d; all of them are used."
              .formatted(block.place(LISTS), listed.size(), group.operations().size()));
    }
    return Optional.of(named(group, stated, SpaceGroupTable.standard()));
  }

  /** A group of operations with its symbols, as far as they can be made out. */
  static SpaceGroup named(SpaceGroup group, List<SpaceGroupSetting> stated, SpaceGroupTable table) {
    for (SpaceGroupSetting setting : stated) {
      SpaceGroup candidate = setting.group();
      if (sameOperations(candidate, group)) {
        return candidate;
      }
    }
    Optional<SpaceGroupSetting> known = table.identify(group);
    if (known.isPresent()) {
      return known.get().group();
    }
    for (SpaceGroupSetting setting : stated) {
      if (rotations(setting.group()) == rotations(group)) {
        return SpaceGroup.ofOperations(setting.number(), setting.symbol(), "", group.operations());
      }
    }
    return group;
  }

  private static long rotations(SpaceGroup group) {
    return group.operations().stream()
        .map(SymmetryOperation::withoutTranslation)
        .distinct()
        .count();
  }

  private static boolean sameOperations(SpaceGroup one, SpaceGroup other) {
    return one.operations().size() == other.operations().size()
        && new HashSet<>(one.operations()).containsAll(other.operations());
  }

  /** The stated group, if the listed operations are all of it but its centring. */
  private static Optional<SpaceGroup> withStatedCentring(
      SpaceGroup listed, List<SpaceGroupSetting> stated) {
    for (SpaceGroupSetting setting : stated) {
      SpaceGroup group = setting.group();
      Collection<SymmetryOperation> centrings =
          group.operations().stream()
              .filter(o -> o.withoutTranslation().equals(SymmetryOperation.IDENTITY))
              .toList();
      Set<SymmetryOperation> products = new LinkedHashSet<>();
      if (listed.operations().size() * centrings.size() == group.operations().size()) {
        for (SymmetryOperation centring : centrings) {
          listed.operations().forEach(operation -> products.add(centring.after(operation)));
        }
        if (centrings.size() > 1 && products.equals(new HashSet<>(group.operations()))) {
          return Optional.of(group);
        }
      }
    }
    return Optional.empty();
  }

  private static List<SymmetryOperation> operations(CifBlock block, String[] tags)
      throws CifException {
    Optional<CifLoop> loop = block.loopWith(tags);
    List<SymmetryOperation> operations = new ArrayList<>();
    if (loop.isEmpty()) {
      return operations;
    }
    if (loop.get().rowCount() > MOST_ROWS) {
      throw new CifException(
          block.place(tags),
          "The loop lists %d symmetry operations, and at most %d are read."
              .formatted(loop.get().rowCount(), MOST_ROWS));
    }
    int column = loop.get().column(tags);
    boolean mayBeSplit = loop.get().tags().size() == 1;
    StringBuilder words = new StringBuilder();
    for (int row = 0; row < loop.get().rowCount(); row++) {
      words.append(loop.get().cell(row, column).orElse(""));
      boolean isPart =
          words.chars().filter(c -> c == ',').count() < 2 || words.toString().endsWith(",");
      boolean isLast = row == loop.get().rowCount() - 1;
      if (words.isEmpty() || (mayBeSplit && isPart && !isLast && words.length() < 100)) {
        continue;
      }
      try {
        operations.add(SymmetryOperation.parse(words.toString()));
      } catch (IllegalArgumentException e) {
        throw new CifException(
            CifNumbers.place(block, loop.get(), row),
            e.getMessage() + " It is a value of " + loop.get().tags().get(column) + ".",
            e);
      }
      words.setLength(0);
    }
    return operations;
  }
}
