package org.xrdlens.chart;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Draws a pattern and below it, along the same axis, a row of ticks for each phase: a tick for
 * every reflection. The strongest reflections in sight are named above their peaks, so that zooming
 * in names more of them.
 */
public final class ReflectionsChart {
  /** Colours after Okabe and Ito, told apart by the colour-blind too. */
  private static final Color[] COLOURS = {
    new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7)
  };

  private static final int LONGEST_NAME = 18;

  /** Room above the strongest peak for its name. */
  private static final double HEADROOM = 1.45;

  /** Heights of the two parts, in parts of the whole. */
  private static final int PATTERN_WEIGHT = 18;

  private static final double GAP = 4;

  private ReflectionsChart() {}

  /** The chart of these numbers. */
  public static JFreeChart of(ReflectionsFigure figure) {
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(FigureStyle.angleAxis(figure.pattern()));
    both.setGap(GAP);
    both.add(curve(figure), PATTERN_WEIGHT);
    both.add(rows(figure.phases()), 1 + figure.phases().size());
    return FigureStyle.chart(figure.title(), figure.subtitle(), both);
  }

  private static XYPlot curve(ReflectionsFigure figure) {
    DiffractionPattern pattern = figure.pattern();
    NumberAxis intensities = FigureStyle.intensityAxis(pattern);
    intensities.setRange(intensities.getLowerBound(), HEADROOM * intensities.getUpperBound());
    XYPlot plot =
        new XYPlot(
            FigureStyle.points(pattern), null, intensities, FigureStyle.curve(pattern.size()));
    FigureStyle.frame(plot);
    HklLabels labels = new HklLabels(pattern);
    for (int i = 0; i < figure.phases().size(); i++) {
      labels.add(figure.phases().get(i), colour(i));
    }
    plot.addAnnotation(labels);
    return plot;
  }

  private static XYPlot rows(List<PhaseTicks> phases) {
    String[] names = phases.stream().map(phase -> shortened(phase.phase())).toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis("", names);
    axis.setGridBandsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setInverted(true);
    axis.setRange(-0.5, phases.size() - 0.5);
    FigureStyle.ink(axis);
    XYPlot plot = new TickPlot(axis);
    FigureStyle.frame(plot);
    for (int i = 0; i < phases.size(); i++) {
      plot.addAnnotation(new TickRow(phases.get(i).ticks(), i, colour(i)));
    }
    return plot;
  }

  private static Color colour(int phase) {
    return COLOURS[phase % COLOURS.length];
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** Rows keep their height whatever is zoomed. */
  private static final class TickPlot extends XYPlot {
    private static final long serialVersionUID = 1L;

    TickPlot(ValueAxis rows) {
      super(null, null, rows, null);
    }

    @Override
    public void zoomRangeAxes(double lower, double upper, PlotRenderingInfo info, Point2D source) {
      // Only angles are zoomed.
    }

    @Override
    public void zoomRangeAxes(
        double factor, PlotRenderingInfo info, Point2D source, boolean useAnchor) {
      // Only angles are zoomed.
    }
  }
}
