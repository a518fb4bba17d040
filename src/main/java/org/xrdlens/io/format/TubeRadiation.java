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

  /**
   * The symbol of an anode's element: {@code Cu} for {@code CU}, {@code cu} or {@code 29}.
   *
   * @return empty if the text is no element's symbol
   */
  public static String symbol(String anode) {
    String text = anode.strip();
    if (BY_ATOMIC_NUMBER.containsKey(text)) {
      return BY_ATOMIC_NUMBER.get(text);
    }
    return text.matches("[A-Za-z]{1,2}")
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT)
        : "";
  }

  /** One line: of the anode if it has none of this wavelength, by its wavelength alone. */
  public static Optional<Radiation> single(String anode, double wavelengthAngstrom) {
    if (!isUsable(wavelengthAngstrom)) {
      return known(symbol(anode) + "Ka1");
    }
    return Optional.of(
        new Radiation(name(anode, wavelengthAngstrom, ""), wavelengthAngstrom, 0, 0));
  }

  /**
   * A doublet, or a single line where the second is missing or equal to the first. Of a ratio of 0,
   * a monochromator, the second wavelength is kept and the name is that of the single line.
   *
   * @param anode the element, or an empty text
   * @param alpha1Angstrom wavelength of Kα1; 0 or NaN if it is not stated
   * @param alpha2Angstrom wavelength of Kα2; 0 or NaN if it is not stated
   * @param ratio intensity of Kα2 relative to Kα1; where it is not stated (NaN) it is 0.5
   * @return empty if neither wavelength nor anode is known
   */
  public static Optional<Radiation> of(
      String anode, double alpha1Angstrom, double alpha2Angstrom, double ratio) {
    boolean two =
        isUsable(alpha1Angstrom)
            && alpha2Angstrom > alpha1Angstrom
            && alpha2Angstrom < 1.02 * alpha1Angstrom;
    double share = ratio >= 0 && ratio <= 1 ? ratio : STATISTICAL_RATIO;
    if (!two) {
      return single(anode, alpha1Angstrom);
    }
    String name = name(anode, alpha1Angstrom, share > 0 ? "+2" : "");
    return Optional.of(new Radiation(name, alpha1Angstrom, alpha2Angstrom, share));
  }

  /**
   * Where a doublet is stated, to be read after "stated"; says so if its ratio is not.
   *
   * @param where the place: {@code in the header}
   * @param ratio as the file states it; NaN if it does not
   */
  public static String where(String where, Radiation found, double ratio) {
    boolean assumed = found.secondRatio() > 0 && !(ratio >= 0 && ratio <= 1);
    return assumed ? where + ", which has no ratio of Kα2 to Kα1; 0.5 is taken for it" : where;
  }

  private static boolean isUsable(double wavelengthAngstrom) {
    return wavelengthAngstrom >= SHORTEST_ANGSTROM && wavelengthAngstrom <= LONGEST_ANGSTROM;
  }

  private static String name(String anode, double wavelengthAngstrom, String second) {
    String element = symbol(anode);
    Optional<Radiation> first = known(element + "Ka1");
    if (first.isPresent()) {
      double alpha1 = first.get().wavelengthAngstrom();
      double mean = Radiation.parse(element + "Ka").wavelengthAngstrom();
      boolean nearMean =
          Math.abs(wavelengthAngstrom - mean) < Math.abs(wavelengthAngstrom - alpha1);
      if (second.isEmpty() && nearMean && isNear(wavelengthAngstrom, mean)) {
        return element + "Ka";
      }
      if (isNear(wavelengthAngstrom, alpha1)) {
        return element + "Ka1" + second;
      }
    }
    return Radiation.ofWavelength(Math.rint(wavelengthAngstrom * 1e6) / 1e6).name();
  }

  private static boolean isNear(double wavelengthAngstrom, double lineAngstrom) {
    return Math.abs(wavelengthAngstrom - lineAngstrom) < SAME_LINE * lineAngstrom;
  }

  private static Optional<Radiation> known(String name) {
    try {
      return Optional.of(Radiation.parse(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
