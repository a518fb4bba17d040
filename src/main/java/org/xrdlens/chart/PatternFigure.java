package org.xrdlens.chart;

import java.util.Locale;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The numbers of a pattern's chart.
 *
 * @param title the pattern's name
 * @param subtitle points and range
 * @param pattern what to plot
 */
public record PatternFigure(String title, String subtitle, DiffractionPattern pattern) {

  /** The figure of a pattern. */
  public static PatternFigure of(DiffractionPattern pattern) {
    String subtitle =
        String.format(
            Locale.ROOT,
            "%d points, %.2f° to %.2f°",
            pattern.size(),
            pattern.first(),
            pattern.last());
    return new PatternFigure(pattern.name(), subtitle, pattern);
  }
}
