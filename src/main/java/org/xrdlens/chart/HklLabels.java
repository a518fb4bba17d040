package org.xrdlens.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Names reflections above a pattern, upright, the strongest first. A name stands above whatever the
 * curve does below it; where there is no room for it, beside another or below the plot's top, it is
 * left out. What has room depends on the zoom, so names are placed whenever the chart is drawn.
 */
final class HklLabels extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Reflections weaker than this beside the strongest in sight are not named. */
  private static final double FAINTEST = 0.005;

  private static final double ABOVE = 5;

  /** Half the height of a digit, in font sizes. */
  private static final double HALF_DIGIT = 0.36;

  private record Label(ReflectionTick tick, Color colour) {}

  private final transient DiffractionPattern pattern;
  private final transient List<Label> labels = new ArrayList<>();

  HklLabels(DiffractionPattern pattern) {
    this.pattern = pattern;
  }

  /** Adds the reflections of a phase. */
  void add(PhaseTicks phase, Color colour) {
    phase.labels().forEach(tick -> labels.add(new Label(tick, colour)));
    labels.sort(Comparator.comparingDouble((Label label) -> label.tick().intensity()).reversed());
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis angles,
      ValueAxis intensities,
      int rendererIndex,
      PlotRenderingInfo info) {
    g2.setFont(FigureStyle.TICK_FONT);
    double width = g2.getFontMetrics().getHeight();
    double threshold = Double.NaN;
    List<Rectangle2D> taken = new ArrayList<>();
    for (Label label : labels) {
      ReflectionTick tick = label.tick();
      if (!angles.getRange().contains(tick.twoTheta())) {
        continue;
      }
      threshold = Double.isNaN(threshold) ? FAINTEST * tick.intensity() : threshold;
      if (!(tick.intensity() > 0) || tick.intensity() < threshold) {
        break;
      }
      double x = angles.valueToJava2D(tick.twoTheta(), area, RectangleEdge.BOTTOM);
      double left = angles.java2DToValue(x - width / 2, area, RectangleEdge.BOTTOM);
      double right = angles.java2DToValue(x + width / 2, area, RectangleEdge.BOTTOM);
      double y = intensities.valueToJava2D(highest(left, right), area, RectangleEdge.LEFT) - ABOVE;
      double height = g2.getFontMetrics().stringWidth(tick.label());
      Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height, width, height);
      if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        g2.setPaint(label.colour());
        drawUpright(tick.label(), g2, x, y);
      }
    }
  }

  /** Draws upwards from a point, the digits centred on it. */
  private static void drawUpright(String text, Graphics2D g2, double x, double y) {
    AffineTransform before = g2.getTransform();
    g2.rotate(-Math.PI / 2, x, y);
    double halfDigit = HALF_DIGIT * g2.getFont().getSize2D();
    g2.drawString(text, (float) x, (float) (y + halfDigit));
    g2.setTransform(before);
  }

  /** The curve's highest point between two angles; 0 if it has none there. */
  private double highest(double left, double right) {
    double highest = 0;
    for (int i = firstAfter(left); i < pattern.size() && pattern.twoTheta(i) <= right; i++) {
      highest = Math.max(highest, pattern.intensity(i));
    }
    return highest;
  }

  private int firstAfter(double angle) {
    int low = 0;
    int high = pattern.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pattern.twoTheta(middle) < angle) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
