package org.xrdlens.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the first column counts, as the last lines of the header say; 2θ unless they do. */
enum AngleAxis {
  /** 2θ in degrees. */
  TWO_THETA,
  /** θ in a title, but by all experience the values are 2θ. */
  THETA,
  /** Scattering vector 4π sin θ / λ in 1/Å. */
  Q_PER_ANGSTROM,
  /** Scattering vector in 1/nm. */
  Q_PER_NANOMETRE,
  /** Lattice spacing in Å. */
  D_ANGSTROM;

  private static final int LINES = 6;
  private static final String TITLE = "^[\\W_]*(column ?labels:)?\\W*";
  private static final Pattern Q =
      pattern("(q|scattering vector|momentum transfer|2?pi/d)\\b(?!\\s*[=:]\\s*[\\d.]).*");
  private static final Pattern PER_NANOMETRE =
      Pattern.compile("nm\\s*\\^?\\s*[-−⁻]|/\\s*nm", Pattern.CASE_INSENSITIVE);
  private static final Pattern D = pattern("d([-_ ]?(spacing|value))?\\s*([\\[(,;\\t/]|$).*");
  private static final Pattern THETA_ONLY = pattern("(th|theta|θ)\\b.*");
  private static final Pattern FOREIGN =
      pattern(
          "(?!.*\\d)(values in |binding |kinetic |photon )*(energy|wavelength|time|date|raman"
              + "|wave ?number|temperature|frequency|mass|m/z)\\b.*");

  /** The axis that a header names. */
  static AngleAxis of(List<String> header) {
    for (String line : lastLines(header)) {
      if (Q.matcher(line).matches()) {
        return PER_NANOMETRE.matcher(line).find() ? Q_PER_NANOMETRE : Q_PER_ANGSTROM;
      }
      if (D.matcher(line).matches()) {
        return D_ANGSTROM;
      }
      if (THETA_ONLY.matcher(line).matches()) {
        return THETA;
      }
    }
    return TWO_THETA;
  }

  /** The header line that names an axis of no diffraction pattern: an energy, a time. */
  static Optional<String> foreignTitle(List<String> header) {
    return lastLines(header).stream()
        .filter(line -> FOREIGN.matcher(line).matches())
        .findFirst()
        .map(String::strip);
  }

  /**
   * The angle of a value on this axis.
   *
   * @param wavelengthAngstrom wavelength in Å
   * @return 2θ in degrees; NaN if this wavelength cannot reach the value
   */
  double toTwoThetaDegrees(double value, double wavelengthAngstrom) {
    return switch (this) {
      case TWO_THETA, THETA -> value;
      case Q_PER_ANGSTROM -> fromSine(value * wavelengthAngstrom / (4 * Math.PI));
      case Q_PER_NANOMETRE -> fromSine(value / 10 * wavelengthAngstrom / (4 * Math.PI));
      case D_ANGSTROM -> fromSine(wavelengthAngstrom / (2 * value));
    };
  }

  /** For the record of an import. */
  String description() {
    return switch (this) {
      case TWO_THETA -> "2θ in degrees.";
      case THETA -> "The title says θ; the values were taken as 2θ in degrees.";
      case Q_PER_ANGSTROM -> "q in 1/Å by the header, converted to 2θ.";
      case Q_PER_NANOMETRE -> "q in 1/nm by the header, converted to 2θ.";
      case D_ANGSTROM -> "d in Å by the header, converted to 2θ.";
    };
  }

  private static double fromSine(double sine) {
    return 2 * Math.toDegrees(Math.asin(sine));
  }

  private static List<String> lastLines(List<String> header) {
    return header.subList(Math.max(0, header.size() - LINES), header.size());
  }

  private static Pattern pattern(String title) {
    return Pattern.compile(TITLE + title, Pattern.CASE_INSENSITIVE);
  }
}
