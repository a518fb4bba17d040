package org.xrdlens.simulate;

import java.util.Arrays;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.Reflections;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** The pattern of an ideal powder: all orientations, no background, no noise. */
public final class PowderSimulator {
  /** Lines this far beyond the grid still have tails on it, in degrees 2θ. */
  private static final double MARGIN = 5;

  private PowderSimulator() {}

  /**
   * The powder pattern of a structure.
   *
   * @return expected intensities on the settings' grid, named like the structure; nothing but zeros
   *     if no line reaches the grid
   * @throws IllegalArgumentException if the structure has too many reflections, see {@link
   *     Reflections#downTo}
   */
  public static DiffractionPattern simulate(CrystalStructure structure, PowderSettings settings) {
    PatternRenderer renderer = settings.renderer();
    Radiation radiation = renderer.radiation();
    double maxTwoTheta = Math.min(180, renderer.grid().last() + MARGIN);
    double minSpacing = radiation.spacingAngstrom(maxTwoTheta);
    DiffractionLines lines =
        DiffractionLines.of(
            structure, Reflections.downTo(structure, minSpacing, settings.scattering()));
    double[] intensities = renderer.render(lines);
    double greatest = Arrays.stream(intensities).max().orElse(0);
    if (greatest > 0) {
      for (int i = 0; i < intensities.length; i++) {
        intensities[i] *= settings.strongest() / greatest;
      }
    }
    return DiffractionPattern.of(
        structure.name(), renderer.grid().toArray(), intensities, radiation);
  }
}
