package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Draws the lines of phases onto a grid: Bragg angles of both lines of the radiation,
 * Lorentz-polarization factor, misalignment, profile, axial divergence. The area of a line
 * (intensity times degrees) is its powder intensity times the Lorentz-polarization factor, shared
 * between Kα1 and Kα2. What is drawn differs from the sum of the profiles by less than 10⁻⁴ of the
 * highest line, see {@link ProfilePainter}. Immutable, safe to share between threads. Cost: lines
 * times the points they reach.
 *
 * @param grid angles to draw at
 * @param radiation one line or a doublet
 * @param profile widths of the lines
 * @param polarization Lorentz-polarization factor
 * @param shift misalignment of the sample
 * @param divergence asymmetry of lines at low angles
 */
public record PatternRenderer(
    TwoThetaGrid grid,
    Radiation radiation,
    PeakProfile profile,
    LorentzPolarization polarization,
    GoniometerShift shift,
    AxialDivergence divergence) {
  /** Refuses nulls. */
  public PatternRenderer {
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(radiation, "radiation");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(polarization, "polarization");
    Objects.requireNonNull(shift, "shift");
    Objects.requireNonNull(divergence, "divergence");
  }

  /** A renderer of symmetric lines. */
  public PatternRenderer(
      TwoThetaGrid grid,
      Radiation radiation,
      PeakProfile profile,
      LorentzPolarization polarization,
      GoniometerShift shift) {
    this(grid, radiation, profile, polarization, shift, AxialDivergence.NONE);
  }

  /** A renderer for unpolarized radiation and an aligned sample. */
  public static PatternRenderer of(TwoThetaGrid grid, Radiation radiation, PeakProfile profile) {
    return new PatternRenderer(
        grid, radiation, profile, LorentzPolarization.UNPOLARIZED, GoniometerShift.NONE);
  }

  /** A copy with other widths of the lines. */
  public PatternRenderer withProfile(PeakProfile newProfile) {
    return new PatternRenderer(grid, radiation, newProfile, polarization, shift, divergence);
  }

  /** A copy with another misalignment. */
  public PatternRenderer withShift(GoniometerShift newShift) {
    return new PatternRenderer(grid, radiation, profile, polarization, newShift, divergence);
  }

  /** A copy with another axial divergence. */
  public PatternRenderer withDivergence(AxialDivergence newDivergence) {
    return new PatternRenderer(grid, radiation, profile, polarization, shift, newDivergence);
  }

  /** The pattern of one phase, an intensity for each point of the grid. */
  public double[] render(DiffractionLines lines) {
    double[] pattern = new double[grid.size()];
    add(lines, 1, pattern);
    return pattern;
  }

  /**
   * Adds the pattern of a phase.
   *
   * @param scale factor on all intensities, 0 or more
   * @param pattern receives the sums, an intensity for each point of the grid
   */
  public void add(DiffractionLines lines, double scale, double[] pattern) {
    if (pattern.length != grid.size()) {
      throw new IllegalArgumentException(
          "The pattern has %d values, but the grid has %d points."
              .formatted(pattern.length, grid.size()));
    }
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException(
          "The scale of " + lines.name() + " must be 0 or more, but is " + scale + ".");
    }
    LineList placed = LinePlacement.place(lines, scale, this);
    ProfilePainter.paint(placed, grid, pattern);
  }

  /**
   * The integrated intensity of a phase within the grid, in units of intensity times degrees: the
   * scale that gives a phase a share p of the diffracted intensity is p divided by this.
   *
   * @return 0 if no line lies within the grid
   */
  public double integratedIntensity(DiffractionLines lines) {
    LineList placed = LinePlacement.place(lines, 1, this);
    double sum = 0;
    for (int i = 0; i < placed.size(); i++) {
      if (placed.centre(i) >= grid.first() && placed.centre(i) <= grid.last()) {
        sum += placed.area(i);
      }
    }
    return sum;
  }
}
