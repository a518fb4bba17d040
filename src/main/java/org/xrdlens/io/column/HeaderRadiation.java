package org.xrdlens.io.column;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.pattern.Radiation;

/**
 * The radiation that a header states, in any of the ways real headers do: a wavelength in Å, nm or
 * m, a doublet over several lines, {@code Cu Ka}, or the anode's element.
 *
 * @param radiation what was found
 * @param line the line that says so
 */
public record HeaderRadiation(Radiation radiation, String line) {
  private static final double SHORTEST_ANGSTROM = 0.05;
  private static final double LONGEST_ANGSTROM = 5;
  private static final double LONGEST_METRES = 1e-8;
  private static final Pattern OWN = Pattern.compile("(?i)radiation[:=\\s]+([a-z]+\\d?(?:\\+2)?)");
  private static final String NUMBER = "(?<!\\w)(\\d+[.,]\\d+(?:e[+-]?\\d+)?)";
  private static final Pattern WAVELENGTH =
      Pattern.compile(
          "(?iu)(?:wave[ _-]?length|lambda|λ|radiation)(.{0,30}?)"
              + NUMBER
              + "(?!\\s*(?:[mcµμ]m|k[ve]|deg|°))\\s*(nm|pm)?");
  private static final Pattern SECOND =
      Pattern.compile("(?iu)(k|alpha|α|a)[ _-]?(alpha|α|a)?[ _-]?2\\b");
  private static final Pattern RATIO = Pattern.compile("(?iu)ratio.*?" + NUMBER);
  private static final Pattern OTHER_LINE = Pattern.compile("(?iu)beta|β|ratio");
  private static final Pattern K_ALPHA =
      Pattern.compile("(?iu)\\b(Cu|Co|Mo|Cr|Fe|Ag)[ _-]?K[ _-]?(a(?:lpha)?|α)[ _-]?(1\\b)?");
  private static final Pattern ANODE =
      Pattern.compile(
          "(?iu)\\b(?:anode|target|tube|radiation)\\b\\W*(?:material|name|element)?\\W*(Cu|Co|Mo|Cr|Fe|Ag)\\b");

  private static final List<String> WORDS =
      List.of(
          "radiation",
          "wave",
          "lambda",
          "λ",
          "ratio",
          "anode",
          "target",
          "tube",
          "ka",
          "k a",
          "k_a",
          "k-a",
          "kα",
          "k α",
          "k_α",
          "k-α");

  /** The radiation of a header; empty if it says nothing. */
  public static Optional<HeaderRadiation> of(List<String> header) {
    List<String> lines = header.stream().filter(HeaderRadiation::mayTell).toList();
    return own(lines)
        .or(() -> wavelengths(lines))
        .or(() -> named(lines, K_ALPHA))
        .or(() -> named(lines, ANODE));
  }

  /** Whether a line has a word without which none of the patterns matches; they take long. */
  private static boolean mayTell(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  private static Optional<HeaderRadiation> own(List<String> header) {
    return header.stream().flatMap(line -> own(line).stream()).findFirst();
  }

  private static Optional<HeaderRadiation> own(String line) {
    Matcher matcher = OWN.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new HeaderRadiation(Radiation.parse(matcher.group(1)), line.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<HeaderRadiation> wavelengths(List<String> header) {
    double first = 0;
    double second = 0;
    double ratio = 0;
    String stated = "";
    for (String line : header) {
      Matcher ratioMatcher = RATIO.matcher(line);
      if (ratioMatcher.find()) {
        ratio = number(ratioMatcher.group(1));
      }
      double wavelength = OTHER_LINE.matcher(line).find() ? 0 : wavelength(line);
      if (wavelength > 0 && SECOND.matcher(line).find()) {
        second = wavelength;
      } else if (wavelength > 0 && first == 0) {
        first = wavelength;
        stated = line.strip();
      }
    }
    if (first == 0) {
      return Optional.empty();
    }
    boolean doublet = second > first && second < 1.02 * first && ratio > 0 && ratio <= 1;
    Radiation single = Radiation.ofWavelength(first);
    return Optional.of(
        new HeaderRadiation(
            doublet ? new Radiation(single.name(), first, second, ratio) : single, stated));
  }

  /** The wavelength in Å that a line states; 0 if it states none that X-rays or neutrons have. */
  private static double wavelength(String line) {
    Matcher matcher = WAVELENGTH.matcher(line);
    if (!matcher.find()) {
      return 0;
    }
    BigDecimal value = new BigDecimal(matcher.group(2).replace(',', '.'));
    String unit = matcher.group(1) + Objects.toString(matcher.group(3), "");
    int shift = unit.contains("nm") ? 1 : unit.contains("pm") ? -2 : 0;
    if (value.doubleValue() < LONGEST_METRES) {
      shift = 10;
    }
    double angstrom = value.movePointRight(shift).doubleValue();
    return angstrom >= SHORTEST_ANGSTROM && angstrom <= LONGEST_ANGSTROM ? angstrom : 0;
  }

  private static Optional<HeaderRadiation> named(List<String> header, Pattern pattern) {
    for (String line : header) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        String anode = capitalised(matcher.group(1));
        boolean mean = matcher.groupCount() > 1 && matcher.group(3) == null;
        Radiation radiation = Radiation.parse(anode + (mean ? "Ka" : "Ka1"));
        return Optional.of(new HeaderRadiation(radiation, line.strip()));
      }
    }
    return Optional.empty();
  }

  private static String capitalised(String element) {
    return element.substring(0, 1).toUpperCase(Locale.ROOT)
        + element.substring(1).toLowerCase(Locale.ROOT);
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }
}
