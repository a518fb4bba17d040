package org.xrdlens.workflow;

import java.util.Objects;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.PeakProfile;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.simulate.Texture;

/**
 * How a structure becomes reflections and a drawn pattern.
 *
 * @param lines radiation, range and scattering of the reflections
 * @param step distance of the drawn pattern's points in degrees 2θ, 0.0005 to 1
 * @param fwhm width of the instrument's lines in degrees 2θ, 0.001 to 10
 * @param crystalliteSizeNanometres thickness of the crystallites, which broadens lines after
 *     Scherrer; 0 for crystallites so large that they do not
 * @param texture preferred orientation as θ-2θ sees it, random for a powder
 */
public record SimulationMethod(
    PowderLineSettings lines,
    double step,
    double fwhm,
    double crystalliteSizeNanometres,
    Texture texture) {
  /** Where a pattern begins, unless its range is too short for that. */
  private static final double FIRST = 5;

  /** Beyond this angle the Lorentz factor exceeds whatever a diffractometer sees. */
  private static final double LAST = 179.9;

  /** Refuses nulls and numbers out of bounds. */
  public SimulationMethod {
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(texture, "texture");
    require("step", step, 0.0005, 1);
    require("fwhm", fwhm, 0.001, 10);
    if (crystalliteSizeNanometres != 0) {
      require("crystallite_size", crystalliteSizeNanometres, 0.5, 1e6);
    }
  }

  private static void require(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The value of %s must lie between %s and %s, but is %s."
              .formatted(key, least, most, value));
    }
  }

  /** The angles of the drawn pattern: from 5°, or half the range where it ends below 10°. */
  TwoThetaGrid grid() {
    double last = Math.min(LAST, lines.maxTwoThetaDegrees());
    double first = Math.min(FIRST, last / 2);
    int intervals = (int) Math.floor((last - first) / step + 1e-9);
    return new TwoThetaGrid(first, step, Math.max(1, intervals) + 1);
  }

  /** The widths of the drawn lines. */
  PeakProfile profile() {
    PeakProfile instrument = PeakProfile.ofConstantWidth(fwhm);
    return crystalliteSizeNanometres == 0
        ? instrument
        : instrument.withCrystalliteSize(crystalliteSizeNanometres);
  }
}
