package org.xrdlens.augment;

import java.util.Arrays;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * A film that has been drawn and measured, and what is known of its making: how much of each point
 * comes from what, and how many counts there are to see it by.
 */
final class FilmTrial {
  /**
   * A choice: what makes less than this share of the reflections' intensity at a point is a
   * shoulder of something else there, and no evidence.
   */
  private static final double LEAST_CONTRAST = 0.3;

  /**
   * A choice: without counting noise, evidence is what rises to this share of the highest point.
   */
  private static final double LEAST_HEIGHT = 1e-3;

  private final Film film;
  private final TwoThetaGrid grid;
  private final double[] own;
  private final double[] reflections;
  private DiffractionPattern expected;
  private DiffractionPattern pattern;
  private double countsPerIntensity;

  /**
   * @param own intensity of the film's own lines, for each point of the grid
   * @param reflections of all phases, likewise
   * @param drawn the same as a pattern
   */
  FilmTrial(
      Film film, TwoThetaGrid grid, double[] own, double[] reflections, DiffractionPattern drawn) {
    this.film = film;
    this.grid = grid;
    this.own = own;
    this.reflections = reflections;
    this.expected = drawn;
    this.pattern = drawn;
  }

  /** Takes what an effect made of the pattern. Counts are told by what they sum up to. */
  void changed(PatternEffect effect, DiffractionPattern after) {
    if (effect instanceof CountingStatistics) {
      countsPerIntensity = sum(after) / Math.max(1e-300, sum(pattern));
      expected = pattern;
    }
    pattern = after;
  }

  /** Four sums at a time, which do not wait for each other. */
  private static double sum(DiffractionPattern pattern) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < pattern.size(); i += 4) {
      a += pattern.intensity(i);
      b += pattern.intensity(i + 1);
      c += pattern.intensity(i + 2);
      d += pattern.intensity(i + 3);
    }
    for (; i < pattern.size(); i++) {
      a += pattern.intensity(i);
    }
    return a + b + c + d;
  }

  Film film() {
    return film;
  }

  TwoThetaGrid grid() {
    return grid;
  }

  /** The intensity of the film's own lines at each point of the grid; not a copy. */
  double[] own() {
    return own;
  }

  DiffractionPattern pattern() {
    return pattern;
  }

  /** The intensity of all phases' reflections at the grid's point nearest to an angle. */
  double reflectionsAt(double twoTheta) {
    int index = (int) Math.rint(grid.indexOf(twoTheta));
    return reflections[Math.max(0, Math.min(reflections.length - 1, index))];
  }

  /**
   * By how many standard deviations of the counts a part of the reflections stands out, all its
   * points together: the square root of the sum of squares of what it counts, over what is counted
   * there. Points that the measurement does not reach, or that are mostly something else's, give
   * nothing.
   *
   * @param signal the part's intensity for each point of the grid
   * @return infinite in a pattern without counting noise in which it can be seen
   */
  double significance(double[] signal) {
    double sum = 0;
    double share = 0;
    for (int i = 0; i < signal.length; i++) {
      if (signal[i] > 0 && signal[i] >= LEAST_CONTRAST * reflections[i] && reached(i)) {
        share = Math.max(share, signal[i]);
        double background = Math.max(signal[i], expectedAt(i));
        sum += countsPerIntensity * signal[i] * signal[i] / background;
      }
    }
    if (countsPerIntensity == 0) {
      double highest = Arrays.stream(reflections).max().orElse(0);
      return share >= LEAST_HEIGHT * highest && share > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    return Math.sqrt(sum * pointsPerDegree() * grid.step());
  }

  private double pointsPerDegree() {
    return (pattern.size() - 1) / (pattern.last() - pattern.first());
  }

  /** Whether a point of the grid, at the angle to which effects moved it, was measured. */
  private boolean reached(int i) {
    double angle = expected.size() == grid.size() ? expected.twoTheta(i) : grid.at(i);
    return angle >= pattern.first() && angle <= pattern.last();
  }

  private double expectedAt(int i) {
    if (expected.size() == grid.size()) {
      return expected.intensity(i);
    }
    double place = (grid.at(i) - expected.first()) / (expected.last() - expected.first());
    int index = (int) Math.rint(place * (expected.size() - 1));
    return expected.intensity(Math.max(0, Math.min(expected.size() - 1, index)));
  }
}
