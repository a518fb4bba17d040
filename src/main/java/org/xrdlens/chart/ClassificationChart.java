package org.xrdlens.chart;

import java.awt.Color;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/**
 * Draws a classification: the measured pattern over the signed activation map of its class, the
 * colour scale below, the class probabilities beside.
 */
public final class ClassificationChart {
  private static final int STRIPES = 600;

  /** Keeps the darkest colours out of the map, so that the black curve stays legible. */
  private static final double PALENESS = 1.25;

  private ClassificationChart() {}

  /** The chart of these numbers. */
  public static JFreeChart of(ClassificationFigure figure) {
    NumberAxis angles = FigureStyle.angleAxis(figure.pattern());
    NumberAxis intensities = FigureStyle.intensityAxis(figure.pattern());
    XYPlot plot =
        new XYPlot(
            FigureStyle.points(figure.pattern()),
            angles,
            intensities,
            FigureStyle.curve(figure.pattern().size()));
    FigureStyle.frame(plot);
    DivergingPaintScale colours = new DivergingPaintScale(PALENESS * figure.largestActivation());
    plot.setDataset(1, stripes(figure, intensities.getLowerBound()));
    plot.setRenderer(1, stripeRenderer(figure, intensities, colours));
    JFreeChart chart = FigureStyle.chart(figure.title(), figure.verdict(), plot);
    chart.addSubtitle(
        new ProbabilityBars(figure.classes(), figure.probabilities(), figure.predicted()));
    chart.addSubtitle(legend(figure, colours));
    return chart;
  }

  /** The map between its outer borders, as narrow stripes that start at the bottom of the plot. */
  private static XYZDataset stripes(ClassificationFigure figure, double bottom) {
    double[] x = new double[STRIPES];
    double[] y = new double[STRIPES];
    double[] z = new double[STRIPES];
    double width = stripeWidth(figure);
    Arrays.fill(y, bottom);
    for (int i = 0; i < STRIPES; i++) {
      x[i] = firstBorder(figure) + i * width;
      z[i] = valueAt(figure, x[i] + width / 2);
    }
    DefaultXYZDataset stripes = new DefaultXYZDataset();
    stripes.addSeries("map", new double[][] {x, y, z});
    return stripes;
  }

  private static XYBlockRenderer stripeRenderer(
      ClassificationFigure figure, NumberAxis intensities, DivergingPaintScale colours) {
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(colours);
    renderer.setBlockAnchor(RectangleAnchor.BOTTOM_LEFT);
    renderer.setBlockWidth(stripeWidth(figure));
    renderer.setBlockHeight(intensities.getRange().getLength());
    return renderer;
  }

  /** Straight between the centres, constant beyond the outer ones. */
  private static double valueAt(ClassificationFigure figure, double twoTheta) {
    double[] centres = figure.mapTwoTheta();
    int right = 0;
    while (right < centres.length && centres[right] < twoTheta) {
      right++;
    }
    if (right == 0 || right == centres.length) {
      return figure.map()[Math.min(right, centres.length - 1)];
    }
    double share = (twoTheta - centres[right - 1]) / (centres[right] - centres[right - 1]);
    return figure.map()[right - 1] + share * (figure.map()[right] - figure.map()[right - 1]);
  }

  private static double stripeWidth(ClassificationFigure figure) {
    double[] centres = figure.mapTwoTheta();
    double last = centres[centres.length - 1] + halfSpacing(centres);
    return (last - firstBorder(figure)) / STRIPES;
  }

  private static double firstBorder(ClassificationFigure figure) {
    return figure.mapTwoTheta()[0] - halfSpacing(figure.mapTwoTheta());
  }

  private static double halfSpacing(double[] centres) {
    return centres.length < 2 ? 0.5 : (centres[1] - centres[0]) / 2;
  }

  private static PaintScaleLegend legend(ClassificationFigure figure, DivergingPaintScale colours) {
    NumberAxis axis =
        new NumberAxis(
            "Activation against (blue) and for (red) "
                + figure.classes().get(figure.predicted())
                + ", relative to the mean of all classes");
    axis.setRange(colours.getLowerBound(), colours.getUpperBound());
    FigureStyle.ink(axis);
    axis.setLabelFont(FigureStyle.TICK_FONT);
    PaintScaleLegend legend = new PaintScaleLegend(colours, axis);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    legend.setStripWidth(12);
    legend.setSubdivisionCount(200);
    legend.setMargin(new RectangleInsets(6, 70, 4, 10));
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }
}
