package org.xrdlens.io.column;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xrdlens.io.format.ScanAxis;

/**
 * What the first column counts, as the last lines of the header say; 2θ unless they do.
 *
 * @param axis what it counts
 * @param description how that is known, for the record
 * @param title the header line that names an axis of no diffraction pattern; empty otherwise
 */
record HeaderAxis(ScanAxis axis, String description, String title) {
  private static final int LINES = 6;
  private static final String TITLE = "^[\\W_]*(column ?labels:)?\\W*";
  private static final Pattern Q =
      pattern(
          "(q|scattering vector|momentum transfer|2?pi/d)(?![a-z0-9]|:\\\\)(?!\\s*[=:]\\s*[\\d.]).*");
  private static final Pattern PER_NANOMETRE =
      Pattern.compile("nm[\\s^*${(+\\\\]*[-−⁻]|/\\s*nm", Pattern.CASE_INSENSITIVE);

  /** A stroke after d comes before a unit: D/max and D/teX are machines of Rigaku. */
  private static final Pattern D =
      pattern("d([-_ ]?(spacing|value))?\\s*([\\[(,;\\t]|[/_]\\s*(Å|A\\b|nm)|$).*");

  private static final Pattern THETA_ONLY = pattern("(th|theta|θ)\\b.*");
  private static final String ENERGY_WORDS = "(values in |binding |kinetic |photon )*energy";
  private static final Pattern ENERGY = pattern("(?!.*\\d)" + ENERGY_WORDS + "\\b(?!\\s*[=:]).*");

  /** A word and a colon or sign of equality begin a setting of the machine, not a title. */
  private static final String NO_SETTING = "\\b(?!\\s*[=:]).*";

  private static final Pattern TIME = pattern("(?!.*\\d)(time|date)" + NO_SETTING);
  private static final Pattern FOREIGN =
      pattern(
          "(?!.*\\d)(wavelength|raman|wave ?number|temperature|frequency|mass|m/z)" + NO_SETTING);

  /** What pyFAI writes beside angles and q: radii, azimuths and squares of 1/d. */
  private static final Pattern INTEGRATED = pattern("(r_m?m|chi_(deg|rad)|d\\*2_\\S+)(\\s.*|$)");

  /** The axis that a header names. */
  static HeaderAxis of(List<String> header) {
    List<String> last = header.subList(Math.max(0, header.size() - LINES), header.size());
    return foreign(last).or(() -> diffraction(last)).orElseGet(HeaderAxis::twoTheta);
  }

  /** The axis of a column that is titled as 2θ, or of which nobody says anything. */
  static HeaderAxis twoTheta() {
    return new HeaderAxis(ScanAxis.TWO_THETA, "2θ in degrees.", "");
  }

  private static Optional<HeaderAxis> foreign(List<String> lines) {
    for (String line : lines) {
      ScanAxis axis =
          ENERGY.matcher(line).matches()
              ? ScanAxis.ENERGY
              : TIME.matcher(line).matches()
                  ? ScanAxis.TIME
                  : FOREIGN.matcher(line).matches() || INTEGRATED.matcher(line).matches()
                      ? ScanAxis.OTHER
                      : null;
      if (axis != null) {
        String title = line.strip();
        return Optional.of(new HeaderAxis(axis, "By the header: " + title + ".", title));
      }
    }
    return Optional.empty();
  }

  private static Optional<HeaderAxis> diffraction(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Q.matcher(line).matches()) {
        String units = i + 1 < lines.size() ? lines.get(i + 1) : "";
        return Optional.of(
            PER_NANOMETRE.matcher(line + "\n" + units).find()
                ? new HeaderAxis(ScanAxis.Q_PER_NANOMETRE, "q in 1/nm by the header.", "")
                : new HeaderAxis(ScanAxis.Q, "q in 1/Å by the header.", ""));
      }
      if (D.matcher(line).matches()) {
        return Optional.of(new HeaderAxis(ScanAxis.D, "d in Å by the header.", ""));
      }
      if (THETA_ONLY.matcher(line).matches()) {
        return Optional.of(
            new HeaderAxis(
                ScanAxis.TWO_THETA,
                "The title says θ; the values were taken as 2θ in degrees.",
                ""));
      }
    }
    return Optional.empty();
  }

  private static Pattern pattern(String title) {
    return Pattern.compile(TITLE + title, Pattern.CASE_INSENSITIVE);
  }
}
