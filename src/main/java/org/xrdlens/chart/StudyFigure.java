package org.xrdlens.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers of a chart of accuracies against what was varied.
 *
 * @param title what was varied
 * @param subtitle what is to be seen
 * @param xTitle the varied quantity with its unit
 * @param ticks the values that were tried, at least one, and where they stand
 * @param curves at least one, each for a way of doing it
 * @param reference an accuracy to compare with, drawn across
 */
public record StudyFigure(
    String title,
    String subtitle,
    String xTitle,
    List<Tick> ticks,
    List<StudyCurve> curves,
    OptionalDouble reference) {

  /** Copies. */
  public StudyFigure {
    ticks = List.copyOf(ticks);
    curves = List.copyOf(curves);
    if (ticks.isEmpty() || curves.isEmpty()) {
      throw new IllegalArgumentException(
          "A study's figure needs a tick and a curve at least, but got "
              + ticks.size()
              + " and "
              + curves.size()
              + ".");
    }
  }

  /**
   * A value that was tried.
   *
   * @param position along x, such as the value's logarithm or its number in the row
   * @param label what stands there
   */
  public record Tick(double position, String label) {}

  /**
   * One way of doing it.
   *
   * @param name for the legend
   * @param points by rising position
   */
  public record StudyCurve(String name, List<Point> points) {
    /** Copies. */
    public StudyCurve {
      points = List.copyOf(points);
    }
  }

  /**
   * A measured accuracy.
   *
   * @param position along x
   * @param accuracy 0 to 1
   * @param low lower end of its interval
   * @param high upper end
   */
  public record Point(double position, double accuracy, double low, double high) {}
}
