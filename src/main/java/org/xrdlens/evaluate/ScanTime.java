package org.xrdlens.evaluate;

import java.util.Locale;

/**
 * How long a step scan takes: at every position it counts, and between positions it moves.
 *
 * @param first first angle 2θ in degrees
 * @param last last angle 2θ in degrees, above the first
 * @param step between positions in degrees 2θ, above 0
 * @param secondsPerStep counting time at a position in seconds, above 0
 * @param secondsToMove what each position costs besides, in seconds, 0 or more: moving, settling,
 *     reading out
 */
public record ScanTime(
    double first, double last, double step, double secondsPerStep, double secondsToMove) {
  /** The last position counts if it is this share of a step beyond the end by rounding. */
  private static final double SLACK = 1e-6;

  /** Checks the numbers. */
  public ScanTime {
    if (!(first < last) || Double.isInfinite(first) || Double.isInfinite(last) || !(step > 0)) {
      throw new IllegalArgumentException(
          "A scan needs a range of angles and a step above 0°, but goes from %s° to %s° in steps of %s°."
              .formatted(first, last, step));
    }
    if (!(secondsPerStep > 0)
        || Double.isInfinite(secondsPerStep)
        || !(secondsToMove >= 0)
        || Double.isInfinite(secondsToMove)) {
      throw new IllegalArgumentException(
          "A scan needs a positive time per step and 0 or more seconds to move, but has %s s and %s s."
              .formatted(secondsPerStep, secondsToMove));
    }
  }

  /** How many positions there are, both ends counted: 1201 from 10° to 58° in steps of 0.04°. */
  public int positions() {
    return (int) Math.floor((last - first) / step + SLACK) + 1;
  }

  /** The time of the scan in seconds. */
  public double seconds() {
    return positions() * (secondsPerStep + secondsToMove);
  }

  /** The same scan in other steps. */
  public ScanTime withStep(double newStep) {
    return new ScanTime(first, last, newStep, secondsPerStep, secondsToMove);
  }

  /** The same scan with a share of the counting time at each position. */
  public ScanTime withCounting(double share) {
    return new ScanTime(first, last, step, secondsPerStep * share, secondsToMove);
  }

  /**
   * For people: {@code an XRD pattern in 5.5 minutes (from 10.00° to 58.00° in steps of 0.16°, 1 s
   * per step and 0.1 s for moving)}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "an XRD pattern in %.1f minutes (from %.2f° to %.2f° in steps of %s°, %s s per step and %s s for moving)",
        seconds() / 60,
        first,
        last,
        shortest(step),
        shortest(secondsPerStep),
        shortest(secondsToMove));
  }

  private static String shortest(double value) {
    return String.format(Locale.ROOT, "%.4g", value)
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }
}
