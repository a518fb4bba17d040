package org.xrdlens.crystal;

import static java.util.stream.Collectors.joining;

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
   * Wavelengths of one line differ between publications by less than this, relatively; the lines of
   * two anodes are 7 % apart and more.
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

  /**
   * The anode that a radiation comes from.
   *
   * @throws IllegalArgumentException with the known ones if its wavelength is no anode's
   */
  public static Anode emitting(Radiation radiation) {
    return of(radiation)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Anomalous dispersion is tabulated for the Kα lines of "
                        + Arrays.stream(values()).map(Anode::symbol).collect(joining(", "))
                        + " only, but the radiation is "
                        + radiation
                        + "; expected one of these anodes, or no anomalous dispersion."));
  }

  private boolean emits(Radiation radiation) {
    Radiation doublet = Radiation.parse(symbol + "Ka1+2");
    double wavelength = radiation.wavelengthAngstrom();
    return wavelength > (1 - NEAR) * doublet.wavelengthAngstrom()
        && wavelength < (1 + NEAR) * doublet.secondWavelengthAngstrom();
  }
}
