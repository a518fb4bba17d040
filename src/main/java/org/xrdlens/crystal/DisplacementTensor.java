package org.xrdlens.crystal;

/**
 * How an atom vibrates, direction by direction: the covariances of its fractional coordinates, Cᵢⱼ
 * = ⟨Δxᵢ Δxⱼ⟩ = Uᵢⱼ aᵢ* aⱼ*. The atom's scattering of hkl is damped by exp(-2π² Σ hᵢ hⱼ Cᵢⱼ). After
 * Trueblood et al., Acta Cryst. A52, 770 (1996), doi 10.1107/S0108767396005697.
 *
 * @param c11 variance of x
 * @param c22 variance of y
 * @param c33 variance of z
 * @param c23 covariance of y and z
 * @param c13 covariance of x and z
 * @param c12 covariance of x and y
 */
public record DisplacementTensor(
    double c11, double c22, double c33, double c23, double c13, double c12) {
  private static final double[] ORDER = {1, 1, 1, 2, 2, 2};

  /** Refuses vibrations as wide as the cell. */
  public DisplacementTensor {
    double widest = Math.max(Math.abs(c11), Math.max(Math.abs(c22), Math.abs(c33)));
    double mixed = Math.max(Math.abs(c23), Math.max(Math.abs(c13), Math.abs(c12)));
    if (!(widest < 1 && mixed < 1)) {
      throw new IllegalArgumentException(
          "The displacements must be smaller than the cell, but their covariances are %s, %s, %s, %s, %s, %s."
              .formatted(c11, c22, c33, c23, c13, c12));
    }
  }

  /**
   * The tensor of the elements that CIFs state.
   *
   * @param u U11, U22, U33, U23, U13, U12 in Å², along the reciprocal axes of the cell
   */
  static DisplacementTensor ofU(double[] u, UnitCell cell) {
    double[] g = cell.reciprocalMetric();
    double a = Math.sqrt(g[0]);
    double b = Math.sqrt(g[1]);
    double c = Math.sqrt(g[2]);
    return new DisplacementTensor(
        u[0] * a * a, u[1] * b * b, u[2] * c * c, u[3] * b * c, u[4] * a * c, u[5] * a * b);
  }

  /**
   * The isotropic B = 8π²U in Å² of the same mean square displacement, U = Σ Uᵢⱼ aᵢ* aⱼ* aᵢ·aⱼ / 3
   * (Fischer and Tillmanns, Acta Cryst. C44, 775, 1988, doi 10.1107/S0108270187012745). On oblique
   * axes that isn't the mean of U11, U22 and U33.
   */
  double equivalentB(UnitCell cell) {
    double[] g = cell.metric();
    double[] c = elements();
    double trace = 0;
    for (int i = 0; i < 6; i++) {
      trace += ORDER[i] * c[i] * g[i];
    }
    return 8 * Math.PI * Math.PI * trace / 3;
  }

  /** The vibration of the atom's image: W C Wᵀ. */
  DisplacementTensor transformed(SymmetryOperation operation) {
    int[] w = operation.rotation();
    double[] c = elements();
    return new DisplacementTensor(
        product(c, w, 0, 0),
        product(c, w, 1, 1),
        product(c, w, 2, 2),
        product(c, w, 1, 2),
        product(c, w, 0, 2),
        product(c, w, 0, 1));
  }

  private static double product(double[] c, int[] w, int i, int j) {
    int p = 3 * i;
    int q = 3 * j;
    return UnitCell.product(c, w[p], w[p + 1], w[p + 2], w[q], w[q + 1], w[q + 2]);
  }

  /** The sum of two tensors, each with its weight. */
  DisplacementTensor blended(double weight, DisplacementTensor other, double otherWeight) {
    double[] mine = elements();
    double[] theirs = other.elements();
    for (int i = 0; i < 6; i++) {
      mine[i] = weight * mine[i] + otherWeight * theirs[i];
    }
    return new DisplacementTensor(mine[0], mine[1], mine[2], mine[3], mine[4], mine[5]);
  }

  /** The factor by which the vibration damps the atom's amplitude. */
  double damping(MillerIndex hkl) {
    int h = hkl.h();
    int k = hkl.k();
    int l = hkl.l();
    double spread = UnitCell.product(elements(), h, k, l, h, k, l);
    return Math.exp(-2 * Math.PI * Math.PI * spread);
  }

  private double[] elements() {
    return new double[] {c11, c22, c33, c23, c13, c12};
  }
}
