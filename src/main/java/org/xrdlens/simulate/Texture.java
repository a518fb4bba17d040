package org.xrdlens.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.xrdlens.crystal.MillerIndex;

/**
 * Preferred orientation of a film with fibre symmetry about its normal: shares of crystallites with
 * different axes, and the rest at random. Planes whose normals lie along the scattering vector
 * reflect, so a family counts by the mean density of its equivalent planes in that direction.
 *
 * @param components shares that add up to 1 at most; none for a film at random
 */
public record Texture(List<TextureComponent> components) {
  /** Random orientations. */
  public static final Texture RANDOM = new Texture(List.of());

  private static final double ROUNDING = 1e-9;

  /** Copies the list; refuses shares of more than the whole film. */
  public Texture {
    components = List.copyOf(components);
    double sum = components.stream().mapToDouble(TextureComponent::fraction).sum();
    if (sum > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "The textured fractions must add up to 1 at most, but add up to " + sum + ".");
    }
  }

  /** A film with one preferred plane. */
  public static Texture of(MillerIndex axis, OrientationDensity density, double fraction) {
    return new Texture(List.of(new TextureComponent(axis, density, fraction)));
  }

  /** The factor of each family where only planes parallel to the surface reflect, as in θ-2θ. */
  public double[] factors(DiffractionLines lines) {
    return factors(lines, family -> 0);
  }

  /**
   * The factor of each family of some lines.
   *
   * @param tilts for each family the angle in radians between the scattering vector and the film's
   *     normal
   */
  public double[] factors(DiffractionLines lines, IntToDoubleFunction tilts) {
    double[] factors = new double[lines.size()];
    Arrays.fill(factors, 1);
    for (TextureComponent component : components) {
      add(component, lines, tilts, factors);
    }
    return factors;
  }

  private static void add(
      TextureComponent component,
      DiffractionLines lines,
      IntToDoubleFunction tilts,
      double[] factors) {
    double[] g = lines.cell().reciprocalMetric();
    MillerIndex axis = component.axis();
    double p = g[0] * axis.h() + g[5] * axis.k() + g[4] * axis.l();
    double q = g[5] * axis.h() + g[1] * axis.k() + g[3] * axis.l();
    double s = g[4] * axis.h() + g[3] * axis.k() + g[2] * axis.l();
    double axisSquare = p * axis.h() + q * axis.k() + s * axis.l();
    OrientationDensity density = component.density();
    for (int i = 0; i < factors.length; i++) {
      int[] planes = lines.directions(i);
      double d = lines.spacingAngstrom(i);
      double perProduct = d * d / axisSquare;
      double tilt = tilts.applyAsDouble(i);
      double sum = 0;
      for (int j = 0; j < planes.length; j += 3) {
        double product = p * planes[j] + q * planes[j + 1] + s * planes[j + 2];
        double cosineSquared = Math.min(1, product * product * perProduct);
        sum += tilt == 0 ? density.at(cosineSquared) : density.at(tilt, cosineSquared);
      }
      factors[i] += component.fraction() * (sum * 3 / planes.length - 1);
    }
  }
}
