package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * What a clean powder pattern is simulated with. Start with {@link #of} and change what differs:
 *
 * <pre>
 * PowderSettings.of(grid, Radiation.CU_KALPHA_DOUBLET)
 *     .withProfile(PeakProfile.ofConstantWidth(0.08).withCrystalliteSize(40))
 *     .withScattering(ScatteringModel.AT_REST)
 * </pre>
 *
 * @param renderer grid, radiation, profile, polarization, misalignment and axial divergence
 * @param scattering factors, vibrations and anomalous dispersion of the atoms
 * @param strongest intensity of the pattern's highest point, above 0
 */
public record PowderSettings(
    PatternRenderer renderer, ScatteringModel scattering, double strongest) {

  /** Refuses nulls and an intensity that is not positive. */
  public PowderSettings {
    Objects.requireNonNull(renderer, "renderer");
    Objects.requireNonNull(scattering, "scattering");
    if (!(strongest > 0) || Double.isInfinite(strongest)) {
      throw new IllegalArgumentException(
          "The greatest intensity must be a positive number, but is " + strongest + ".");
    }
  }

  /**
   * A pattern with lines 0.1° wide at all angles, vibrations as the structure states them, and the
   * highest point 100.
   */
  public static PowderSettings of(TwoThetaGrid grid, Radiation radiation) {
    return new PowderSettings(
        PatternRenderer.of(grid, radiation, PeakProfile.ofConstantWidth(0.1)),
        ScatteringModel.AS_STATED,
        100);
  }

  /** A copy that draws with another renderer. */
  public PowderSettings withRenderer(PatternRenderer newRenderer) {
    return new PowderSettings(newRenderer, scattering, strongest);
  }

  /** A copy with other widths of the lines. */
  public PowderSettings withProfile(PeakProfile profile) {
    return withRenderer(renderer.withProfile(profile));
  }

  /** A copy whose atoms scatter otherwise. */
  public PowderSettings withScattering(ScatteringModel newScattering) {
    return new PowderSettings(renderer, newScattering, strongest);
  }
}
