package org.xrdlens.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A row of ticks, drawn once for each column of pixels however many reflections lie there. */
final class TickRow extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double WIDTH = 2;

  /** Half the height of a tick in rows. */
  private static final double HALF = 0.36;

  private final transient List<ReflectionTick> ticks;
  private final int row;
  private final Color colour;

  /**
   * @param ticks by rising angle
   * @param row the row's place on the axis
   */
  TickRow(List<ReflectionTick> ticks, int row, Color colour) {
    this.ticks = ticks;
    this.row = row;
    this.colour = colour;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis angles,
      ValueAxis rows,
      int rendererIndex,
      PlotRenderingInfo info) {
    double top = rows.valueToJava2D(row - HALF, area, RectangleEdge.LEFT);
    double bottom = rows.valueToJava2D(row + HALF, area, RectangleEdge.LEFT);
    g2.setPaint(colour);
    double last = Double.NaN;
    for (ReflectionTick tick : ticks) {
      double x = Math.rint(angles.valueToJava2D(tick.twoTheta(), area, RectangleEdge.BOTTOM));
      if (angles.getRange().contains(tick.twoTheta()) && x != last) {
        g2.fill(new Rectangle2D.Double(x - WIDTH / 2, top, WIDTH, bottom - top));
        last = x;
      }
    }
  }
}
