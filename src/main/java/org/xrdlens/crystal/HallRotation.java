package org.xrdlens.crystal;

import java.util.Map;

/** The proper rotation that a Hall symbol names by order and axis. */
final class HallRotation {
  /** Rotations about z by their order. */
  private static final Map<Integer, String> ABOUT_Z =
      Map.of(1, "x,y,z", 2, "-x,-y,z", 3, "-y,x-y,z", 4, "-y,x,z", 6, "x-y,x,z");

  private static final SymmetryOperation CYCLE = SymmetryOperation.parse("z,x,y");
  private static final SymmetryOperation CYCLE_BACK = SymmetryOperation.parse("y,z,x");

  private HallRotation() {}

  /**
   * @param order 1, 2, 3, 4 or 6
   * @param axis x, y, z, the diagonals ' (a-b) and " (a+b) of the plane across the previous axis,
   *     or * (a+b+c)
   * @param previousAxis x, y or z
   */
  static SymmetryOperation of(int order, char axis, char previousAxis) {
    return switch (axis) {
      case '\'' -> turned(SymmetryOperation.parse("-y,-x,-z"), previousAxis);
      case '"' -> turned(SymmetryOperation.parse("y,x,-z"), previousAxis);
      case '*' -> CYCLE;
      default -> turned(SymmetryOperation.parse(ABOUT_Z.get(order)), axis);
    };
  }

  /** A rotation about z, brought to another axis by cyclic exchange of the coordinates. */
  private static SymmetryOperation turned(SymmetryOperation aboutZ, char axis) {
    return switch (axis) {
      case 'x' -> CYCLE.after(aboutZ).after(CYCLE_BACK);
      case 'y' -> CYCLE_BACK.after(aboutZ).after(CYCLE);
      default -> aboutZ;
    };
  }
}
