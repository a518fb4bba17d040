package org.xrdlens.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.xrdlens.pattern.DiffractionPattern;

/** Draws a pattern as a line over 2θ. */
public final class PatternChart {
  private PatternChart() {}

  /** The chart of a pattern. */
  public static JFreeChart of(DiffractionPattern pattern) {
    return of(PatternFigure.of(pattern));
  }

  /** The chart of these numbers. */
  public static JFreeChart of(PatternFigure figure) {
    DiffractionPattern pattern = figure.pattern();
    XYPlot plot =
        new XYPlot(
            FigureStyle.points(pattern),
            FigureStyle.angleAxis(pattern),
            FigureStyle.intensityAxis(pattern),
            FigureStyle.curve(pattern.size()));
    FigureStyle.frame(plot);
    return FigureStyle.chart(figure.title(), figure.subtitle(), plot);
  }
}
