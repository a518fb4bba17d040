package org.xrdlens.crystal;

import java.util.Arrays;

/**
 * A symmetry operation x' = W x + w of a space group in fractional coordinates. W has whole
 * elements; w is kept in 24ths of a lattice vector, modulo whole vectors, so that operations
 * compare exactly. Every setting in International Tables A fits into 24ths.
 */
public final class SymmetryOperation {
  /** How many parts a lattice vector has. */
  static final int PARTS = 24;

  /** The operation that changes nothing. */
  public static final SymmetryOperation IDENTITY =
      new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]);

  private final int[] rotation;
  private final int[] translation;
  private final int hash;

  /**
   * @param rotation W row by row, 9 elements
   * @param translation w in 24ths, 3 elements
   */
  SymmetryOperation(int[] rotation, int[] translation) {
    this.rotation = rotation.clone();
    this.translation = new int[3];
    for (int i = 0; i < 3; i++) {
      this.translation[i] = Math.floorMod(translation[i], PARTS);
    }
    this.hash = 31 * Arrays.hashCode(this.rotation) + Arrays.hashCode(this.translation);
  }

  /** An operation without rotation. */
  static SymmetryOperation translation(int x, int y, int z) {
    return new SymmetryOperation(IDENTITY.rotation, new int[] {x, y, z});
  }

  /**
   * Reads the notation of International Tables and CIF, for instance {@code -x+1/2, y, z-1/4}.
   *
   * @throws IllegalArgumentException if the text is not of that form, with the text
   */
  public static SymmetryOperation parse(String text) {
    return CoordinateTriplet.parse(text);
  }

  /** The image of a point given by fractions; not brought back into the cell. */
  public double[] apply(double[] point) {
    double[] image = new double[3];
    for (int i = 0; i < 3; i++) {
      image[i] =
          rotation[3 * i] * point[0]
              + rotation[3 * i + 1] * point[1]
              + rotation[3 * i + 2] * point[2]
              + translation[i] / (double) PARTS;
    }
    return image;
  }

  /** The planes h' = h W onto which the operation maps planes; a row times the matrix. */
  public MillerIndex apply(MillerIndex hkl) {
    return new MillerIndex(column(hkl, 0), column(hkl, 1), column(hkl, 2));
  }

  private int column(MillerIndex hkl, int j) {
    return hkl.h() * rotation[j] + hkl.k() * rotation[3 + j] + hkl.l() * rotation[6 + j];
  }

  /**
   * Whether this operation makes a reflection vanish: it maps the planes onto themselves but shifts
   * the phase.
   */
  boolean extinguishes(MillerIndex hkl) {
    int phase = hkl.h() * translation[0] + hkl.k() * translation[1] + hkl.l() * translation[2];
    return phase % PARTS != 0 && apply(hkl).equals(hkl);
  }

  /** This operation after another. */
  SymmetryOperation after(SymmetryOperation first) {
    int[] product = new int[9];
    int[] shift = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[3 * i + j] += rotation[3 * i + k] * first.rotation[3 * k + j];
        }
        shift[i] += rotation[3 * i + j] * first.translation[j];
      }
      shift[i] += translation[i];
    }
    return new SymmetryOperation(product, shift);
  }

  /** The same operation seen from an origin that lies at -shift (24ths): w + v - W v. */
  SymmetryOperation withOriginShift(int[] shift) {
    int[] shifted = new int[3];
    for (int i = 0; i < 3; i++) {
      shifted[i] = translation[i] + shift[i];
      for (int j = 0; j < 3; j++) {
        shifted[i] -= rotation[3 * i + j] * shift[j];
      }
    }
    return new SymmetryOperation(rotation, shifted);
  }

  /** The same rotation without translation. */
  SymmetryOperation withoutTranslation() {
    return new SymmetryOperation(rotation, new int[3]);
  }

  /** The same rotation followed by inversion, without translation. */
  SymmetryOperation inverted() {
    return new SymmetryOperation(Arrays.stream(rotation).map(x -> -x).toArray(), new int[3]);
  }

  /** Whether W is the identity: a centring translation, or nothing. */
  boolean isTranslation() {
    return Arrays.equals(rotation, IDENTITY.rotation);
  }

  /** Whether W turns every vector round: an inversion at half the translation. */
  boolean isInversion() {
    for (int i = 0; i < 9; i++) {
      if (rotation[i] != -IDENTITY.rotation[i]) {
        return false;
      }
    }
    return true;
  }

  /** The determinant of W: 1 for rotations, -1 for those with inversion; others are no symmetry. */
  int determinant() {
    int[] r = rotation;
    return r[0] * (r[4] * r[8] - r[5] * r[7])
        - r[1] * (r[3] * r[8] - r[5] * r[6])
        + r[2] * (r[3] * r[7] - r[4] * r[6]);
  }

  /** W row by row: a copy. */
  int[] rotation() {
    return rotation.clone();
  }

  /** w in 24ths: a copy. */
  int[] translation() {
    return translation.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymmetryOperation that
        && Arrays.equals(rotation, that.rotation)
        && Arrays.equals(translation, that.translation);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The coordinate triplet, for instance {@code -x+1/2,y,z+3/4}. */
  @Override
  public String toString() {
    return CoordinateTriplet.format(this);
  }
}
