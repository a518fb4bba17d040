package org.xrdlens.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.TextAnchor;

/** A column beside the plot with a bar for each class, as long as its probability. */
final class ProbabilityBars extends Title {
  private static final long serialVersionUID = 1L;
  private static final double WIDTH = 215;
  private static final double ROW = 44;
  private static final double INDENT = 18;

  /** Height of the text and of the bar, and where the bar begins, in rows. */
  private static final double TEXT = 0.37;

  private static final double BAR = 0.27;
  private static final double BAR_TOP = 0.12;

  private final transient List<String> classes;
  private final double[] probabilities;
  private final int predicted;

  ProbabilityBars(List<String> classes, double[] probabilities, int predicted) {
    this.classes = classes;
    this.probabilities = probabilities.clone();
    this.predicted = predicted;
    setPosition(RectangleEdge.RIGHT);
  }

  @Override
  public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
    return new Size2D(WIDTH, constraint.getHeightRange().getUpperBound());
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    double row = Math.min(ROW, area.getHeight() / (classes.size() + 1));
    double left = area.getX() + INDENT;
    double right = area.getMaxX() - 4;
    double y = area.getY() + row / 2;
    Font font = FigureStyle.LABEL_FONT.deriveFont((float) Math.min(16, TEXT * row));
    g2.setFont(font);
    g2.setPaint(FigureStyle.INK);
    text("Probability", g2, left, y, TextAnchor.BASELINE_LEFT);
    for (int i = 0; i < classes.size(); i++) {
      y += row;
      g2.setFont(i == predicted ? font.deriveFont(Font.BOLD) : font);
      g2.setPaint(FigureStyle.INK);
      text(classes.get(i), g2, left, y, TextAnchor.BASELINE_LEFT);
      String value = String.format(Locale.ROOT, "%.2f", probabilities[i]);
      text(value, g2, right, y, TextAnchor.BASELINE_RIGHT);
      double top = y + BAR_TOP * row;
      g2.setPaint(FigureStyle.TRACK);
      g2.fill(new Rectangle2D.Double(left, top, right - left, BAR * row));
      g2.setPaint(i == predicted ? FigureStyle.INK : FigureStyle.FAINT);
      g2.fill(new Rectangle2D.Double(left, top, (right - left) * probabilities[i], BAR * row));
    }
  }

  private static void text(String text, Graphics2D g2, double x, double y, TextAnchor anchor) {
    TextUtils.drawAlignedString(text, g2, (float) x, (float) y, anchor);
  }

  @Override
  public Object draw(Graphics2D g2, Rectangle2D area, Object parameters) {
    draw(g2, area);
    return null;
  }
}
