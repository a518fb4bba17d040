package org.xrdlens.io.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the positions of a scan are positions of. Only along 2θ, and what converts to it by Bragg's
 * law, is a scan a diffraction pattern; the others are rocking curves, pole figures and foreign
 * measurements.
 */
public enum ScanAxis {
  /** 2θ in degrees. */
  TWO_THETA("two_theta", "2θ", "°"),
  /** The Bragg angle θ in degrees, half of 2θ, in a coupled scan. */
  THETA("theta", "θ", "°"),
  /** Length of the scattering vector, 4π sin θ / λ, in 1/Å. */
  Q("q", "q", "1/Å"),
  /** Length of the scattering vector in 1/nm. */
  Q_PER_NANOMETRE("q_nm", "q", "1/nm"),
  /** Lattice spacing in Å. */
  D("d", "d", "Å"),
  /** Incidence angle ω in degrees: a rocking curve. */
  OMEGA("omega", "ω", "°"),
  /** Rotation φ about the sample's normal in degrees. */
  PHI("phi", "φ", "°"),
  /** Tilt χ of the sample (ψ at some makers) in degrees. */
  CHI("chi", "χ", "°"),
  /** Tilt α of a pole figure, Rigaku's name, in degrees. */
  ALPHA("alpha", "α", "°"),
  /** Rotation β of a pole figure, Rigaku's name, in degrees. */
  BETA("beta", "β", "°"),
  /** Height of the sample in mm. */
  Z("z", "z", "mm"),
  /** Flight time of neutrons in µs. */
  TIME_OF_FLIGHT("time_of_flight", "time of flight", "µs"),
  /** Photon or electron energy. */
  ENERGY("energy", "energy", ""),
  /** Time or date. */
  TIME("time", "time", ""),
  /** Something else; the import record says what the file calls it. */
  OTHER("other", "another quantity", "");

  private final String key;
  private final String symbol;
  private final String unit;

  ScanAxis(String key, String symbol, String unit) {
    this.key = key;
    this.symbol = symbol;
    this.unit = unit;
  }

  /** How tables and macros name it: {@code two_theta}, {@code q}. */
  public String key() {
    return key;
  }

  /** How people write it: {@code 2θ}. */
  public String symbol() {
    return symbol;
  }

  /** The unit of the positions; empty if it has none that is fixed. */
  public String unit() {
    return unit;
  }

  /** For axes of charts and sentences: {@code 2θ (°)}. */
  public String title() {
    return unit.isEmpty() ? symbol : symbol + " (" + unit + ")";
  }

  /** The axis of a key, whatever its case; empty if there is none. */
  public static Optional<ScanAxis> ofKey(String key) {
    String wanted = key.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(axis -> axis.key.equals(wanted)).findFirst();
  }

  /** Whether positions convert to 2θ, so that a scan along this axis is a diffraction pattern. */
  public boolean isDiffraction() {
    return switch (this) {
      case TWO_THETA, THETA, Q, Q_PER_NANOMETRE, D -> true;
      default -> false;
    };
  }

  /**
   * The angle of a position, by Bragg's law.
   *
   * @param position in this axis' unit
   * @param wavelengthAngstrom wavelength in Å
   * @return 2θ in degrees; NaN if this wavelength cannot reach the position
   * @throws UnsupportedOperationException unless {@link #isDiffraction}
   */
  public double toTwoThetaDegrees(double position, double wavelengthAngstrom) {
    return switch (this) {
      case TWO_THETA -> position;
      case THETA -> 2 * position;
      case Q -> ofSine(position * wavelengthAngstrom / (4 * Math.PI));
      case Q_PER_NANOMETRE -> ofSine(position / 10 * wavelengthAngstrom / (4 * Math.PI));
      case D -> position > 0 ? ofSine(wavelengthAngstrom / (2 * position)) : Double.NaN;
      default -> throw new UnsupportedOperationException(title() + " does not convert to 2θ.");
    };
  }

  private static double ofSine(double sine) {
    return 2 * Math.toDegrees(Math.asin(sine));
  }
}
