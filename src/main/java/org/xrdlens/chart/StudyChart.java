package org.xrdlens.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Draws accuracies with their intervals against what was varied, a colour for each way. */
public final class StudyChart {
  private static final Stroke LINE = new BasicStroke(2f);

  /** Curves stand beside each other by this share of the width, so that no interval hides one. */
  private static final double BESIDE = 0.006;

  /** The dots of a name take this share of the room between two names. */
  private static final double BELOW = 0.7;

  private static final double ROOM = 0.04;
  private static final double WIDE = 0.5;
  private static final DecimalFormatSymbols POINT = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private StudyChart() {}

  /** The chart of these numbers. */
  public static JFreeChart of(StudyFigure figure) {
    NumberAxis positions = new NamedTickAxis(figure.xTitle(), figure.ticks());
    XYPlot plot = plot(figure, positions, BESIDE * positions.getRange().getLength());
    return chart(figure, plot);
  }

  /**
   * The chart of numbers for names that have no order, such as methods: one below the other, a dot
   * for each way. Ticks stand at 0, 1, 2 ...
   */
  public static JFreeChart ofNames(StudyFigure figure) {
    NumberAxis positions = new NamedTickAxis(figure.xTitle(), figure.ticks());
    positions.setInverted(true);
    positions.setRange(-0.5, figure.ticks().size() - 0.5);
    XYPlot plot = plot(figure, positions, BELOW / figure.curves().size());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    ((XYErrorRenderer) plot.getRenderer()).setDefaultLinesVisible(false);
    return chart(figure, plot);
  }

  private static XYPlot plot(StudyFigure figure, NumberAxis positions, double beside) {
    XYIntervalSeriesCollection points = points(figure.curves(), beside);
    XYPlot plot = new XYPlot(points, positions, accuracies(figure), renderer(figure));
    FigureStyle.frame(plot);
    plot.setRangeGridlinesVisible(true);
    plot.setRangeGridlinePaint(FigureStyle.TRACK);
    plot.setRangeGridlineStroke(FigureStyle.CURVE);
    figure
        .reference()
        .ifPresent(
            y -> plot.addRangeMarker(new ValueMarker(y, FigureStyle.FAINT, FigureStyle.DASHED)));
    return plot;
  }

  private static JFreeChart chart(StudyFigure figure, XYPlot plot) {
    JFreeChart chart = FigureStyle.chart(figure.title(), figure.subtitle(), plot);
    if (figure.curves().size() > 1) {
      LegendTitle legend = new LegendTitle(plot);
      legend.setPosition(RectangleEdge.BOTTOM);
      legend.setItemFont(FigureStyle.TICK_FONT);
      chart.addSubtitle(legend);
    }
    return chart;
  }

  private static XYIntervalSeriesCollection points(
      List<StudyFigure.StudyCurve> curves, double beside) {
    XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
    for (int i = 0; i < curves.size(); i++) {
      double shift = beside * (i - (curves.size() - 1) / 2.0);
      XYIntervalSeries series = new XYIntervalSeries(curves.get(i).name());
      for (StudyFigure.Point point : curves.get(i).points()) {
        double x = point.position() + shift;
        series.add(x, x, x, point.accuracy(), point.low(), point.high());
      }
      points.addSeries(series);
    }
    return points;
  }

  private static NumberAxis accuracies(StudyFigure figure) {
    double low = figure.reference().orElse(1);
    for (StudyFigure.StudyCurve curve : figure.curves()) {
      for (StudyFigure.Point point : curve.points()) {
        low = Math.min(low, point.low());
      }
    }
    NumberAxis axis = new NumberAxis("Accuracy (95 % interval)");
    axis.setRange(Math.max(0, low - ROOM), 1 + ROOM / 2);
    boolean wide = axis.getRange().getLength() > WIDE;
    axis.setTickUnit(new NumberTickUnit(wide ? 0.1 : 0.05, new DecimalFormat("0.0#", POINT)));
    FigureStyle.ink(axis);
    return axis;
  }

  private static XYErrorRenderer renderer(StudyFigure figure) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDefaultLinesVisible(true);
    renderer.setErrorStroke(FigureStyle.CURVE);
    for (int i = 0; i < figure.curves().size(); i++) {
      renderer.setSeriesPaint(i, FigureStyle.COLOURS.get(i % FigureStyle.COLOURS.size()));
      renderer.setSeriesStroke(i, LINE);
    }
    return renderer;
  }
}
