package org.xrdlens.preprocess;

import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Averages a pattern over the cells of a grid. The pattern is taken as straight lines between its
 * points, and each grid value is the mean of that curve over its cell; so a fine scan is averaged,
 * a coarse one interpolated, by one rule, and irregular steps need no case of their own. Area is
 * kept.
 */
final class Resampling {
  /** Wavelengths closer than this (relative) are the same: 0.02° at 2θ = 58°. */
  private static final double SAME_WAVELENGTH = 3e-4;

  private final double[] x;
  private final double[] y;
  private final TwoThetaGrid grid;

  /** First covered cell, and the one after the last. */
  final int from;

  final int to;

  Resampling(DiffractionPattern pattern, TwoThetaGrid grid, Radiation radiation) {
    this.x = anglesFor(pattern, radiation);
    this.y = pattern.intensity();
    this.grid = grid;
    double first = x[0];
    double last = lastFinite();
    double slack = 1e-9;
    this.from = Math.max(0, (int) Math.ceil(grid.indexOf(first) - slack));
    this.to = Math.min(grid.size(), (int) Math.floor(grid.indexOf(last) + slack) + 1);
    if (to - from < 2) {
      throw new NoOverlapException(pattern.name(), first, last, grid);
    }
  }

  /** Angles at which the same lattice spacings reflect the grid's wavelength (Bragg's law). */
  private static double[] anglesFor(DiffractionPattern pattern, Radiation radiation) {
    double[] angles = pattern.twoTheta();
    double ratio = radiation.wavelengthAngstrom() / pattern.radiation().wavelengthAngstrom();
    if (Math.abs(ratio - 1) < SAME_WAVELENGTH) {
      return angles;
    }
    for (int i = 0; i < angles.length; i++) {
      double sine = ratio * Math.sin(Math.toRadians(angles[i] / 2));
      angles[i] = sine < 1 ? 2 * Math.toDegrees(Math.asin(sine)) : Double.POSITIVE_INFINITY;
    }
    return angles;
  }

  private double lastFinite() {
    int i = x.length - 1;
    while (i > 0 && Double.isInfinite(x[i])) {
      i--;
    }
    return x[i];
  }

  /** Means over the covered cells, {@code to - from} of them. */
  double[] averages() {
    double[] means = new double[to - from];
    double half = grid.step() / 2;
    double last = lastFinite();
    int segment = 0;
    for (int i = 0; i < means.length; i++) {
      double left = Math.max(x[0], grid.at(from + i) - half);
      double right = Math.min(last, grid.at(from + i) + half);
      while (segment + 2 < x.length && x[segment + 1] <= left) {
        segment++;
      }
      means[i] = integral(segment, left, right) / (right - left);
    }
    return means;
  }

  private double integral(int firstSegment, double left, double right) {
    double area = 0;
    for (int s = firstSegment; s + 1 < x.length && x[s] < right; s++) {
      double a = Math.max(left, x[s]);
      double b = Math.min(right, x[s + 1]);
      if (b > a) {
        area += (b - a) * valueAt(s, (a + b) / 2);
      }
    }
    return area;
  }

  private double valueAt(int segment, double angle) {
    double t = (angle - x[segment]) / (x[segment + 1] - x[segment]);
    return y[segment] + t * (y[segment + 1] - y[segment]);
  }
}
