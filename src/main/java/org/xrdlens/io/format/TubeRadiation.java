package org.xrdlens.io.format;

import java.util.Locale;
import java.util.Optional;
import org.xrdlens.pattern.Radiation;

/**
 * The radiation of an X-ray tube as headers state it: the anode's element and the wavelengths of
 * Kα1 and Kα2 with their ratio, any of which may be blank. Named after the anode's lines, since two
 * files of one tube should say the same.
 */
public final class TubeRadiation {
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 5;
  private static final double MEAN_TOLERANCE_ANGSTROM = 5e-4;
  private static final double LINE_TOLERANCE_ANGSTROM = 1.5e-3;
  private static final double WIDEST_DOUBLET = 1.02;

  private TubeRadiation() {}

  /**
   * The radiation of a header.
   *
   * @param anode the element's symbol in any case; blank if the header has none
   * @param alpha1Angstrom wavelength of Kα1, or of whatever single line was used, in Å
   * @param alpha2Angstrom wavelength of Kα2 in Å; 0 or anything but a second line if it has none
   * @param ratio intensity of Kα2 relative to Kα1; 0 if the header has none
   * @return empty if the first wavelength is none that tubes, synchrotrons and reactors have
   */
  public static Optional<Radiation> of(
      String anode, double alpha1Angstrom, double alpha2Angstrom, double ratio) {
    if (!(alpha1Angstrom >= SHORTEST_ANGSTROM && alpha1Angstrom <= LONGEST_ANGSTROM)) {
      return Optional.empty();
    }
    boolean doublet =
        alpha2Angstrom > alpha1Angstrom && alpha2Angstrom < WIDEST_DOUBLET * alpha1Angstrom;
    boolean weighted = doublet && ratio > 0 && ratio <= 1;
    return Optional.of(
        new Radiation(
            name(symbol(anode), alpha1Angstrom, weighted),
            alpha1Angstrom,
            doublet ? alpha2Angstrom : 0,
            weighted ? ratio : 0));
  }

  /** An anode's symbol as chemists write it: {@code Cu} for {@code CU}. */
  public static String symbol(String anode) {
    String text = anode.strip();
    return text.matches("[A-Za-z]{1,2}")
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT)
        : "";
  }

  private static String name(String anode, double wavelengthAngstrom, boolean doublet) {
    Optional<Radiation> first = known(anode + "Ka1");
    if (first.isPresent() && isNear(first.get(), wavelengthAngstrom, LINE_TOLERANCE_ANGSTROM)) {
      Radiation mean = Radiation.parse(anode + "Ka");
      return isNear(mean, wavelengthAngstrom, MEAN_TOLERANCE_ANGSTROM)
          ? mean.name()
          : anode + (doublet ? "Ka1+2" : "Ka1");
    }
    return Radiation.ofWavelength(Math.rint(wavelengthAngstrom * 1e6) / 1e6).name();
  }

  private static boolean isNear(Radiation line, double wavelengthAngstrom, double tolerance) {
    return Math.abs(line.wavelengthAngstrom() - wavelengthAngstrom) <= tolerance;
  }

  private static Optional<Radiation> known(String name) {
    try {
      return Optional.of(Radiation.parse(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
