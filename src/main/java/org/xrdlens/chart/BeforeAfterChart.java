package org.xrdlens.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A chart of a pattern before (grey) and after something was done to it (blue), each in per cent of
 * its own strongest point, because counts of a copy say nothing about counts of its source. What it
 * shows can be replaced while a user looks at it; a zoom stays. Meant for one thread.
 */
public final class BeforeAfterChart {
  private static final Color BEFORE = new Color(0x9a9a9a);
  private static final Color AFTER = new Color(0x2166ac);
  private static final double PERCENT = 100;
  private static final double HEADROOM = 1.08;

  private final NumberAxis angles = new NumberAxis("2θ (°)");
  private final XYPlot plot;
  private final JFreeChart chart;
  private double[] shownRange = {};

  /** A chart without data. */
  public BeforeAfterChart() {
    NumberAxis intensities = new SquareRootAxis("Intensity (% of maximum, square root)");
    intensities.setRange(0, HEADROOM * PERCENT);
    FigureStyle.ink(intensities);
    FigureStyle.ink(angles);
    intensities.setLabelFont(FigureStyle.TICK_FONT);
    angles.setLabelFont(FigureStyle.TICK_FONT);
    plot = new XYPlot(new DefaultXYDataset(), angles, intensities, FigureStyle.curve(1));
    FigureStyle.frame(plot);
    chart = new JFreeChart(null, FigureStyle.TITLE_FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(4, 8, 4, 16));
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setItemFont(FigureStyle.TICK_FONT);
    chart.addSubtitle(legend);
  }

  /** The chart, always the same one. */
  public JFreeChart chart() {
    return chart;
  }

  /**
   * Shows other patterns.
   *
   * @param before grey
   * @param after blue, in front; may be absent
   */
  public void show(DiffractionPattern before, Optional<DiffractionPattern> after) {
    DefaultXYDataset points = new DefaultXYDataset();
    // The first series is drawn last, in front of the others.
    after.ifPresent(pattern -> points.addSeries("after: a copy", percent(pattern)));
    points.addSeries("before: " + before.name(), percent(before));
    XYItemRenderer lines = FigureStyle.curve(before.size());
    int series = 0;
    if (after.isPresent()) {
      lines.setSeriesPaint(series, AFTER);
      lines.setSeriesStroke(series++, FigureStyle.CURVE);
    }
    lines.setSeriesPaint(series, BEFORE);
    lines.setSeriesStroke(series, FigureStyle.CURVE);
    plot.setRenderer(lines);
    plot.setDataset(points);
    angles.setLabel(RadiationText.axisLabel(before.radiation()));
    double[] range = {before.first(), before.last()};
    if (!Arrays.equals(range, shownRange)) {
      angles.setRange(range[0], range[1]);
      shownRange = range;
    }
  }

  private static double[][] percent(DiffractionPattern pattern) {
    double[] y = pattern.intensity();
    double highest = Arrays.stream(y).max().orElse(0);
    if (highest > 0) {
      for (int i = 0; i < y.length; i++) {
        y[i] *= PERCENT / highest;
      }
    }
    return new double[][] {pattern.twoTheta(), y};
  }
}
