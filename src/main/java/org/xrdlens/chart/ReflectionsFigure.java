package org.xrdlens.chart;

import java.util.List;
import java.util.Objects;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The numbers of a chart of a pattern with the reflections of one or several phases below it.
 *
 * @param title what is shown
 * @param subtitle one line about it
 * @param pattern measured or simulated
 * @param phases a row of ticks for each, from the top; at least one
 */
public record ReflectionsFigure(
    String title, String subtitle, DiffractionPattern pattern, List<PhaseTicks> phases) {

  /** Copies the list; refuses none. */
  public ReflectionsFigure {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(pattern, "pattern");
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("A figure of reflections needs a phase, but got none.");
    }
  }
}
