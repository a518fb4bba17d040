package org.xrdlens.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The numbers of a chart of one or more scans along a common axis.
 *
 * @param title the file's name
 * @param subtitle what is to be seen
 * @param xTitle the quantity along x with its unit
 * @param unit what the values are numbers of, such as {@code counts}
 * @param curves at least one
 */
public record CurvesFigure(
    String title, String subtitle, String xTitle, String unit, List<Curve> curves) {

  /** Copies. */
  public CurvesFigure {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("A figure needs a curve at least, but got none.");
    }
    curves = List.copyOf(curves);
  }

  /**
   * Whether curves hide each other: two of them share more than half of the shorter one's range.
   * Such curves are drawn one above the other; ranges that continue each other are not.
   */
  boolean overlaps() {
    for (int i = 0; i + 1 < curves.size(); i++) {
      double[] a = range(curves.get(i));
      double[] b = range(curves.get(i + 1));
      double shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
      if (shared > 0.5 * Math.min(a[1] - a[0], b[1] - b[0])) {
        return true;
      }
    }
    return false;
  }

  private static double[] range(Curve curve) {
    double[] x = curve.x();
    return new double[] {
      DoubleStream.of(x).min().orElse(0), DoubleStream.of(x).max().orElse(0),
    };
  }
}
