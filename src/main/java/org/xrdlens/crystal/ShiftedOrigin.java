package org.xrdlens.crystal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The type of a group whose operations are listed from an origin that no table has: every tabulated
 * setting with the same rotations is moved to every origin in 24ths of the cell until it has the
 * same operations. Cost: some 50 ms, for the few files that need it.
 */
final class ShiftedOrigin {
  private ShiftedOrigin() {}

  /** The number in International Tables A; empty if no setting fits from any origin. */
  static Optional<Integer> number(SpaceGroup group) {
    Set<SymmetryOperation> wanted = new HashSet<>(group.operations());
    Set<SymmetryOperation> rotations = rotations(group);
    for (int number = 1; number <= 230; number++) {
      for (SpaceGroupSetting setting : SpaceGroupTable.standard().settingsOf(number)) {
        SpaceGroup candidate = setting.group();
        boolean possible =
            candidate.operations().size() == wanted.size()
                && rotations(candidate).equals(rotations);
        if (possible && fitsSomewhere(candidate.operations(), wanted)) {
          return Optional.of(number);
        }
      }
    }
    return Optional.empty();
  }

  private static Set<SymmetryOperation> rotations(SpaceGroup group) {
    Set<SymmetryOperation> rotations = new HashSet<>();
    group.operations().forEach(operation -> rotations.add(operation.withoutTranslation()));
    return rotations;
  }

  private static boolean fitsSomewhere(
      List<SymmetryOperation> candidate, Set<SymmetryOperation> wanted) {
    int parts = SymmetryOperation.PARTS;
    for (int i = 0; i < parts * parts * parts; i++) {
      int[] shift = {i % parts, i / parts % parts, i / parts / parts};
      if (fits(candidate, shift, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(
      List<SymmetryOperation> candidate, int[] shift, Set<SymmetryOperation> wanted) {
    for (SymmetryOperation operation : candidate) {
      if (!wanted.contains(operation.withOriginShift(shift))) {
        return false;
      }
    }
    return true;
  }
}
