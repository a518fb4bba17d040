package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.crystal.MillerIndex;

/**
 * A line of a powder pattern: a set of equivalent reflections.
 *
 * @param hkl the planes that name the set
 * @param multiplicity how many equivalent planes reflect into the line
 * @param spacingAngstrom distance d of the planes in Å
 * @param twoThetaDegrees 2θ of the radiation's principal line in degrees
 * @param structureFactorSquared |F|² of one plane in electrons² per cell; with anomalous dispersion
 *     the mean of a plane and its Friedel partner
 * @param intensity multiplicity times |F|² times the Lorentz-polarization factor, on a scale on
 *     which the strongest line of the pattern has 100
 */
public record PowderLine(
    MillerIndex hkl,
    int multiplicity,
    double spacingAngstrom,
    double twoThetaDegrees,
    double structureFactorSquared,
    double intensity) {

  /** Refuses a line without planes. */
  public PowderLine {
    Objects.requireNonNull(hkl, "hkl");
  }

  /** The same line with another intensity. */
  public PowderLine withIntensity(double newIntensity) {
    return new PowderLine(
        hkl, multiplicity, spacingAngstrom, twoThetaDegrees, structureFactorSquared, newIntensity);
  }
}
