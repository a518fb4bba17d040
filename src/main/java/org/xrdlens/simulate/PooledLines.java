package org.xrdlens.simulate;

import org.xrdlens.pattern.TwoThetaGrid;

/**
 * The Lorentzian parts of many weak lines. All lines whose centres lie in one step of the coarse
 * grid are drawn point by point within a common window, and have one tail together beyond it: that
 * of a line at their mean place with the sum of their strengths A, in the sense of {@link
 * CoarseTails}. Of lines that are spread by σ about their mean place, this tail lacks 3 A σ² / D⁴
 * at most, which is less than the tails' own error as long as D is some coarse steps.
 */
final class PooledLines {
  /** The distance at which the windows of pooled lines end, in steps of the coarse grid. */
  private static final int CORE_STEPS = 6;

  private final TwoThetaGrid grid;
  private final double[] numbers;
  private final double step;
  private final CoarseTails tails;
  private final double core;
  private final double[] strengths;
  private final double[] moments;
  private final double[] squares;
  private final int[] from;
  private final int[] to;
  private double lastCentre = Double.NEGATIVE_INFINITY;
  private int lastPool;

  PooledLines(TwoThetaGrid grid, CoarseTails tails) {
    this.grid = grid;
    this.numbers = Numbers.upTo(grid.size());
    this.step = grid.step();
    this.tails = tails;
    this.core = CORE_STEPS * tails.step();
    int pools = (int) (grid.step() * grid.size() / tails.step()) + 1;
    strengths = new double[pools];
    moments = new double[pools];
    squares = new double[pools];
    from = new int[pools];
    to = new int[pools];
  }

  /**
   * The pool that a line belongs to.
   *
   * @param coreReach where the line's own core would have to end, see {@link CoarseTails#coreReach}
   * @return -1 if it is too strong for a pool, or lies outside of the grid
   */
  int poolOf(double centre, double coreReach) {
    if (coreReach > core) {
      return -1;
    }
    if (Math.abs(centre - lastCentre) < tails.step()) {
      return lastPool;
    }
    double place = (centre - grid.first()) / tails.step();
    if (place < 0 || place >= strengths.length) {
      return -1;
    }
    lastCentre = centre;
    lastPool = (int) place;
    return lastPool;
  }

  /**
   * Takes in a line's tail.
   *
   * @param strength height times the square of the half width
   * @param square the half width's square
   */
  void add(int pool, double centre, double strength, double square) {
    strengths[pool] += strength;
    moments[pool] += strength * centre;
    squares[pool] += strength * square;
  }

  /**
   * Draws all tails, once all lines are taken in.
   *
   * @param faintest height below which a tail is left out
   */
  void drawTails(double[] pattern, double faintest) {
    for (int pool = 0; pool < strengths.length; pool++) {
      double strength = strengths[pool];
      if (strength > 0) {
        double centre = moments[pool] / strength;
        double square = squares[pool] / strength;
        from[pool] = ProfilePainter.firstIndex(grid, centre - core);
        to[pool] = ProfilePainter.lastIndex(grid, centre + core);
        double reach = Math.max(core, Math.sqrt(strength / faintest));
        tails.add(centre, strength, square, core, reach);
        subtractRest(pattern, from[pool], to[pool], centre, strength, square);
      }
    }
  }

  /** What the coarse grid gives within the window, where the lines themselves are drawn. */
  private void subtractRest(
      double[] pattern, int first, int last, double centre, double strength, double square) {
    double coreSquare = core * core;
    double scale = 1 / (coreSquare + square);
    double height = strength * scale;
    double start = grid.first() - centre;
    for (int i = first; i <= last; i++) {
      double t = start + step * numbers[i];
      double r = (coreSquare - t * t) * scale;
      pattern[i] -= height * (1 + r * (1 + r * (1 + r * (1 + r))));
    }
  }

  /** Draws one of the lines of a pool within its window. */
  void drawLine(double[] pattern, int pool, double centre, double strength, double square) {
    double start = grid.first() - centre;
    int last = to[pool];
    for (int i = from[pool]; i <= last; i++) {
      double t = start + step * numbers[i];
      pattern[i] += strength / (square + t * t);
    }
  }
}
