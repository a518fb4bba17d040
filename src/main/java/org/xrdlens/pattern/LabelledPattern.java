package org.xrdlens.pattern;

import java.util.Objects;

/**
 * A pattern whose class is known.
 *
 * @param file where it came from, relative to its data set, with {@code /}
 * @param pattern the measurement or simulation
 * @param label its class, for instance {@code Pm-3m} or {@code 3D}
 * @param series the composition or annealing series it belongs to; films of one series are nearly
 *     identical and must not stand on both sides of a validation split
 */
public record LabelledPattern(
    String file, DiffractionPattern pattern, String label, String series) {

  /** Refuses nulls. */
  public LabelledPattern {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(series, "series");
  }
}
