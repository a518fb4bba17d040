package org.xrdlens.io.bruker;

import java.util.Locale;
import java.util.regex.Pattern;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The line of a UXD file that begins the data of a range.
 *
 * @param name the marker as it is written
 * @param hasPositions whether each intensity is preceded by its position
 * @param hasTimes whether each intensity is followed by its counting time in seconds
 * @param unit counts or counts per second
 */
record UxdMarker(String name, boolean hasPositions, boolean hasTimes, IntensityUnit unit) {
  private static final Pattern MARKER =
      Pattern.compile("(?i)_(2THETA)?(COUNTS|CPS)(TIME)?\\s*(=.*)?");

  static boolean isMarker(String line) {
    return MARKER.matcher(line).matches();
  }

  /** The marker that a line is. */
  static UxdMarker of(String line) {
    String name = line.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
    return new UxdMarker(
        name,
        name.contains("2THETA"),
        name.endsWith("TIME"),
        name.contains("CPS") ? IntensityUnit.COUNTS_PER_SECOND : IntensityUnit.COUNTS);
  }

  /** How many numbers there are for each point. */
  int numbersPerPoint() {
    return 1 + (hasPositions ? 1 : 0) + (hasTimes ? 1 : 0);
  }
}
