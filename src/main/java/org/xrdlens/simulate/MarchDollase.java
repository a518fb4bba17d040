package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.crystal.MillerIndex;

/**
 * Preferred orientation about the sample normal after March and Dollase, J. Appl. Cryst. 19, 267
 * (1986), doi 10.1107/S0021889886089458: planes whose normal makes the angle α with the preferred
 * plane's normal count P(α) = (r² cos²α + sin²α / r)^(-3/2) times, averaged over the equivalent
 * planes of a family. The mean of P over all directions is 1, so a texture moves intensity between
 * lines and creates none.
 *
 * @param axis preferred plane hkl, parallel to the substrate; of the structure's own setting
 * @param coefficient r: 1 random, below 1 plates lying flat (0.1 strong texture), above 1 needles
 * @param texturedFraction share of the film that is textured, 0 to 1; the rest is random
 */
public record MarchDollase(MillerIndex axis, double coefficient, double texturedFraction) {

  /** Refuses the plane 000 and numbers out of bounds. */
  public MarchDollase {
    Objects.requireNonNull(axis, "axis");
    if (axis.h() == 0 && axis.k() == 0 && axis.l() == 0) {
      throw new IllegalArgumentException("The preferred plane must not be 0 0 0.");
    }
    if (!(coefficient > 0) || Double.isInfinite(coefficient)) {
      throw new IllegalArgumentException(
          "The March coefficient must be a positive number, but is " + coefficient + ".");
    }
    if (!(texturedFraction >= 0 && texturedFraction <= 1)) {
      throw new IllegalArgumentException(
          "The textured fraction must lie between 0 and 1, but is " + texturedFraction + ".");
    }
  }

  /** P(α) from the square of cos α. */
  public double density(double cosineSquared) {
    double r = coefficient;
    double base = r * r * cosineSquared + (1 - cosineSquared) / r;
    return 1 / (base * Math.sqrt(base));
  }

  /** The factor of each family of some lines: the mean over its equivalent planes. */
  public double[] factors(DiffractionLines lines) {
    double[] g = lines.cell().reciprocalMetric();
    double h = axis.h();
    double k = axis.k();
    double l = axis.l();
    double p = g[0] * h + g[5] * k + g[4] * l;
    double q = g[5] * h + g[1] * k + g[3] * l;
    double s = g[4] * h + g[3] * k + g[2] * l;
    double axisSquare = p * h + q * k + s * l;
    double[] factors = new double[lines.size()];
    for (int i = 0; i < factors.length; i++) {
      int[] planes = lines.directions(i);
      double d = lines.spacingAngstrom(i);
      double perProduct = d * d / axisSquare;
      double sum = 0;
      for (int j = 0; j < planes.length; j += 3) {
        double product = p * planes[j] + q * planes[j + 1] + s * planes[j + 2];
        sum += density(Math.min(1, product * product * perProduct));
      }
      factors[i] = 1 - texturedFraction + texturedFraction * sum * 3 / planes.length;
    }
    return factors;
  }
}
