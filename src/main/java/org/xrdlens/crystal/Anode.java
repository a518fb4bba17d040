package org.xrdlens.crystal;

import java.util.Arrays;
import java.util.Optional;
import org.xrdlens.pattern.Radiation;

/** The anode of an X-ray tube, whose Kα lines set the anomalous dispersion of the atoms. */
public enum Anode {
  /** Chromium. */
  CR("Cr"),
  /** Iron. */
  FE("Fe"),
  /** Cobalt. */
  CO("Co"),
  /** Copper. */
  CU("Cu"),
  /** Molybdenum. */
  MO("Mo"),
  /** Silver. */
  AG("Ag");

  /**
   * The Kα1 and Kα2 lines of an anode and their mean lie within 0.8 % of each other; the lines of
   * two anodes are 8 % apart and more.
   */
  private static final double NEAR = 0.002;

  private final String symbol;

  Anode(String symbol) {
    this.symbol = symbol;
  }

  /** The element, for instance {@code Cu}. */
  public String symbol() {
    return symbol;
  }

  /** The mean of the Kα doublet as one line; for it the anomalous dispersion is tabulated. */
  public Radiation radiation() {
    return Radiation.parse(symbol + "Ka");
  }

  /**
   * The anode that a radiation comes from, known by its wavelength: a Kα line or what is within 0.2
   * % of one, so that 1.5406 and 1.5418 Å are both copper's.
   *
   * @return empty for other wavelengths, as at a synchrotron
   */
  public static Optional<Anode> of(Radiation radiation) {
    return Arrays.stream(values()).filter(anode -> anode.emits(radiation)).findFirst();
  }

  private boolean emits(Radiation radiation) {
    Radiation doublet = Radiation.parse(symbol + "Ka1+2");
    double wavelength = radiation.wavelengthAngstrom();
    return wavelength > (1 - NEAR) * doublet.wavelengthAngstrom()
        && wavelength < (1 + NEAR) * doublet.secondWavelengthAngstrom();
  }
}
