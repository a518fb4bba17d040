package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/** The unit cell of a CIF block, held against the volume it states. */
final class CifCell {
  /** The first tag of a cell: a block that has it has a cell. */
  static final String TAG = "_cell_length_a";

  private static final String[] ANGLES = {
    "_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"
  };
  private static final String VOLUME = "_cell_volume";
  private static final double VOLUME_TOLERANCE = 0.02;

  private CifCell() {}

  /**
   * The cell. An angle that is not given is a right one, as the dictionary has it.
   *
   * @param notes receives sentences about what is odd
   * @throws CifException if an edge is missing, or no crystal has such a cell
   */
  static UnitCell read(CifBlock block, List<String> notes) throws CifException {
    double a = edge(block, "a");
    double b = edge(block, "b");
    double c = edge(block, "c");
    double[] angles = new double[3];
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      OptionalDouble angle = CifNumbers.optional(block, ANGLES[i]);
      angles[i] = angle.orElse(90);
      if (angle.isEmpty()) {
        missing.add(ANGLES[i]);
      }
    }
    if (!missing.isEmpty()) {
      notes.add("The file states no " + String.join(", ", missing) + ", so 90° is taken.");
    }
    try {
      UnitCell cell = new UnitCell(a, b, c, angles[0], angles[1], angles[2]);
      compareVolume(block, cell, notes);
      return cell;
    } catch (IllegalArgumentException e) {
      throw new CifException(block.place(ANGLES), e.getMessage(), e);
    }
  }

  private static double edge(CifBlock block, String axis) throws CifException {
    String tag = "_cell_length_" + axis;
    double edge = CifNumbers.required(block, tag);
    if (!(edge >= UnitCell.SHORTEST_EDGE && edge <= UnitCell.LONGEST_EDGE)) {
      throw new CifException(
          block.place(tag),
          "The cell edge %s must lie between %s and %s Å, but %s is %s."
              .formatted(axis, UnitCell.SHORTEST_EDGE, UnitCell.LONGEST_EDGE, tag, edge));
    }
    return edge;
  }

  private static void compareVolume(CifBlock block, UnitCell cell, List<String> notes)
      throws CifException {
    OptionalDouble stated = CifNumbers.optional(block, VOLUME);
    double volume = cell.volume();
    if (stated.isPresent() && Math.abs(stated.getAsDouble() - volume) > VOLUME_TOLERANCE * volume) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: The %s is given as %s Å³, but edges and angles span %.2f Å³; these count.",
              block.place(VOLUME),
              VOLUME,
              stated.getAsDouble(),
              volume));
    }
  }

  /** Edges in Å and angles in degrees, for messages. */
  static String named(UnitCell cell) {
    return String.format(
        Locale.ROOT,
        "a = %.4f, b = %.4f, c = %.4f Å, α = %.3f, β = %.3f, γ = %.3f°",
        cell.a(),
        cell.b(),
        cell.c(),
        cell.alpha(),
        cell.beta(),
        cell.gamma());
  }
}
