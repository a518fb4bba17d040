package org.xrdlens.pattern;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * X-ray radiation: a principal line and, where a doublet was measured, its second line.
 *
 * @param name as users write it, for instance {@code CuKa1}, {@code CuKa}, {@code 1.5406 Å}
 * @param wavelengthAngstrom wavelength of the principal line in Å, above 0
 * @param secondWavelengthAngstrom wavelength of the second line (Kα2) in Å, 0 if there is none
 * @param secondRatio intensity of the second line relative to the first, 0 if there is none
 */
public record Radiation(
    String name, double wavelengthAngstrom, double secondWavelengthAngstrom, double secondRatio) {

  /** Copper Kα1, 1.540593 Å (Hölzer et al., Phys. Rev. A 56:4554, 1997). */
  public static final Radiation CU_KALPHA1 = new Radiation("CuKa1", 1.540593, 0, 0);

  /** Copper Kα1 and Kα2 with ratio 0.5 (Hölzer et al., Phys. Rev. A 56:4554, 1997). */
  public static final Radiation CU_KALPHA_DOUBLET =
      new Radiation("CuKa1+2", 1.540593, 1.544427, 0.5);

  /** The intensity-weighted mean of the copper Kα doublet as one line, 1.54184 Å. */
  public static final Radiation CU_KALPHA = new Radiation("CuKa", 1.54184, 0, 0);

  private static final Map<String, Radiation> BY_NAME = byName();

  /** Checks the numbers. */
  public Radiation {
    if (!(wavelengthAngstrom > 0) || Double.isInfinite(wavelengthAngstrom)) {
      throw new IllegalArgumentException(
          "The wavelength must be a positive number of Å, but is " + wavelengthAngstrom + ".");
    }
    if (!(secondRatio >= 0) || (secondRatio > 0 && !(secondWavelengthAngstrom > 0))) {
      throw new IllegalArgumentException(
          "A second line needs a positive wavelength and ratio, but has "
              + secondWavelengthAngstrom
              + " Å and "
              + secondRatio
              + ".");
    }
  }

  /** A single line of the given wavelength in Å, as at a synchrotron. */
  public static Radiation ofWavelength(double wavelengthAngstrom) {
    return new Radiation(wavelengthAngstrom + " Å", wavelengthAngstrom, 0, 0);
  }

  /**
   * Reads what users write: a name such as {@code CuKa1}, {@code CuKa1+2}, {@code CoKa}, or a
   * wavelength in Å.
   *
   * @throws IllegalArgumentException with the known names if the text is neither
   */
  public static Radiation parse(String text) {
    Radiation known = BY_NAME.get(text.strip());
    if (known != null) {
      return known;
    }
    try {
      return ofWavelength(Double.parseDouble(text.strip().replaceFirst("\\s*(Å|A)$", "")));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The radiation \""
              + text
              + "\" is neither a wavelength in Å nor one of "
              + String.join(", ", BY_NAME.keySet())
              + ".",
          e);
    }
  }

  /**
   * Lattice spacing that reflects the principal line at an angle (Bragg's law).
   *
   * @param twoThetaDegrees 2θ in degrees, above 0
   * @return d in Å
   */
  public double spacingAngstrom(double twoThetaDegrees) {
    return wavelengthAngstrom / (2 * Math.sin(Math.toRadians(twoThetaDegrees / 2)));
  }

  /**
   * Angle at which a lattice spacing reflects the principal line (Bragg's law).
   *
   * @param spacingAngstrom d in Å
   * @return 2θ in degrees; NaN if the spacing cannot reflect this wavelength
   */
  public double twoThetaDegrees(double spacingAngstrom) {
    return 2 * Math.toDegrees(Math.asin(wavelengthAngstrom / (2 * spacingAngstrom)));
  }

  /**
   * The characteristic Kα lines of the usual anodes: Cr, Fe, Co and Cu from Hölzer et al., Phys.
   * Rev. A 56:4554 (1997); Mo and Ag from Deslattes et al., Rev. Mod. Phys. 75:35 (2003). {@code
   * XKa} is the mean of the doublet with weights 2:1.
   */
  private static Map<String, Radiation> byName() {
    Map<String, Radiation> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Radiation r : new Radiation[] {CU_KALPHA1, CU_KALPHA_DOUBLET, CU_KALPHA}) {
      map.put(r.name(), r);
    }
    addAnode(map, "Co", 1.788996, 1.792835);
    addAnode(map, "Mo", 0.7093171, 0.713607);
    addAnode(map, "Cr", 2.289726, 2.293651);
    addAnode(map, "Fe", 1.936041, 1.939973);
    addAnode(map, "Ag", 0.5594218, 0.563813);
    return map;
  }

  private static void addAnode(Map<String, Radiation> map, String anode, double a1, double a2) {
    map.put(anode + "Ka1", new Radiation(anode + "Ka1", a1, 0, 0));
    map.put(anode + "Ka1+2", new Radiation(anode + "Ka1+2", a1, a2, 0.5));
    map.put(anode + "Ka", new Radiation(anode + "Ka", (2 * a1 + a2) / 3, 0, 0));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%.6f Å)", name, wavelengthAngstrom);
  }
}
