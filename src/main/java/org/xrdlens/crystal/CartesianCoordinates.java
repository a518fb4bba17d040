package org.xrdlens.crystal;

import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifNumber;

/**
 * Fractional coordinates of positions in Å: by the matrix that the file states
 * (_atom_sites_fract_tran_matrix), else with x along a and z along c*, as the Protein Data Bank and
 * most programs have it.
 */
final class CartesianCoordinates {
  private static final String[] MATRICES = {
    "_atom_sites_fract_tran_matrix_%d%d", "_atom_sites_fract_transf_matrix[%d][%d]"
  };
  private static final String[] VECTORS = {
    "_atom_sites_fract_tran_vector_%d", "_atom_sites_fract_transf_vector[%d]"
  };

  private final double[] matrix = new double[9];
  private final double[] shift = new double[3];
  private final boolean isStated;

  CartesianCoordinates(CifBlock block, UnitCell cell) {
    boolean complete = true;
    for (int i = 0; i < 9 && complete; i++) {
      Optional<Double> element = number(block, MATRICES, i / 3 + 1, i % 3 + 1);
      complete = element.isPresent();
      matrix[i] = element.orElse(0.0);
    }
    this.isStated = complete;
    if (complete) {
      for (int i = 0; i < 3; i++) {
        shift[i] = number(block, VECTORS, i + 1, 0).orElse(0.0);
      }
    } else {
      standard(cell);
    }
  }

  private static Optional<Double> number(CifBlock block, String[] tags, int row, int column) {
    return block
        .value(tags[0].formatted(row, column), tags[1].formatted(row, column))
        .flatMap(CifNumber::parse)
        .map(CifNumber::value);
  }

  /** The inverse of the matrix whose columns are a, b and c in Å. */
  private void standard(UnitCell cell) {
    double[] g = cell.metric();
    double ax = cell.a();
    double bx = g[5] / ax;
    double by = Math.sqrt(g[1] - bx * bx);
    double cx = g[4] / ax;
    double cy = (g[3] - bx * cx) / by;
    double cz = cell.volume() / (ax * by);
    matrix[0] = 1 / ax;
    matrix[1] = -bx / (ax * by);
    matrix[2] = (bx * cy / by - cx) / (ax * cz);
    matrix[3] = 0;
    matrix[4] = 1 / by;
    matrix[5] = -cy / (by * cz);
    matrix[6] = 0;
    matrix[7] = 0;
    matrix[8] = 1 / cz;
  }

  /** Whether the file states the matrix. */
  boolean isStated() {
    return isStated;
  }

  /** The fractions of a position in Å. */
  double[] fractions(double[] angstrom) {
    double[] fractions = new double[3];
    for (int i = 0; i < 3; i++) {
      fractions[i] =
          matrix[3 * i] * angstrom[0]
              + matrix[3 * i + 1] * angstrom[1]
              + matrix[3 * i + 2] * angstrom[2]
              + shift[i];
    }
    return fractions;
  }
}
