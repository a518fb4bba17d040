package org.xrdlens.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xrdlens.io.format.ScanAxis;

/**
 * What a plot's axis, a column or an image's unit counts, by its words.
 *
 * @param axis the axis
 * @param assumed whether the words do not say it
 */
record CurveAxis(ScanAxis axis, boolean assumed) {
  private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*([^)\\]]+?)\\s*[)\\]]\\s*$");

  private static final Map<Pattern, ScanAxis> WORDS = words();

  private static Map<Pattern, ScanAxis> words() {
    Map<Pattern, ScanAxis> words = new LinkedHashMap<>();
    String perUnit = "\\s*(\\^?\\s*\\(?[-−]\\s*1|⁻¹)";
    words.put(pattern("1\\s*/\\s*nm|nm" + perUnit), ScanAxis.Q_PER_NANOMETRE);
    words.put(pattern("1\\s*/\\s*([åÅ]|a\\b|ang)|([åÅ]|\\ba|angstroms?)" + perUnit), ScanAxis.Q);
    words.put(
        pattern("(2|two)[-_ ]*(θ|th)|°(?!\\s*[CF]\\b)|\\bdeg(ree)?s?\\b(?!\\s*[CF]\\b)|^angle"),
        ScanAxis.TWO_THETA);
    words.put(pattern("[åÅ]|\\bangstroms?\\b|^d([-_ ]spacing)?$|\\(a\\)"), ScanAxis.D);
    words.put(pattern("^q$"), ScanAxis.Q);
    return words;
  }

  /**
   * The axis of these words: 2θ where they name no unit at all.
   *
   * @param words such as {@code 2θ (°)}, {@code q (1/nm)} or {@code two_theta}
   * @return empty if they name a unit in brackets that is none of a diffraction pattern's
   */
  static Optional<CurveAxis> of(String words) {
    for (Map.Entry<Pattern, ScanAxis> entry : WORDS.entrySet()) {
      if (entry.getKey().matcher(words.strip()).find()) {
        return Optional.of(new CurveAxis(entry.getValue(), false));
      }
    }
    return UNIT.matcher(words.strip()).find()
        ? Optional.empty()
        : Optional.of(new CurveAxis(ScanAxis.TWO_THETA, true));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
