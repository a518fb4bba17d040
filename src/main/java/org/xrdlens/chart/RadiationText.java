package org.xrdlens.chart;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.pattern.Radiation;

/** Radiation as figures write it. */
final class RadiationText {
  private static final Pattern K_ALPHA = Pattern.compile("([A-Z][a-z])Ka(1\\+2|1)?");

  private RadiationText() {}

  /** For instance {@code Cu Kα1}, {@code Mo Kα1,2}, {@code λ = 0.4066 Å}. */
  static String of(Radiation radiation) {
    Matcher matcher = K_ALPHA.matcher(radiation.name());
    if (!matcher.matches()) {
      String digits = String.format(Locale.ROOT, "%.5f", radiation.wavelengthAngstrom());
      return "λ = " + digits.replaceFirst("0+$", "") + " Å";
    }
    String lines = matcher.group(2) == null ? "" : matcher.group(2).replace('+', ',');
    return matcher.group(1) + " Kα" + lines;
  }

  /** The label of an axis of 2θ. */
  static String axisLabel(Radiation radiation) {
    return "2θ (°), " + of(radiation);
  }
}
