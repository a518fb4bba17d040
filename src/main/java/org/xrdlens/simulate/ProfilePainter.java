package org.xrdlens.simulate;

import java.util.stream.IntStream;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Adds pseudo-Voigt lines to a pattern on a grid. The Gaussian of a line is drawn as far as it
 * rises above 5·10⁻⁶ of the highest line, stepped by its recurrence on equal steps, two products a
 * point. The Lorentzian is drawn point by point near its centre and on a coarser grid beyond, see
 * {@link CoarseTails}, down to 3·10⁻⁷ of the highest line, so that the tails of hundreds of lines
 * are not missed together. What is drawn then differs from the sum of the profiles by less than
 * 10⁻⁴ of its maximum, also for monoclinic cells with their hundreds of lines: less than counting
 * noise shows with 10⁸ counts there.
 */
final class ProfilePainter {
  /** Height below which a line is left out, relative to the highest line. */
  static final double FAINTEST = 5e-6;

  private static final double FAINTEST_TAIL = 3e-7;
  private static final double INTERPOLATION_ERROR = 5e-6;
  private static final double LN2 = Math.log(2);

  /** A Gaussian falls by 2 to the power n within the square root of n half widths. */
  private static final double[] ROOTS = IntStream.range(0, 64).mapToDouble(Math::sqrt).toArray();

  private final TwoThetaGrid grid;
  private final double[] angles;
  private final double[] pattern;
  private final double threshold;
  private final double tailThreshold;
  private final CoarseTails tails;

  private ProfilePainter(TwoThetaGrid grid, double[] angles, double[] pattern, double greatest) {
    this.grid = grid;
    this.angles = angles;
    this.pattern = pattern;
    this.threshold = FAINTEST * greatest;
    this.tailThreshold = FAINTEST_TAIL * greatest;
    this.tails = new CoarseTails(grid, INTERPOLATION_ERROR * greatest);
  }

  /**
   * Adds lines to a pattern.
   *
   * @param pattern receives the sums, as many values as the grid has points
   */
  static void paint(LineList lines, TwoThetaGrid grid, double[] pattern) {
    double greatest = lines.greatestHeight(grid);
    if (!(greatest > 0)) {
      return;
    }
    ProfilePainter painter = new ProfilePainter(grid, grid.toArray(), pattern, greatest);
    for (int i = 0; i < lines.size(); i++) {
      double halfWidth = lines.halfWidth(i);
      painter.paintLorentzian(lines.centre(i), lines.lorentzHeight(i), halfWidth);
      painter.paintGaussian(lines.centre(i), lines.gaussHeight(i), halfWidth);
    }
    painter.tails.addTo(pattern);
  }

  private void paintLorentzian(double centre, double height, double halfWidth) {
    if (!(height > threshold)) {
      return;
    }
    double square = halfWidth * halfWidth;
    double strength = height * square;
    double reach = halfWidth * Math.sqrt(height / tailThreshold - 1);
    double core = tails.coreReach(strength);
    if (core < reach) {
      CoarseTails.addCore(
          angles,
          pattern,
          firstIndex(centre - core),
          lastIndex(centre + core),
          centre,
          strength,
          square,
          core);
      tails.add(centre, strength, square, core, reach);
      return;
    }
    int from = firstIndex(centre - reach);
    int to = lastIndex(centre + reach);
    for (int i = from; i <= to; i++) {
      double t = angles[i] - centre;
      pattern[i] += strength / (square + t * t);
    }
  }

  private void paintGaussian(double centre, double height, double halfWidth) {
    if (!(height > threshold)) {
      return;
    }
    double rate = LN2 / (halfWidth * halfWidth);
    double reach =
        halfWidth * ROOTS[Math.min(ROOTS.length - 1, Math.getExponent(height / threshold) + 1)];
    int from = firstIndex(centre - reach);
    int to = lastIndex(centre + reach);
    if (from > to) {
      return;
    }
    double x = angles[from] - centre;
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
