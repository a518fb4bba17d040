package org.xrdlens.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Draws scans as lines in one frame, from blue for the first to red for the last. Scans of the same
 * range are shifted upwards, each by the same height, so that none hides another.
 */
public final class CurvesChart {
  /** More curves than this cannot be told apart. */
  public static final int MOST_CURVES = 60;

  private static final int MOST_IN_LEGEND = 16;
  private static final double HEADROOM = 0.05;
  private static final double SHIFT = 0.25;

  private CurvesChart() {}

  /** The chart of these numbers; of more than {@link #MOST_CURVES} curves the first are drawn. */
  public static JFreeChart of(CurvesFigure figure) {
    List<Curve> curves = figure.curves().subList(0, Math.min(MOST_CURVES, figure.curves().size()));
    boolean shifted = figure.overlaps();
    DefaultXYDataset points = points(curves, shifted ? SHIFT * highest(curves) : 0);
    XYPlot plot =
        new XYPlot(
            points,
            positions(figure.xTitle(), curves),
            shifted
                ? shiftedAxis(figure.unit(), points)
                : FigureStyle.intensityAxis(figure.unit(), points),
            lines(curves));
    FigureStyle.frame(plot);
    JFreeChart chart = FigureStyle.chart(figure.title(), figure.subtitle(), plot);
    if (curves.size() > 1 && curves.size() <= MOST_IN_LEGEND) {
      LegendTitle legend = new LegendTitle(plot);
      legend.setPosition(RectangleEdge.RIGHT);
      legend.setItemFont(FigureStyle.TICK_FONT);
      chart.addSubtitle(legend);
    }
    return chart;
  }

  private static DefaultXYDataset points(List<Curve> curves, double shift) {
    DefaultXYDataset points = new DefaultXYDataset();
    for (int i = 0; i < curves.size(); i++) {
      double lift = i * shift;
      double[] y = DoubleStream.of(curves.get(i).y()).map(value -> value + lift).toArray();
      points.addSeries(curves.get(i).name(), new double[][] {curves.get(i).x(), y});
    }
    return points;
  }

  private static double highest(List<Curve> curves) {
    return curves.stream()
        .flatMapToDouble(curve -> DoubleStream.of(curve.y()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  private static NumberAxis positions(String title, List<Curve> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : curves) {
      for (double x : curve.x()) {
        low = Math.min(low, x);
        high = Math.max(high, x);
      }
    }
    NumberAxis axis = new NumberAxis(title);
    // A scan of one point has no range of its own.
    axis.setRange(high > low ? low : low - 1, high > low ? high : high + 1);
    FigureStyle.ink(axis);
    return axis;
  }

  private static NumberAxis shiftedAxis(String unit, DefaultXYDataset points) {
    double[] range = FigureStyle.range(points);
    NumberAxis axis = new NumberAxis("Intensity (" + unit + "), each scan shifted upwards");
    double room = HEADROOM * Math.max(range[1] - range[0], 1e-9);
    axis.setRange(range[0] - room, range[1] + room);
    FigureStyle.ink(axis);
    return axis;
  }

  private static XYItemRenderer lines(List<Curve> curves) {
    int size = curves.stream().mapToInt(Curve::size).sum();
    XYItemRenderer lines = FigureStyle.curve(size);
    for (int i = 0; i < curves.size(); i++) {
      lines.setSeriesStroke(i, FigureStyle.CURVE);
      lines.setSeriesPaint(i, curves.size() == 1 ? FigureStyle.INK : colour(i, curves.size()));
    }
    return lines;
  }

  private static Color colour(int index, int count) {
    float blue = 0.66f;
    return Color.getHSBColor(blue * (1 - (float) index / (count - 1)), 0.85f, 0.75f);
  }
}
