package org.xrdlens.chart;

/** One line of a figure: positions and values, NaN where there is none. Immutable. */
public final class Curve {
  private final String name;
  private final double[] x;
  private final double[] y;

  /**
   * @param name for the legend
   * @param x positions, all finite
   * @param y as many values
   */
  public Curve(String name, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "The curve \"" + name + "\" has " + x.length + " positions and " + y.length + " values.");
    }
    this.name = name;
    this.x = x.clone();
    this.y = y.clone();
  }

  /** The name for the legend. */
  public String name() {
    return name;
  }

  /** The positions: a copy. */
  public double[] x() {
    return x.clone();
  }

  /** The values: a copy. */
  public double[] y() {
    return y.clone();
  }

  /** How many points there are. */
  public int size() {
    return x.length;
  }
}
