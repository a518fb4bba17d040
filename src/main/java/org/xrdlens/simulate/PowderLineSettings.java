package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.pattern.Radiation;

/**
 * What the lines of a powder are calculated with.
 *
 * @param radiation its principal line sets the angles; Kα2 belongs to the drawn pattern
 * @param maxTwoThetaDegrees largest 2θ in degrees, above 0, at most 180
 * @param scattering factors, vibrations and anomalous dispersion of the atoms
 * @param polarization Lorentz-polarization factor
 * @param compatibility whose choices to follow
 */
public record PowderLineSettings(
    Radiation radiation,
    double maxTwoThetaDegrees,
    ScatteringModel scattering,
    LorentzPolarization polarization,
    Compatibility compatibility) {

  /** Refuses nulls and angles out of bounds. */
  public PowderLineSettings {
    Objects.requireNonNull(radiation, "radiation");
    Objects.requireNonNull(scattering, "scattering");
    Objects.requireNonNull(polarization, "polarization");
    Objects.requireNonNull(compatibility, "compatibility");
    if (!(maxTwoThetaDegrees > 0 && maxTwoThetaDegrees <= 180)) {
      throw new IllegalArgumentException(
          "The largest 2θ must lie above 0° and not above 180°, but is "
              + maxTwoThetaDegrees
              + "°.");
    }
  }

  /** The program's defaults: the scattering as stated, no monochromator, our own choices. */
  public static PowderLineSettings of(Radiation radiation, double maxTwoThetaDegrees) {
    return new PowderLineSettings(
        radiation,
        maxTwoThetaDegrees,
        ScatteringModel.AS_STATED,
        LorentzPolarization.UNPOLARIZED,
        Compatibility.NONE);
  }
}
