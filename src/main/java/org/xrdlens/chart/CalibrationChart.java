package org.xrdlens.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.Reliability;

/**
 * Draws whether probabilities mean what they say: the accuracy of patterns against the confidence
 * in them, with 95 % intervals, beside the diagonal where both are equal.
 */
public final class CalibrationChart {
  private CalibrationChart() {}

  /**
   * The chart of these numbers.
   *
   * @param repeats how often each pattern was judged; judging again makes no interval shorter
   */
  public static JFreeChart of(String title, String subtitle, Reliability reliability, int repeats) {
    XYIntervalSeries series = new XYIntervalSeries("bins");
    for (Reliability.Bin bin : reliability.bins()) {
      Interval interval =
          Interval.wilson(bin.accuracy(), Math.max(1, Math.round((float) bin.n() / repeats)));
      series.add(
          bin.confidence(),
          bin.confidence(),
          bin.confidence(),
          bin.accuracy(),
          interval.low(),
          interval.high());
    }
    XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
    points.addSeries(series);
    XYPlot plot =
        new XYPlot(
            points,
            FigureStyle.shareAxis("Confidence (mean probability of the predicted class)", 0),
            FigureStyle.shareAxis("Accuracy (95 % interval)", 0),
            renderer());
    FigureStyle.frame(plot);
    plot.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, FigureStyle.DASHED, FigureStyle.FAINT));
    return FigureStyle.chart(title, subtitle, plot);
  }

  private static XYErrorRenderer renderer() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDefaultLinesVisible(true);
    renderer.setErrorStroke(FigureStyle.CURVE);
    renderer.setSeriesPaint(0, FigureStyle.BLUE);
    renderer.setSeriesStroke(0, FigureStyle.CURVE);
    return renderer;
  }
}
