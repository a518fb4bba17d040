package org.xrdlens.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * An axis on which distances are square roots: counting noise is then equally wide everywhere, and
 * weak reflections are seen beside strong ones. Negative values go the other way.
 */
final class SquareRootAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  SquareRootAxis(String label) {
    super(label);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    Range range = getRange();
    double low = root(range.getLowerBound());
    double share = (root(value) - low) / (root(range.getUpperBound()) - low);
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getMinX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }

  @Override
  public double java2DToValue(double position, Rectangle2D area, RectangleEdge edge) {
    Range range = getRange();
    double low = root(range.getLowerBound());
    double share =
        RectangleEdge.isTopOrBottom(edge)
            ? (position - area.getMinX()) / area.getWidth()
            : (area.getMaxY() - position) / area.getHeight();
    double root = low + share * (root(range.getUpperBound()) - low);
    return Math.signum(root) * root * root;
  }

  private static double root(double value) {
    return Math.signum(value) * Math.sqrt(Math.abs(value));
  }
}
