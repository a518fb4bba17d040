package org.xrdlens.simulate;

import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Adds pseudo-Voigt lines to a pattern on a grid. The Gaussian of a line is drawn from a table as
 * far as it rises above 5·10⁻⁶ of the highest line. The Lorentzian is drawn point by point near its
 * centre and on a coarser grid beyond, see {@link CoarseTails}, down to 3·10⁻⁷ of the highest line,
 * so that the tails of hundreds of lines are not missed together; weak lines share their tails, see
 * {@link PooledLines}. What is drawn then differs from the sum of the profiles by less than 10⁻⁴ of
 * its maximum, also for monoclinic cells with their hundreds of lines: less than counting noise
 * shows with 10⁸ counts there.
 */
final class ProfilePainter {
  /** Height below which a line is left out, relative to the highest line. */
  static final double FAINTEST = 5e-6;

  private static final double FAINTEST_TAIL = 3e-7;
  private static final double INTERPOLATION_ERROR = 5e-6;

  private final TwoThetaGrid grid;
  private final double step;
  private final double[] numbers;
  private final double[] pattern;
  private final double threshold;
  private final double tailThreshold;
  private final CoarseTails tails;
  private final PooledLines pooled;

  private ProfilePainter(TwoThetaGrid grid, double[] pattern, double greatest) {
    this.grid = grid;
    this.step = grid.step();
    this.numbers = Numbers.upTo(grid.size());
    this.pattern = pattern;
    this.threshold = FAINTEST * greatest;
    this.tailThreshold = FAINTEST_TAIL * greatest;
    this.tails = new CoarseTails(grid, INTERPOLATION_ERROR * greatest);
    this.pooled = new PooledLines(grid, tails);
  }

  /**
   * Adds lines to a pattern.
   *
   * @param pattern receives the sums, as many values as the grid has points
   */
  static void paint(LineList lines, TwoThetaGrid grid, double[] pattern) {
    double greatest = lines.greatestHeight(grid);
    if (greatest > 0) {
      new ProfilePainter(grid, pattern, greatest).paint(lines);
    }
  }

  private void paint(LineList lines) {
    int[] pools = new int[lines.size()];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = paintOrPool(lines.centre(i), lines.lorentzHeight(i), lines.halfWidth(i));
      paintGaussian(lines.centre(i), lines.gaussHeight(i), lines.halfWidth(i));
    }
    pooled.drawTails(pattern, tailThreshold);
    for (int i = 0; i < pools.length; i++) {
      if (pools[i] >= 0) {
        double square = lines.halfWidth(i) * lines.halfWidth(i);
        double strength = lines.lorentzHeight(i) * square;
        pooled.drawLine(pattern, pools[i], lines.centre(i), strength, square);
      }
    }
    tails.addTo(pattern);
  }

  /** Draws a Lorentzian, or only finds the pool in which it will be drawn; -1 for none. */
  private int paintOrPool(double centre, double height, double halfWidth) {
    if (!(height > threshold)) {
      return -1;
    }
    double square = halfWidth * halfWidth;
    double strength = height * square;
    double reach = halfWidth * Math.sqrt(height / tailThreshold - 1);
    double core = tails.coreReach(strength);
    if (core >= reach) {
      paintWhole(centre, strength, square, reach);
      return -1;
    }
    int pool = pooled.poolOf(centre, core);
    if (pool >= 0) {
      pooled.add(pool, centre, strength, square);
    } else {
      int from = firstIndex(grid, centre - core);
      int to = lastIndex(grid, centre + core);
      CoarseTails.addCore(
          numbers, pattern, from, to, step, grid.first() - centre, strength, square, core);
      tails.add(centre, strength, square, core, reach);
    }
    return pool;
  }

  private void paintWhole(double centre, double strength, double square, double reach) {
    double start = grid.first() - centre;
    int to = lastIndex(grid, centre + reach);
    for (int i = firstIndex(grid, centre - reach); i <= to; i++) {
      double t = start + step * numbers[i];
      pattern[i] += strength / (square + t * t);
    }
  }

  private void paintGaussian(double centre, double height, double halfWidth) {
    if (height > threshold) {
      double reach = halfWidth * BellCurve.reach(height / threshold);
      int from = firstIndex(grid, centre - reach);
      int to = lastIndex(grid, centre + reach);
      double start = (grid.first() - centre) / halfWidth;
      double relativeStep = step / halfWidth;
      for (int i = from; i <= to; i++) {
        pattern[i] += height * BellCurve.at(Math.abs(start + relativeStep * numbers[i]));
      }
    }
  }

  /** The first point of a grid that does not lie before an angle. */
  static int firstIndex(TwoThetaGrid grid, double angle) {
    return (int) Math.max(0, Math.ceil(grid.indexOf(angle)));
  }

  /** The last point of a grid that does not lie behind an angle. */
  static int lastIndex(TwoThetaGrid grid, double angle) {
    return (int) Math.min(grid.size() - 1.0, Math.floor(grid.indexOf(angle)));
  }
}
