package org.xrdlens.io.rigaku;

import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * The X-ray tube as SmartLab's files state it. They have the wavelengths of all lines whichever
 * were used, and no ratio of the doublet.
 *
 * @param anode the element's symbol
 * @param alpha1Angstrom wavelength of Kα1; NaN if it is not stated, as with the others
 * @param alpha2Angstrom wavelength of Kα2
 * @param betaAngstrom wavelength of Kβ
 * @param lines which were used: {@code Ka1} alone behind a monochromator that parts the doublet,
 *     {@code Ka2}, {@code Kb}, or anything else for both Kα lines
 */
record RigakuTube(
    String anode, double alpha1Angstrom, double alpha2Angstrom, double betaAngstrom, String lines) {

  /** The radiation that was used; empty if the file does not tell. */
  Optional<Radiation> radiation() {
    return switch (lines.toLowerCase(Locale.ROOT)) {
      case "ka1" -> TubeRadiation.single(anode, alpha1Angstrom);
      case "ka2" -> TubeRadiation.single("", alpha2Angstrom);
      case "kb" -> TubeRadiation.single("", betaAngstrom);
      default -> TubeRadiation.of(anode, alpha1Angstrom, alpha2Angstrom, Double.NaN);
    };
  }
}
