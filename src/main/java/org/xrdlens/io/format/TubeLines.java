package org.xrdlens.io.format;

import java.util.Optional;
import org.xrdlens.pattern.Radiation;

/**
 * The characteristic lines of an X-ray tube as a file states them; what it does not state, or
 * states as a number that no tube has, is 0.
 *
 * @param anode chemical symbol, empty if the file does not say
 * @param kAlpha1Angstrom wavelength of Kα1, or of whatever line is used, in Å
 * @param kAlpha2Angstrom wavelength of Kα2 in Å, 0 if it was not measured
 * @param ratio intensity of Kα2 relative to Kα1, 0 if Kα2 was not measured
 */
public record TubeLines(
    String anode, double kAlpha1Angstrom, double kAlpha2Angstrom, double ratio) {
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 10;

  /** The radiation: a doublet where both lines and their ratio are stated, else the first line. */
  public Optional<Radiation> radiation() {
    if (!isWavelength(kAlpha1Angstrom)) {
      return Optional.empty();
    }
    boolean doublet = isWavelength(kAlpha2Angstrom) && ratio > 0 && ratio <= 1;
    String name =
        anode.matches("[A-Z][a-z]?")
            ? anode + (doublet ? "Ka1+2" : "Ka1")
            : Radiation.ofWavelength(kAlpha1Angstrom).name();
    return Optional.of(
        doublet
            ? new Radiation(name, kAlpha1Angstrom, kAlpha2Angstrom, ratio)
            : new Radiation(name, kAlpha1Angstrom, 0, 0));
  }

  private static boolean isWavelength(double angstrom) {
    return angstrom >= SHORTEST_ANGSTROM && angstrom <= LONGEST_ANGSTROM;
  }
}
