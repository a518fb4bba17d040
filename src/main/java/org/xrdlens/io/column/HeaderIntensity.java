package org.xrdlens.io.column;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xrdlens.pattern.IntensityUnit;

/**
 * What the intensities are numbers of, as the title of their column says it or the last lines of
 * the header do.
 *
 * @param unit what they are
 * @param line what says so
 */
public record HeaderIntensity(IntensityUnit unit, String line) {
  private static final int LINES = 3;
  private static final Pattern RATE =
      Pattern.compile("\\bcps\\b|\\bcounts?\\s*(/|per)\\s*s", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTS =
      Pattern.compile("\\b(counts|cts)\\b(?!\\s*(time|:|=|per|/))", Pattern.CASE_INSENSITIVE);

  /**
   * Finds what is said.
   *
   * @param title the title of the column of intensities; empty if it has none
   * @param header the lines before the first row
   * @return empty if nothing is said
   */
  public static Optional<HeaderIntensity> of(String title, List<String> header) {
    Optional<HeaderIntensity> titled = of(title);
    if (titled.isPresent()) {
      return titled;
    }
    return header.subList(Math.max(0, header.size() - LINES), header.size()).stream()
        .flatMap(line -> of(line).stream())
        .findFirst();
  }

  private static Optional<HeaderIntensity> of(String line) {
    if (RATE.matcher(line).find()) {
      return Optional.of(new HeaderIntensity(IntensityUnit.COUNTS_PER_SECOND, line.strip()));
    }
    return COUNTS.matcher(line).find()
        ? Optional.of(new HeaderIntensity(IntensityUnit.COUNTS, line.strip()))
        : Optional.empty();
  }
}
