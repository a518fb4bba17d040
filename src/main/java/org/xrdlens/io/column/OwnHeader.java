package org.xrdlens.io.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * The comment lines that this program writes above columns of text, and reads again to the last
 * digit. Nothing in them is guessed, whatever the pattern is called.
 *
 * @param radiation the radiation, unless it was assumed
 * @param radiationLine the line that says so
 * @param countingTimeSeconds the counting time of a step in seconds, where it is known
 * @param unit what the intensities are numbers of
 */
public record OwnHeader(
    Optional<Radiation> radiation,
    String radiationLine,
    OptionalDouble countingTimeSeconds,
    IntensityUnit unit) {
  /** What every text file of ours says near its beginning, in whatever kind of comment. */
  public static final String MARK = "written by XRD Lens";

  private static final String COMMENT = "# ";
  private static final String NUMBER = "([0-9.]+(?:E-?[0-9]+)?)";
  private static final Pattern RADIATION =
      Pattern.compile(
          "# radiation: (.+), wavelength "
              + NUMBER
              + " Å(?:, second line "
              + NUMBER
              + " Å, ratio "
              + NUMBER
              + ")?(, assumed)?");
  private static final Pattern TIME = Pattern.compile("# time per step: " + NUMBER + " s");
  private static final Pattern UNIT = Pattern.compile("# intensity: (.+)");

  /**
   * The lines for a pattern, each with its line feed.
   *
   * @param more further lines, without the comment's sign
   */
  public static String text(DiffractionPattern pattern, List<String> more) {
    Radiation radiation = pattern.radiation();
    StringBuilder text = new StringBuilder();
    line(text, MARK);
    line(
        text,
        "radiation: "
            + radiation.name()
            + ", wavelength "
            + radiation.wavelengthAngstrom()
            + " Å"
            + (radiation.secondWavelengthAngstrom() > 0 ? secondLine(radiation) : "")
            + (isAssumed(pattern) ? ", assumed" : ""));
    pattern.countingTimeSeconds().ifPresent(s -> line(text, "time per step: " + s + " s"));
    line(text, "intensity: " + pattern.intensityUnit());
    line(text, "pattern: " + pattern.name());
    more.forEach(sentence -> line(text, sentence));
    return text.toString();
  }

  /** Whether the radiation of a pattern is what is assumed where the source states none. */
  public static boolean isAssumed(DiffractionPattern pattern) {
    return pattern.radiation().equals(Radiation.CU_KALPHA1)
        && pattern.metadata().getOrDefault("radiation", "").endsWith(ImportRecord.ASSUMED);
  }

  private static String secondLine(Radiation radiation) {
    return ", second line "
        + radiation.secondWavelengthAngstrom()
        + " Å, ratio "
        + radiation.secondRatio();
  }

  private static void line(StringBuilder text, String content) {
    text.append(COMMENT).append(content.replaceAll("[\\s\\p{Cntrl}]+", " ").strip()).append('\n');
  }

  /** The header that lines begin with; empty if it is not one of ours. */
  static Optional<OwnHeader> of(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(COMMENT + MARK)) {
      return Optional.empty();
    }
    OptionalDouble time = OptionalDouble.empty();
    IntensityUnit unit = IntensityUnit.ARBITRARY;
    Matcher radiation = null;
    for (String line : lines) {
      Matcher matcher = RADIATION.matcher(line);
      if (matcher.matches() && radiation == null) {
        radiation = matcher;
      }
      Matcher timeMatcher = TIME.matcher(line);
      if (timeMatcher.matches()) {
        time = OptionalDouble.of(Double.parseDouble(timeMatcher.group(1)));
      }
      Matcher unitMatcher = UNIT.matcher(line);
      if (unitMatcher.matches()) {
        unit = unit(unitMatcher.group(1));
      }
    }
    return radiation == null ? Optional.empty() : of(radiation, time, unit);
  }

  private static Optional<OwnHeader> of(
      Matcher line, OptionalDouble countingTimeSeconds, IntensityUnit unit) {
    try {
      double second = line.group(3) == null ? 0 : Double.parseDouble(line.group(3));
      double ratio = line.group(4) == null ? 0 : Double.parseDouble(line.group(4));
      Radiation radiation =
          new Radiation(line.group(1), Double.parseDouble(line.group(2)), second, ratio);
      Optional<Radiation> stated =
          line.group(5) == null ? Optional.of(radiation) : Optional.empty();
      return Optional.of(new OwnHeader(stated, line.group(), countingTimeSeconds, unit));
    } catch (IllegalArgumentException e) {
      // Somebody has edited the line: the header is then read like anybody's.
      return Optional.empty();
    }
  }

  private static IntensityUnit unit(String description) {
    return Arrays.stream(IntensityUnit.values())
        .filter(unit -> unit.toString().equals(description))
        .findFirst()
        .orElse(IntensityUnit.ARBITRARY);
  }
}
