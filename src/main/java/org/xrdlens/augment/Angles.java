package org.xrdlens.augment;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.xrdlens.pattern.DiffractionPattern;

/** Moves the points of a pattern to other angles. */
final class Angles {
  private Angles() {}

  /** The pattern with each angle replaced; points that no longer increase are left out. */
  static DiffractionPattern moved(DiffractionPattern pattern, DoubleUnaryOperator move) {
    double[] x = pattern.twoTheta();
    for (int i = 0; i < x.length; i++) {
      x[i] = move.applyAsDouble(x[i]);
    }
    return moved(pattern, x);
  }

  /**
   * The pattern with other angles; points that no longer increase are left out.
   *
   * @param x as many angles as points; used up
   */
  static DiffractionPattern moved(DiffractionPattern pattern, double[] x) {
    if (increases(x)) {
      return pattern.takingTwoTheta(x);
    }
    double[] y = pattern.intensity();
    int kept = 0;
    for (int i = 0; i < x.length; i++) {
      double angle = x[i];
      if (kept == 0 || angle > x[kept - 1]) {
        x[kept] = angle;
        y[kept++] = y[i];
      }
    }
    return pattern.withPoints(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
  }

  private static boolean increases(double[] x) {
    for (int i = 1; i < x.length; i++) {
      if (!(x[i] > x[i - 1])) {
        return false;
      }
    }
    return true;
  }
}
