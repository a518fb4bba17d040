package org.xrdlens.augment;

import java.util.List;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PeakProfile;

/**
 * A film as the diffractometer sees it, ready to be drawn.
 *
 * @param lines of the phase that names it
 * @param sizeNanometres crystallite size in nm
 * @param microstrain relative spread of its spacings
 * @param instrumentFwhmDegrees width of the instrument's lines in degrees 2θ
 * @param parts what else reflects
 */
record Film(
    DiffractionLines lines,
    double sizeNanometres,
    double microstrain,
    double instrumentFwhmDegrees,
    List<Part> parts) {

  /**
   * Another phase.
   *
   * @param lines as seen
   * @param ofHighest whether the scale is that of its highest point to the film's; else it
   *     multiplies intensities
   * @param scale 0 or more
   * @param sizeNanometres crystallite size in nm
   */
  record Part(DiffractionLines lines, boolean ofHighest, double scale, double sizeNanometres) {}

  /** The profile of the film's own lines. */
  PeakProfile profile() {
    return profile(sizeNanometres);
  }

  private PeakProfile profile(double nanometres) {
    return PeakProfile.ofConstantWidth(instrumentFwhmDegrees)
        .withCrystalliteSize(nanometres)
        .withMicrostrain(microstrain);
  }

  /** Draws the film's own lines with the copper doublet. */
  double[] draw(TwoThetaGrid grid) {
    return renderer(sizeNanometres, grid).render(lines);
  }

  /**
   * Adds all other phases.
   *
   * @param y holds the film's own pattern on the grid, and receives the sum
   */
  void addParts(double[] y, TwoThetaGrid grid) {
    double strongest = highest(y);
    for (Part part : parts) {
      double[] other = renderer(part.sizeNanometres(), grid).render(part.lines());
      double scale = part.scale();
      if (part.ofHighest()) {
        scale *= strongest / Math.max(1e-300, highest(other));
      }
      for (int i = 0; i < y.length; i++) {
        y[i] += scale * other[i];
      }
    }
  }

  private PatternRenderer renderer(double nanometres, TwoThetaGrid grid) {
    return PatternRenderer.of(grid, Radiation.CU_KALPHA_DOUBLET, profile(nanometres));
  }

  private static double highest(double[] y) {
    double highest = 0;
    for (double value : y) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
