package org.xrdlens.simulate;

import java.util.Objects;

/**
 * What makes the lines of a layer in a thin film differ from those of a powder: orientation,
 * strain, thickness, and what lies above it.
 *
 * @param texture orientations
 * @param strain strain in the plane of the film
 * @param opticalDepth linear attenuation coefficient times thickness, μt, above 0; infinite for a
 *     thick layer
 * @param opticalDepthAbove μt of what covers the layer, 0 at the surface
 */
public record ThinLayer(
    Texture texture, InPlaneStrain strain, double opticalDepth, double opticalDepthAbove) {
  /** A thick, unstrained powder at the surface. */
  public static final ThinLayer POWDER =
      new ThinLayer(Texture.RANDOM, InPlaneStrain.NONE, Double.POSITIVE_INFINITY, 0);

  /** Refuses numbers out of bounds. */
  public ThinLayer {
    Objects.requireNonNull(texture, "texture");
    Objects.requireNonNull(strain, "strain");
    if (!(opticalDepth > 0) || !(opticalDepthAbove >= 0) || Double.isInfinite(opticalDepthAbove)) {
      throw new IllegalArgumentException(
          "A layer needs an optical depth above 0 and a finite one of 0 or more above it, but has %s and %s."
              .formatted(opticalDepth, opticalDepthAbove));
    }
  }

  /**
   * The lines as a diffractometer sees them; for {@link #POWDER} in {@link
   * BraggBrentano#LONG_SAMPLE} they stay as they are. Planes that cannot reflect get no intensity.
   *
   * @param lines of a powder
   * @param geometry how the beam meets the film
   * @param wavelengthAngstrom wavelength in Å; of a doublet the first
   */
  public DiffractionLines seen(
      DiffractionLines lines, DiffractionGeometry geometry, double wavelengthAngstrom) {
    double[] thetas = new double[lines.size()];
    double[] tilts = new double[lines.size()];
    double[] stretches = new double[lines.size()];
    for (int i = 0; i < thetas.length; i++) {
      thetas[i] =
          BraggAngle.ofSine(Math.min(1, wavelengthAngstrom / (2 * lines.spacingAngstrom(i))));
      tilts[i] = geometry.tilt(thetas[i]);
      stretches[i] = 1 + strain.at(tilts[i]);
    }
    double[] factors = texture.factors(lines, i -> tilts[i]);
    for (int i = 0; i < factors.length; i++) {
      factors[i] *=
          geometry.filling(thetas[i], opticalDepth)
              * geometry.transmission(thetas[i], opticalDepthAbove);
    }
    DiffractionLines seen = lines.scaled(factors);
    return strain.parallel() == 0 ? seen : seen.stretched(stretches);
  }
}
