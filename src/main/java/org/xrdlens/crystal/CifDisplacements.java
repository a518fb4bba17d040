package org.xrdlens.crystal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/** The anisotropic displacements of a CIF block, given as U or as B = 8π²U. */
final class CifDisplacements {
  private static final List<String> ELEMENTS = List.of("11", "22", "33", "23", "13", "12");
  private static final double B_PER_U = 8 * Math.PI * Math.PI;

  private CifDisplacements() {}

  /** The tensors by site label, of sites whose six elements are all given. */
  static Map<String, DisplacementTensor> read(CifBlock block, UnitCell cell) throws CifException {
    Map<String, DisplacementTensor> byLabel = new HashMap<>();
    Optional<CifLoop> loop = block.loopWith("_atom_site_aniso_label");
    if (loop.isEmpty()) {
      return byLabel;
    }
    int labels = loop.get().column("_atom_site_aniso_label");
    for (int row = 0; row < loop.get().rowCount(); row++) {
      Optional<String> label = loop.get().cell(row, labels);
      Optional<double[]> u = elements(block, loop.get(), row, "u", 1);
      u = u.isPresent() ? u : elements(block, loop.get(), row, "b", 1 / B_PER_U);
      if (label.isPresent() && u.isPresent()) {
        byLabel.put(label.get(), tensor(block, label.get(), u.get(), cell));
      }
    }
    return byLabel;
  }

  private static DisplacementTensor tensor(CifBlock block, String label, double[] u, UnitCell cell)
      throws CifException {
    try {
      return DisplacementTensor.ofU(u, cell);
    } catch (IllegalArgumentException e) {
      throw new CifException(block.source(), "Site " + label + ": " + e.getMessage(), e);
    }
  }

  private static Optional<double[]> elements(
      CifBlock block, CifLoop loop, int row, String kind, double factor) throws CifException {
    double[] elements = new double[6];
    for (int i = 0; i < 6; i++) {
      String tag = "_atom_site_aniso_" + kind + "_" + ELEMENTS.get(i);
      OptionalDouble element = CifNumbers.optional(block, tag, loop.cell(row, loop.column(tag)));
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements[i] = factor * element.getAsDouble();
    }
    return Optional.of(elements);
  }
}
