package org.xrdlens.chart;

import java.util.Objects;

/**
 * A reflection as a chart marks it.
 *
 * @param twoTheta where it is, 2θ in degrees
 * @param intensity how strong it is beside the others of its phase, 0 or more; the strongest are
 *     named first
 * @param label its name, such as {@code 111} or {@code 1 0 -2}
 */
public record ReflectionTick(double twoTheta, double intensity, String label) {

  /** Refuses what cannot be placed. */
  public ReflectionTick {
    Objects.requireNonNull(label, "label");
    if (!Double.isFinite(twoTheta) || !(intensity >= 0)) {
      throw new IllegalArgumentException(
          "The tick %s needs a finite angle and an intensity of 0 or more, but has %s° and %s."
              .formatted(label, twoTheta, intensity));
    }
  }

  /**
   * The tick of planes hkl. Indices are written without blanks where nobody can misread them.
   *
   * @param twoTheta 2θ in degrees
   */
  public static ReflectionTick of(double twoTheta, double intensity, int h, int k, int l) {
    boolean oneDigitEach = Math.min(h, Math.min(k, l)) >= 0 && Math.max(h, Math.max(k, l)) <= 9;
    String blank = oneDigitEach ? "" : " ";
    return new ReflectionTick(twoTheta, intensity, h + blank + k + blank + l);
  }
}
