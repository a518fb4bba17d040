package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/**
 * The displacements of a CIF block: isotropic U or B = 8π²U, and anisotropic U, B, or β, whose
 * damping is exp(-Σ βᵢⱼ hᵢ hⱼ) in fractional indices.
 */
final class CifDisplacements {
  private static final double B_PER_U = 8 * Math.PI * Math.PI;

  /** Negative B down to here come out of refinements; below it is a fault. */
  private static final double LOWEST_B = -1;

  private static final double LARGEST_B = 200;
  private static final List<String> ELEMENTS = List.of("11", "22", "33", "23", "13", "12");
  private static final String[] ISO_B = {
    "_atom_site_b_iso_or_equiv", "_atom_site_b_equiv_geom_mean", "_atom_site_b_iso"
  };
  private static final String[] ISO_U = {
    "_atom_site_u_iso_or_equiv", "_atom_site_u_equiv_geom_mean", "_atom_site_u_iso"
  };

  private final CifBlock block;
  private final UnitCell cell;
  private final List<String> notes;
  private final Map<String, DisplacementTensor> tensors = new HashMap<>();

  /**
   * @param notes receives sentences about what is odd
   * @throws CifException if a displacement is no number or as wide as the cell
   */
  CifDisplacements(CifBlock block, UnitCell cell, List<String> notes) throws CifException {
    this.block = block;
    this.cell = cell;
    this.notes = notes;
    Optional<CifLoop> loop = block.loopWith("_atom_site_aniso_label");
    if (loop.isPresent()) {
      readTensors(loop.get());
    }
  }

  private void readTensors(CifLoop loop) throws CifException {
    List<String> incomplete = new ArrayList<>();
    int labels = loop.column("_atom_site_aniso_label");
    for (int row = 0; row < loop.rowCount(); row++) {
      Optional<String> label = loop.cell(row, labels);
      if (label.isEmpty()) {
        continue;
      }
      Optional<DisplacementTensor> tensor = tensor(loop, row, label.get());
      if (tensor.isEmpty()) {
        incomplete.add(label.get());
      } else if (tensor.get().equivalentB(cell) != 0) {
        tensors.put(label.get(), tensor.get());
      }
    }
    if (!incomplete.isEmpty()) {
      notes.add(
          "The anisotropic displacements of %d sites (%s, ...) lack elements and are left aside."
              .formatted(incomplete.size(), incomplete.get(0)));
    }
  }

  private Optional<DisplacementTensor> tensor(CifLoop loop, int row, String label)
      throws CifException {
    try {
      Optional<double[]> u = elements(loop, row, "u", 1);
      u = u.isPresent() ? u : elements(loop, row, "b", 1 / B_PER_U);
      if (u.isPresent()) {
        return Optional.of(DisplacementTensor.ofU(u.get(), cell));
      }
      Optional<double[]> beta = elements(loop, row, "beta", 1 / (2 * Math.PI * Math.PI));
      return beta.map(c -> new DisplacementTensor(c[0], c[1], c[2], c[3], c[4], c[5]));
    } catch (IllegalArgumentException e) {
      throw new CifException(
          CifNumbers.place(block, loop, row), "Site " + label + ": " + e.getMessage(), e);
    }
  }

  private Optional<double[]> elements(CifLoop loop, int row, String kind, double factor)
      throws CifException {
    double[] elements = new double[6];
    for (int i = 0; i < 6; i++) {
      String tag = "_atom_site_aniso_" + kind + "_" + ELEMENTS.get(i);
      OptionalDouble element = CifNumbers.optional(block, loop, row, tag);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements[i] = factor * element.getAsDouble();
    }
    return Optional.of(elements);
  }

  /** The tensor of a site, if its six elements are given and not all zero. */
  Optional<DisplacementTensor> tensor(String label) {
    return Optional.ofNullable(tensors.get(label));
  }

  /**
   * The isotropic B in Å² of a site: stated, else that of its tensor.
   *
   * @throws CifException if it is no number or beyond 200 Å²
   */
  OptionalDouble b(CifLoop loop, int row, String label) throws CifException {
    OptionalDouble b = CifNumbers.optional(block, loop, row, ISO_B);
    OptionalDouble u = CifNumbers.optional(block, loop, row, ISO_U);
    if (b.isEmpty() && u.isPresent()) {
      b = OptionalDouble.of(B_PER_U * u.getAsDouble());
    } else if (b.isPresent() && u.isPresent()) {
      noteIfDifferent(b.getAsDouble(), u.getAsDouble(), CifNumbers.place(block, loop, row), label);
    }
    if (b.isEmpty()) {
      DisplacementTensor tensor = tensors.get(label);
      return tensor == null ? b : OptionalDouble.of(tensor.equivalentB(cell));
    }
    double value = b.getAsDouble();
    if (!(value < LARGEST_B)) {
      throw new CifException(
          CifNumbers.place(block, loop, row),
          "The displacement of site %s must be below B = %s Å², but %s gives %s Å²."
              .formatted(label, LARGEST_B, u.isPresent() ? ISO_U[0] : ISO_B[0], value));
    }
    return OptionalDouble.of(positive(value, CifNumbers.place(block, loop, row), label));
  }

  private void noteIfDifferent(double b, double u, String place, String label) {
    if (Math.abs(b - B_PER_U * u) > 0.05 * Math.abs(b) + 0.01) {
      notes.add(
          "%s: The site %s has B = %s Å² and U = %s Å², which is not B/8π²; B counts."
              .formatted(place, label, b, u));
    }
  }

  private double positive(double b, String place, String label) {
    if (b >= 0) {
      return b;
    }
    double used = b < LOWEST_B ? 0 : b;
    notes.add(
        "%s: The displacement of site %s is negative, B = %s Å², which no atom has; %s is used."
            .formatted(place, label, b, used == 0 ? "0" : "it"));
    return used;
  }
}
