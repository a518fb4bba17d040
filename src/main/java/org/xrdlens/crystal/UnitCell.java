package org.xrdlens.crystal;

import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * The edges and angles of a unit cell and the geometry that follows from its metric tensor.
 *
 * @param a edge a in Å, 0.1 to 10,000
 * @param b edge b in Å, likewise
 * @param c edge c in Å, likewise
 * @param alpha angle between b and c in degrees
 * @param beta angle between a and c in degrees
 * @param gamma angle between a and b in degrees
 */
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {

  static final double SHORTEST_EDGE = 0.1;
  static final double LONGEST_EDGE = 10_000;

  /** Refuses edges that no crystal has and angles that do not span a volume. */
  public UnitCell {
    requireEdge("a", a);
    requireEdge("b", b);
    requireEdge("c", c);
    requireAngle("alpha", alpha);
    requireAngle("beta", beta);
    requireAngle("gamma", gamma);
    if (!(determinantOfCosines(alpha, beta, gamma) > 1e-6)) {
      throw new IllegalArgumentException(
          "The cell angles %s°, %s° and %s° do not span a volume.".formatted(alpha, beta, gamma));
    }
  }

  private static void requireEdge(String name, double angstrom) {
    if (!(angstrom >= SHORTEST_EDGE && angstrom <= LONGEST_EDGE)) {
      throw new IllegalArgumentException(
          "The cell edge %s must lie between %s and %s Å, but is %s."
              .formatted(name, SHORTEST_EDGE, LONGEST_EDGE, angstrom));
    }
  }

  private static void requireAngle(String name, double degrees) {
    if (!(degrees > 0 && degrees < 180)) {
      throw new IllegalArgumentException(
          "The cell angle %s must lie between 0° and 180°, but is %s°.".formatted(name, degrees));
    }
  }

  /** A cubic cell with edge a in Å. */
  public static UnitCell cubic(double a) {
    return new UnitCell(a, a, a, 90, 90, 90);
  }

  /** A tetragonal cell with edges a and c in Å. */
  public static UnitCell tetragonal(double a, double c) {
    return new UnitCell(a, a, c, 90, 90, 90);
  }

  /** A hexagonal cell (γ = 120°) with edges a and c in Å. */
  public static UnitCell hexagonal(double a, double c) {
    return new UnitCell(a, a, c, 90, 90, 120);
  }

  private static double determinantOfCosines(double alpha, double beta, double gamma) {
    double x = cosine(alpha);
    double y = cosine(beta);
    double z = cosine(gamma);
    return 1 - x * x - y * y - z * z + 2 * x * y * z;
  }

  /** Exact where symmetry makes the angle exact, so that equivalent planes get equal spacings. */
  private static double cosine(double degrees) {
    if (degrees == 90) {
      return 0;
    }
    if (degrees == 120) {
      return -0.5;
    }
    return degrees == 60 ? 0.5 : cos(toRadians(degrees));
  }

  /**
   * The cell of a metric tensor.
   *
   * @param g g11, g22, g33, g23, g13, g12 in Å², as {@link #metric()} gives them
   */
  static UnitCell ofMetric(double[] g) {
    double a = sqrt(g[0]);
    double b = sqrt(g[1]);
    double c = sqrt(g[2]);
    return new UnitCell(
        a, b, c, degrees(g[3] / (b * c)), degrees(g[4] / (a * c)), degrees(g[5] / (a * b)));
  }

  private static double degrees(double cosine) {
    double degrees = Math.toDegrees(Math.acos(cosine));
    double whole = Math.rint(degrees);
    return abs(degrees - whole) < 1e-9 ? whole : degrees;
  }

  /** The volume in Å³. */
  public double volume() {
    return a * b * c * sqrt(determinantOfCosines(alpha, beta, gamma));
  }

  /** The metric tensor as g11, g22, g33, g23, g13, g12 in Å². */
  public double[] metric() {
    return new double[] {
      a * a, b * b, c * c, b * c * cosine(alpha), a * c * cosine(beta), a * b * cosine(gamma)
    };
  }

  /** The reciprocal metric tensor as g*11, g*22, g*33, g*23, g*13, g*12 in Å⁻². */
  public double[] reciprocalMetric() {
    double[] g = metric();
    double determinant = volume() * volume();
    return new double[] {
      (g[1] * g[2] - g[3] * g[3]) / determinant,
      (g[0] * g[2] - g[4] * g[4]) / determinant,
      (g[0] * g[1] - g[5] * g[5]) / determinant,
      (g[4] * g[5] - g[0] * g[3]) / determinant,
      (g[3] * g[5] - g[1] * g[4]) / determinant,
      (g[3] * g[4] - g[2] * g[5]) / determinant
    };
  }

  /** The distance d of neighbouring planes hkl in Å. */
  public double spacing(MillerIndex hkl) {
    return 1
        / sqrt(product(reciprocalMetric(), hkl.h(), hkl.k(), hkl.l(), hkl.h(), hkl.k(), hkl.l()));
  }

  /** The cosine of the angle between the normals of two sets of planes. */
  public double cosineBetween(MillerIndex one, MillerIndex other) {
    double[] g = reciprocalMetric();
    double mixed = product(g, one.h(), one.k(), one.l(), other.h(), other.k(), other.l());
    double cosine = mixed * spacing(one) * spacing(other);
    return Math.max(-1, Math.min(1, cosine));
  }

  /** The shortest distance in Å between two points given by fractions, lattice repeats included. */
  public double distance(double[] one, double[] other) {
    double[] g = metric();
    double shortest = Double.POSITIVE_INFINITY;
    double x = wrap(one[0] - other[0]);
    double y = wrap(one[1] - other[1]);
    double z = wrap(one[2] - other[2]);
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        for (int k = -1; k <= 1; k++) {
          double square = product(g, x + i, y + j, z + k, x + i, y + j, z + k);
          shortest = Math.min(shortest, square);
        }
      }
    }
    return sqrt(Math.max(0, shortest));
  }

  private static double wrap(double fraction) {
    return fraction - Math.rint(fraction);
  }

  /** The scalar product of two vectors under a metric in the order of {@link #metric()}. */
  static double product(
      double[] g, double x1, double y1, double z1, double x2, double y2, double z2) {
    return g[0] * x1 * x2
        + g[1] * y1 * y2
        + g[2] * z1 * z2
        + g[3] * (y1 * z2 + z1 * y2)
        + g[4] * (x1 * z2 + z1 * x2)
        + g[5] * (x1 * y2 + y1 * x2);
  }

  /**
   * The cell with its edges stretched; the angles stay.
   *
   * @param strainA relative change of a, for instance 0.01 for one percent longer, above -1
   * @param strainB relative change of b
   * @param strainC relative change of c
   */
  public UnitCell strained(double strainA, double strainB, double strainC) {
    return new UnitCell(
        a * (1 + strainA), b * (1 + strainB), c * (1 + strainC), alpha, beta, gamma);
  }
}
