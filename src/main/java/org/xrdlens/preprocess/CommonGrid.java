package org.xrdlens.preprocess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Puts patterns of different ranges and steps on one grid: the range that all cover, in steps of
 * the median of their mean steps. A pattern whose points are the grid's keeps its values bit by
 * bit; any other is averaged over the grid's cells. Angles stay those of each pattern's own
 * radiation.
 */
public final class CommonGrid {
  /** A point that is this much of a step beside a grid's angle is on it. */
  private static final double SAME_ANGLE = 1e-3;

  private final TwoThetaGrid grid;

  private CommonGrid(TwoThetaGrid grid) {
    this.grid = grid;
  }

  /**
   * The grid of patterns.
   *
   * @param patterns at least one
   * @throws IllegalArgumentException if there is no range of two steps that all cover
   */
  public static CommonGrid of(List<DiffractionPattern> patterns) {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("A common grid needs a pattern at least, but got none.");
    }
    double first = patterns.stream().mapToDouble(DiffractionPattern::first).max().orElseThrow();
    double last = patterns.stream().mapToDouble(DiffractionPattern::last).min().orElseThrow();
    double[] steps =
        patterns.stream().mapToDouble(p -> (p.last() - p.first()) / (p.size() - 1)).toArray();
    Arrays.sort(steps);
    double step = steps[(steps.length - 1) / 2];
    int size = (int) Math.floor((last - first) / step + SAME_ANGLE) + 1;
    if (size < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The %d patterns have no common range: one begins at %.2f°, another ends at %.2f°.",
              patterns.size(),
              first,
              last));
    }
    return new CommonGrid(new TwoThetaGrid(first, step, size));
  }

  /** The angles. */
  public TwoThetaGrid grid() {
    return grid;
  }

  /** The intensities of one of the patterns at the grid's angles. */
  public float[] intensities(DiffractionPattern pattern) {
    int start = start(pattern);
    float[] values = new float[grid.size()];
    if (start >= 0) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) pattern.intensity(start + i);
      }
      return values;
    }
    Resampling resampling = new Resampling(pattern, grid, pattern.radiation());
    double[] means = resampling.averages();
    for (int i = 0; i < values.length; i++) {
      int cell = Math.min(Math.max(i, resampling.from), resampling.to - 1) - resampling.from;
      values[i] = (float) means[cell];
    }
    return values;
  }

  /** The index of the pattern's point from which on all are on the grid; -1 if they are not. */
  private int start(DiffractionPattern pattern) {
    int start = 0;
    while (start < pattern.size() && !isAt(pattern.twoTheta(start), 0)) {
      start++;
    }
    if (start + grid.size() > pattern.size()) {
      return -1;
    }
    for (int i = 0; i < grid.size(); i++) {
      if (!isAt(pattern.twoTheta(start + i), i)) {
        return -1;
      }
    }
    return start;
  }

  private boolean isAt(double angle, int index) {
    return Math.abs(grid.indexOf(angle) - index) < SAME_ANGLE;
  }
}
