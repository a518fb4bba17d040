package org.xrdlens.simulate;

import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Adds pseudo-Voigt lines to a pattern on a grid. Each part of a line is drawn only as far as it
 * rises above a threshold, so a strong line has long tails and a negligible one costs nothing; what
 * is left out of any line stays below the threshold at every point. The Gaussian is stepped by its
 * recurrence on equal steps, two products a point.
 */
final class ProfilePainter {
  private final TwoThetaGrid grid;
  private final double[] pattern;
  private final double threshold;

  /**
   * @param pattern receives the sums, as many values as the grid has points
   * @param threshold intensity below which a part of a line is left out, above 0
   */
  ProfilePainter(TwoThetaGrid grid, double[] pattern, double threshold) {
    this.grid = grid;
    this.pattern = pattern;
    this.threshold = threshold;
  }

  /** Adds a line with its centre at 2θ in degrees and an integrated intensity. */
  void paint(double centre, double area, PseudoVoigt profile) {
    double halfWidth = profile.fwhm() / 2;
    paintLorentzian(centre, area * profile.lorentzHeight(), halfWidth);
    paintGaussian(centre, area * profile.gaussHeight(), halfWidth);
  }

  private void paintLorentzian(double centre, double height, double halfWidth) {
    if (!(height > threshold)) {
      return;
    }
    double reach = halfWidth * Math.sqrt(height / threshold - 1);
    int from = firstIndex(centre - reach);
    int to = lastIndex(centre + reach);
    double start = (grid.first() - centre) / halfWidth;
    double step = grid.step() / halfWidth;
    for (int i = from; i <= to; i++) {
      double x = start + i * step;
      pattern[i] += height / (1 + x * x);
    }
  }

  private void paintGaussian(double centre, double height, double halfWidth) {
    if (!(height > threshold)) {
      return;
    }
    double rate = Math.log(2) / (halfWidth * halfWidth);
    double reach = Math.sqrt(Math.log(height / threshold) / rate);
    int from = firstIndex(centre - reach);
    int to = lastIndex(centre + reach);
    double x = grid.at(from) - centre;
    double step = grid.step();
    double value = height * Math.exp(-rate * x * x);
    double ratio = Math.exp(-rate * step * (2 * x + step));
    double change = Math.exp(-2 * rate * step * step);
    for (int i = from; i <= to; i++) {
      pattern[i] += value;
      value *= ratio;
      ratio *= change;
    }
  }

  private int firstIndex(double angle) {
    return (int) Math.max(0, Math.ceil(grid.indexOf(angle)));
  }

  private int lastIndex(double angle) {
    return (int) Math.min(grid.size() - 1.0, Math.floor(grid.indexOf(angle)));
  }
}
