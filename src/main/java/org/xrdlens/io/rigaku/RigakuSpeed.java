package org.xrdlens.io.rigaku;

import java.util.Locale;

/** Scan speeds as Rigaku's files state them: degrees a minute, or seconds a step. */
final class RigakuSpeed {
  private static final double SECONDS_PER_MINUTE = 60;

  private RigakuSpeed() {}

  /**
   * The counting time of a step. A speed without a unit could be either and gives none.
   *
   * @param speed in its unit
   * @param unit as the file writes it: {@code deg/min}, {@code deg./min.}, {@code °/min}, {@code
   *     sec./step}
   * @param step distance of two points in degrees
   * @return seconds, NaN if they do not follow
   */
  static double countingTimeSeconds(double speed, String unit, double step) {
    return switch (unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z/]", "")) {
      case "deg/min", "degree/min", "/min", "mm/min" -> Math.abs(step) / speed * SECONDS_PER_MINUTE;
      case "deg/sec", "deg/s", "degree/sec" -> Math.abs(step) / speed;
      case "sec", "s", "sec/step", "s/step" -> speed;
      default -> Double.NaN;
    };
  }
}
