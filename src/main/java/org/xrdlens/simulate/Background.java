package org.xrdlens.simulate;

import org.xrdlens.pattern.TwoThetaGrid;

/** What lies under the lines of a pattern: intensity as a smooth function of the angle. */
@FunctionalInterface
public interface Background {

  /**
   * The intensity at an angle.
   *
   * @param twoTheta 2θ in degrees, above 0
   */
  double at(double twoTheta);

  /** Adds the background to a pattern on a grid, nowhere less than nothing. */
  default void addTo(TwoThetaGrid grid, double[] pattern) {
    addTo(grid.toArray(), pattern);
  }

  /**
   * Adds the background to a pattern, nowhere less than nothing.
   *
   * @param angles increasing angles 2θ in degrees, above 0
   * @param pattern as many intensities
   */
  default void addTo(double[] angles, double[] pattern) {
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] += Math.max(0, at(angles[i]));
    }
  }

  /** This background and another. */
  default Background plus(Background other) {
    return twoTheta -> at(twoTheta) + other.at(twoTheta);
  }
}
