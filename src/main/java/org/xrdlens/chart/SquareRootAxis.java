package org.xrdlens.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * An axis on which distances are square roots: counting noise is then equally wide everywhere, and
 * weak reflections are seen beside strong ones. Negative values go the other way. It is meant for
 * the left side of a plot.
 */
final class SquareRootAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int TICKS = 7;
  private static final int FEWEST_TICKS = 4;
  private static final int MOST_DIGITS = 6;

  SquareRootAxis(String label) {
    super(label);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    return area.getMaxY() - share(value) * area.getHeight();
  }

  @Override
  public double java2DToValue(double position, Rectangle2D area, RectangleEdge edge) {
    return valueAt((area.getMaxY() - position) / area.getHeight());
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    for (BigDecimal value : tickValues()) {
      String label = value.stripTrailingZeros().toPlainString();
      ticks.add(
          new NumberTick(
              value.doubleValue(), label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
    }
    return ticks;
  }

  /** Round numbers about equally far from each other on the scale. */
  private NavigableSet<BigDecimal> tickValues() {
    NavigableSet<BigDecimal> values = new TreeSet<>();
    for (int digits = 1; digits <= MOST_DIGITS && values.size() < FEWEST_TICKS; digits++) {
      values.clear();
      MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
      for (int i = 0; i <= TICKS; i++) {
        BigDecimal value = new BigDecimal(valueAt((double) i / TICKS)).round(rounding);
        if (getRange().contains(value.doubleValue())) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private double share(double value) {
    Range range = getRange();
    double low = root(range.getLowerBound());
    return (root(value) - low) / (root(range.getUpperBound()) - low);
  }

  private double valueAt(double share) {
    Range range = getRange();
    double low = root(range.getLowerBound());
    double root = low + share * (root(range.getUpperBound()) - low);
    return Math.signum(root) * root * root;
  }

  private static double root(double value) {
    return Math.signum(value) * Math.sqrt(Math.abs(value));
  }
}
