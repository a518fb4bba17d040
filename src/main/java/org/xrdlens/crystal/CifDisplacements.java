package org.xrdlens.crystal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Anisotropic displacements of a CIF block, reduced to their isotropic equivalents: U_equiv = ⅓ Σᵢⱼ
 * Uᵢⱼ aᵢ* aⱼ* (aᵢ·aⱼ), after Trueblood et al., Acta Cryst. A52, 770 (1996), doi
 * 10.1107/S0108767396005697.
 */
final class CifDisplacements {
  private static final String[] ELEMENTS = {"11", "22", "33", "23", "13", "12"};
  private static final double B_PER_U = 8 * Math.PI * Math.PI;

  private CifDisplacements() {}

  /** Equivalent B in Å² by site label, for sites whose six elements are all given. */
  static Map<String, Double> equivalentB(CifBlock block, UnitCell cell) throws CifException {
    Map<String, Double> byLabel = new HashMap<>();
    Optional<CifLoop> loop = block.loopWith("_atom_site_aniso_label");
    if (loop.isEmpty()) {
      return byLabel;
    }
    double[] weights = weights(cell);
    for (List<Optional<String>> row : loop.get().rows()) {
      Optional<String> label = CifLoop.cell(row, loop.get().column("_atom_site_aniso_label"));
      for (String kind : List.of("u", "b")) {
        OptionalDouble mean = mean(block, loop.get(), row, kind, weights);
        if (label.isPresent() && mean.isPresent()) {
          byLabel.put(label.get(), mean.getAsDouble() * (kind.equals("u") ? B_PER_U : 1));
        }
      }
    }
    return byLabel;
  }

  private static double[] weights(UnitCell cell) {
    double[] direct = cell.metric();
    double[] reciprocal = cell.reciprocalMetric();
    double[] edges = new double[3];
    for (int i = 0; i < 3; i++) {
      edges[i] = Math.sqrt(reciprocal[i]);
    }
    return new double[] {
      edges[0] * edges[0] * direct[0] / 3,
      edges[1] * edges[1] * direct[1] / 3,
      edges[2] * edges[2] * direct[2] / 3,
      2 * edges[1] * edges[2] * direct[3] / 3,
      2 * edges[0] * edges[2] * direct[4] / 3,
      2 * edges[0] * edges[1] * direct[5] / 3
    };
  }

  private static OptionalDouble mean(
      CifBlock block, CifLoop loop, List<Optional<String>> row, String kind, double[] weights)
      throws CifException {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      String tag = "_atom_site_aniso_" + kind + "_" + ELEMENTS[i];
      OptionalDouble element = CifNumbers.optional(block, tag, CifLoop.cell(row, loop.column(tag)));
      if (element.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += weights[i] * element.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }
}
