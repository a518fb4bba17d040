package org.xrdlens.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis below or at the left that marks the values that were tried, and no others. */
final class NamedTickAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /** Room beside the outermost ticks, as a share of the distance between them. */
  private static final double ROOM = 0.06;

  private final transient List<StudyFigure.Tick> named;

  /**
   * @param named at least one
   */
  NamedTickAxis(String label, List<StudyFigure.Tick> named) {
    super(label);
    this.named = List.copyOf(named);
    double low = this.named.stream().mapToDouble(StudyFigure.Tick::position).min().orElseThrow();
    double high = this.named.stream().mapToDouble(StudyFigure.Tick::position).max().orElseThrow();
    double room = high > low ? ROOM * (high - low) : 1;
    setRange(low - room, high + room);
    FigureStyle.ink(this);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return named.stream()
        .filter(tick -> getRange().contains(tick.position()))
        .map(tick -> new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
