package org.xrdlens.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * A chart of networks that learn: above the loss, square-root scaled, below the accuracy, against
 * the steps of a network. A colour for each network of the model, grey for those that are only made
 * to be judged, dashed what they got right of the patterns that they had not learned from. What it
 * shows can be replaced while a user looks at it; a zoom stays. Meant for one thread.
 */
public final class TrainingChart {
  private static final String SUBTITLE =
      "lines: batches that are being learned; dashed: patterns held out";
  private static final Color FOLDS = new Color(0xc4c4c4);
  private static final Stroke LINE = new BasicStroke(1.6f);
  private static final double GAP = 14;

  /** Datasets of a plot, the later in front. */
  private static final int FOLD_CURVES = 0;

  private static final int CURVES = 1;
  private static final int LEVELS = 2;

  private final NumberAxis steps = new NumberAxis("Training steps of a network");
  private final XYPlot losses;
  private final XYPlot accuracies;
  private final JFreeChart chart;
  private int shownSteps;

  /** A chart without data. */
  public TrainingChart(String title) {
    NumberAxis loss = new SquareRootAxis("Loss (nats)");
    FigureStyle.ink(loss);
    FigureStyle.ink(steps);
    steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    losses = plot(loss);
    accuracies = plot(FigureStyle.shareAxis("Accuracy", 0));
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(steps);
    both.setGap(GAP);
    both.add(losses);
    both.add(accuracies);
    chart = FigureStyle.chart(title, SUBTITLE, both);
    LegendTitle legend = new LegendTitle(both);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemFont(FigureStyle.TICK_FONT);
    chart.addSubtitle(legend);
  }

  private static XYPlot plot(NumberAxis axis) {
    XYPlot plot = new XYPlot(null, null, axis, null);
    FigureStyle.frame(plot);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setRangeGridlinesVisible(true);
    plot.setRangeGridlinePaint(FigureStyle.TRACK);
    plot.setRangeGridlineStroke(FigureStyle.CURVE);
    return plot;
  }

  /** The chart, always the same one. */
  public JFreeChart chart() {
    return chart;
  }

  /** Shows other numbers. */
  public void show(TrainingFigure figure) {
    chart.setNotify(false);
    show(losses, figure.losses(), figure.foldLosses(), true);
    show(accuracies, figure.accuracies(), figure.foldAccuracies(), false);
    showLevels(figure);
    if (figure.steps() != shownSteps) {
      shownSteps = figure.steps();
      steps.setRange(0, figure.steps());
      markParts(figure);
    }
    chart.setNotify(true);
  }

  /** A line where measured patterns join the films. */
  private void markParts(TrainingFigure figure) {
    for (XYPlot plot : List.of(losses, accuracies)) {
      plot.clearDomainMarkers();
      if (figure.filmSteps() > 0 && figure.filmSteps() < figure.steps()) {
        ValueMarker marker =
            new ValueMarker(figure.filmSteps(), FigureStyle.FAINT, FigureStyle.CURVE);
        if (plot == losses) {
          marker.setLabel("films only ");
          marker.setLabelFont(FigureStyle.TICK_FONT);
          marker.setLabelPaint(FigureStyle.FAINT);
          marker.setLabelBackgroundColor(Color.WHITE);
          marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
          marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
        }
        plot.addDomainMarker(marker);
      }
    }
  }

  private static void show(XYPlot plot, List<Curve> curves, List<Curve> folds, boolean legend) {
    XYLineAndShapeRenderer grey = renderer();
    for (int i = 0; i < folds.size(); i++) {
      style(grey, i, FOLDS, LINE, legend && i == 0);
    }
    plot.setRenderer(FOLD_CURVES, grey);
    plot.setDataset(FOLD_CURVES, points(folds));
    XYLineAndShapeRenderer coloured = renderer();
    for (int i = 0; i < curves.size(); i++) {
      style(coloured, i, FigureStyle.COLOURS.get(i % FigureStyle.COLOURS.size()), LINE, legend);
    }
    plot.setRenderer(CURVES, coloured);
    plot.setDataset(CURVES, points(curves));
  }

  private void showLevels(TrainingFigure figure) {
    XYLineAndShapeRenderer dashed = renderer();
    DefaultXYDataset points = new DefaultXYDataset();
    for (int i = 0; i < figure.heldOut().size(); i++) {
      TrainingFigure.Level level = figure.heldOut().get(i);
      points.addSeries(
          level.name(), new double[][] {{0, figure.steps()}, {level.accuracy(), level.accuracy()}});
      style(dashed, i, i == 0 ? FigureStyle.FAINT : FigureStyle.INK, FigureStyle.DASHED, true);
    }
    accuracies.setRenderer(LEVELS, dashed);
    accuracies.setDataset(LEVELS, points);
  }

  private static XYLineAndShapeRenderer renderer() {
    return new XYLineAndShapeRenderer(true, false);
  }

  private static void style(
      XYLineAndShapeRenderer renderer, int series, Paint paint, Stroke stroke, boolean legend) {
    renderer.setSeriesPaint(series, paint);
    renderer.setSeriesStroke(series, stroke);
    renderer.setSeriesVisibleInLegend(series, legend);
  }

  private static DefaultXYDataset points(List<Curve> curves) {
    DefaultXYDataset points = new DefaultXYDataset();
    for (Curve curve : curves) {
      points.addSeries(curve.name(), new double[][] {curve.x(), curve.y()});
    }
    return points;
  }
}
