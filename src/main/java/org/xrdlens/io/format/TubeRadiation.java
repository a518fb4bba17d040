package org.xrdlens.io.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.pattern.Radiation;

/**
 * The radiation of an X-ray tube as headers state it: the anode, the wavelengths of its Kα lines
 * and their ratio, each of them missing in some files.
 */
public final class TubeRadiation {
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 5;
  private static final double SAME_LINE = 0.005;

  /** Two electrons in the level that Kα2 comes from, four in that of Kα1. */
  private static final double STATISTICAL_RATIO = 0.5;

  private static final Map<String, String> BY_ATOMIC_NUMBER =
      Map.of("24", "Cr", "26", "Fe", "27", "Co", "29", "Cu", "42", "Mo", "47", "Ag");

  private TubeRadiation() {}

  /** The element of an anode, {@code Cu} for {@code CU} or {@code 29}; empty if it is unknown. */
  public static Optional<String> anode(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    String element =
        BY_ATOMIC_NUMBER.getOrDefault(
            stripped,
            stripped.substring(0, 1).toUpperCase(Locale.ROOT)
                + stripped.substring(1).toLowerCase(Locale.ROOT));
    return BY_ATOMIC_NUMBER.containsValue(element) ? Optional.of(element) : Optional.empty();
  }

  /** One line: of the anode if it has none of this wavelength, by its wavelength alone. */
  public static Optional<Radiation> single(String anode, double wavelengthAngstrom) {
    if (!isUsable(wavelengthAngstrom)) {
      return anode(anode).map(element -> Radiation.parse(element + "Ka1"));
    }
    return Optional.of(
        new Radiation(name(anode, wavelengthAngstrom, ""), wavelengthAngstrom, 0, 0));
  }

  /**
   * A doublet, or a single line where the second wavelength is missing or equal to the first.
   *
   * @param anode the element, or an empty text
   * @param alpha1Angstrom wavelength of Kα1; 0 or NaN if it is not stated
   * @param alpha2Angstrom wavelength of Kα2; 0 or NaN if it is not stated
   * @param ratio intensity of Kα2 relative to Kα1; where it is not stated (NaN) it is 0.5
   * @return empty if neither wavelength nor anode is known
   */
  public static Optional<Radiation> doublet(
      String anode, double alpha1Angstrom, double alpha2Angstrom, double ratio) {
    boolean two =
        isUsable(alpha1Angstrom)
            && alpha2Angstrom > alpha1Angstrom
            && alpha2Angstrom < 1.02 * alpha1Angstrom;
    double share = ratio >= 0 && ratio <= 1 ? ratio : STATISTICAL_RATIO;
    if (!two || share == 0) {
      return single(anode, alpha1Angstrom);
    }
    String name = name(anode, alpha1Angstrom, "+2");
    return Optional.of(new Radiation(name, alpha1Angstrom, alpha2Angstrom, share));
  }

  private static boolean isUsable(double wavelengthAngstrom) {
    return wavelengthAngstrom >= SHORTEST_ANGSTROM && wavelengthAngstrom <= LONGEST_ANGSTROM;
  }

  private static String name(String anode, double wavelengthAngstrom, String second) {
    Optional<String> element = anode(anode);
    if (element.isPresent()) {
      double alpha1 = Radiation.parse(element.get() + "Ka1").wavelengthAngstrom();
      double mean = Radiation.parse(element.get() + "Ka").wavelengthAngstrom();
      if (second.isEmpty()
          && Math.abs(wavelengthAngstrom - mean) < Math.abs(wavelengthAngstrom - alpha1)
          && Math.abs(wavelengthAngstrom - mean) < SAME_LINE * mean) {
        return element.get() + "Ka";
      }
      if (Math.abs(wavelengthAngstrom - alpha1) < SAME_LINE * alpha1) {
        return element.get() + "Ka1" + second;
      }
    }
    return Radiation.ofWavelength(wavelengthAngstrom).name();
  }
}
