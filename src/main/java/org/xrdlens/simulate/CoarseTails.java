package org.xrdlens.simulate;

import org.xrdlens.pattern.TwoThetaGrid;

/**
 * The far tails of Lorentzian lines on a grid eight times coarser than the pattern's, added to the
 * pattern in one go by cubic interpolation. Far from its centre a Lorentzian is too smooth to need
 * every point; near its centre it is replaced by what a smooth continuation of the tails leaves:
 *
 * <p>With A the height times the half width w squared, t the distance from the centre and r = (D² -
 * t²) / (D² + w²), the line A / (w² + t²) is the sum of a core A r⁵ / (w² + t²) within |t| &lt; D
 * and zero beyond, and of the rest A (1 - r⁵) / (w² + t²), which is a polynomial in t² within D,
 * the line itself beyond, and has four continuous derivatives. This is the splitting of multilevel
 * summation (Hardy et al., J. Chem. Theory Comput. 12, 32, 2016, doi 10.1021/acs.jctc.5b00888) for
 * a kernel of one dimension. The fourth derivative of the rest is 242 A / D⁶ at most, so that cubic
 * interpolation at a step s errs by 242 · 3/128 · A s⁴ / D⁶ at most.
 */
final class CoarseTails {
  /** Points of the pattern's grid per node. */
  private static final int RATIO = 8;

  /** Nodes before the first and after the last point, for the interpolation at the ends. */
  private static final int PAD = 2;

  private static final double ERROR = 242 * 3 / 128.0;
  private static final double[] WEIGHTS = weights();
  private static final double[] CORE_STEPS = coreSteps();

  private final double first;
  private final double[] numbers;
  private final double[] values;
  private final double step;
  private final double errorScale;

  /**
   * @param error largest error that the interpolation of one line may make, in units of the pattern
   */
  CoarseTails(TwoThetaGrid grid, double error) {
    step = RATIO * grid.step();
    first = grid.first() - PAD * step;
    values = new double[(grid.size() + RATIO - 2) / RATIO + 1 + 2 * PAD];
    numbers = Numbers.upTo(values.length);
    errorScale = ERROR / (step * step * error);
  }

  /** The distance of neighbouring nodes in degrees. */
  double step() {
    return step;
  }

  /** The weights of four neighbouring nodes for each point between the middle two. */
  private static double[] weights() {
    double[] weights = new double[4 * RATIO];
    for (int k = 0; k < RATIO; k++) {
      double x = k / (double) RATIO;
      weights[4 * k] = -x * (x - 1) * (x - 2) / 6;
      weights[4 * k + 1] = (x + 1) * (x - 1) * (x - 2) / 2;
      weights[4 * k + 2] = -(x + 1) * x * (x - 2) / 2;
      weights[4 * k + 3] = (x + 1) * x * (x - 1) / 6;
    }
    return weights;
  }

  /** The sixth roots of 2, 4, 8 ... but at least 2. */
  private static double[] coreSteps() {
    double[] steps = new double[64];
    for (int e = 0; e < steps.length; e++) {
      steps[e] = Math.max(2, Math.pow(2, (e + 1) / 6.0));
    }
    return steps;
  }

  /**
   * The distance D in degrees at which the core of a line ends, where the error is small enough: in
   * steps the sixth root of a number, of which the next power of 2 is taken.
   */
  double coreReach(double strength) {
    int exponent = Math.getExponent(errorScale * strength);
    return step * CORE_STEPS[Math.max(0, Math.min(CORE_STEPS.length - 1, exponent))];
  }

  /**
   * Takes in a line without its core.
   *
   * @param strength height times the square of the half width
   * @param square the half width's square
   * @param core where its core ends
   * @param reach where the line itself may end, beyond the core
   */
  void add(double centre, double strength, double square, double core, double reach) {
    int from = firstIndex(centre - reach);
    int to = lastIndex(centre + reach);
    double start = first - centre;
    for (int j = from; j <= to; j++) {
      double t = start + step * numbers[j];
      values[j] += strength / (square + t * t);
    }
    addCore(
        numbers,
        values,
        firstIndex(centre - core),
        lastIndex(centre + core),
        step,
        start,
        -strength,
        square,
        core);
  }

  /**
   * Adds the core of a line to the values of a grid.
   *
   * @param numbers 0, 1, 2 ...
   * @param step distance of the grid's points
   * @param start distance of its first point from the line's centre
   */
  static void addCore(
      double[] numbers,
      double[] values,
      int from,
      int to,
      double step,
      double start,
      double strength,
      double square,
      double core) {
    double coreSquare = core * core;
    double scale = 1 / (coreSquare + square);
    for (int i = from; i <= to; i++) {
      double t = start + step * numbers[i];
      double u = t * t;
      double r = (coreSquare - u) * scale;
      double r2 = r * r;
      values[i] += strength * (r2 * r2 * r) / (square + u);
    }
  }

  /** Adds the tails to a pattern. */
  void addTo(double[] pattern) {
    for (int i = 0, j = PAD - 1; i < pattern.length; i += RATIO, j++) {
      double a = values[j];
      double b = values[j + 1];
      double c = values[j + 2];
      double d = values[j + 3];
      int end = Math.min(RATIO, pattern.length - i);
      for (int k = 0; k < end; k++) {
        pattern[i + k] +=
            WEIGHTS[4 * k] * a
                + WEIGHTS[4 * k + 1] * b
                + WEIGHTS[4 * k + 2] * c
                + WEIGHTS[4 * k + 3] * d;
      }
    }
  }

  private int firstIndex(double angle) {
    return (int) Math.max(0, Math.ceil((angle - first) / step));
  }

  private int lastIndex(double angle) {
    return (int) Math.min(values.length - 1.0, Math.floor((angle - first) / step));
  }
}
