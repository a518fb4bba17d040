package org.xrdlens.workflow;

/**
 * Which losses of accuracy count.
 *
 * @param alpha level of significance, above 0 and below 0.5
 * @param tolerated the largest loss that does not count if it is not significant, in points of a
 *     hundredth, 0 to 100
 */
public record LossLimit(double alpha, double tolerated) {
  private static final double POINTS = 100;

  /** Checks the numbers. */
  public LossLimit {
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException(
          "The level of significance alpha must lie between 0 and 0.5, but is " + alpha + ".");
    }
    if (!(tolerated >= 0 && tolerated <= POINTS)) {
      throw new IllegalArgumentException(
          "The tolerated loss must be 0 to 100 points, but is " + tolerated + ".");
    }
  }

  /** Whether a loss counts. */
  boolean isExceededBy(StepLoss loss) {
    return loss.test().isSignificantAt(alpha) || POINTS * loss.loss().value() > tolerated;
  }
}
