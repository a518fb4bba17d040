package org.xrdlens.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.xrdlens.evaluate.CoverageCurve;
import org.xrdlens.evaluate.Interval;

/**
 * Draws what refusing the least sure patterns gains: the accuracy on the others against their
 * share, with a band of 95 % intervals.
 */
public final class CoverageChart {
  private static final double USUAL = 0.8;
  private static final double STEP = 0.1;

  private CoverageChart() {}

  /**
   * The chart of these numbers.
   *
   * @param repeats how often each pattern was judged; judging again makes no interval shorter
   */
  public static JFreeChart of(String title, String subtitle, CoverageCurve curve, int repeats) {
    YIntervalSeries series = new YIntervalSeries("accuracy");
    double lowest = 1;
    for (int answered = repeats; answered <= curve.size(); answered++) {
      double accuracy = curve.accuracy(answered);
      Interval interval = Interval.wilson(accuracy, answered / repeats);
      series.add((double) answered / curve.size(), accuracy, interval.low(), interval.high());
      lowest = Math.min(lowest, interval.low());
    }
    YIntervalSeriesCollection points = new YIntervalSeriesCollection();
    points.addSeries(series);
    XYPlot plot =
        new XYPlot(
            points,
            FigureStyle.shareAxis("Share of the patterns that are answered, the surest first", 0),
            FigureStyle.shareAxis("Accuracy (95 % interval)", Math.floor(lowest / STEP) * STEP),
            renderer());
    FigureStyle.frame(plot);
    plot.addDomainMarker(new ValueMarker(USUAL, FigureStyle.FAINT, FigureStyle.DASHED));
    return FigureStyle.chart(title, subtitle, plot);
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setSeriesPaint(0, FigureStyle.BLUE);
    renderer.setSeriesStroke(0, FigureStyle.CURVE);
    renderer.setSeriesFillPaint(0, FigureStyle.TRACK);
    renderer.setAlpha(1);
    return renderer;
  }
}
