package org.xrdlens.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * What a point detector would have measured in longer steps: it stands still at every position,
 * counts there for as long as before, and never sees what lies between. So a finely measured
 * pattern tells the coarse one exactly: its points at the positions of the longer step, as they
 * are, neither averaged nor interpolated. Where the longer step is no whole number of the pattern's
 * own, the measured point nearest to each position stands for it, at its own angle.
 *
 * <p>A choice: the first position is any point of the first step, all equally likely, since nobody
 * knows how a scan falls on the lines; but of a pattern hardly longer than a step one from which a
 * second position is reached.
 *
 * @param stepDegrees the longer step in degrees 2θ, above 0
 */
public record CoarseScan(double stepDegrees) {
  /** Steps that differ by less than this share are the same. */
  private static final double SAME_STEP = 1e-3;

  /** Refuses steps that are not positive. */
  public CoarseScan {
    if (!(stepDegrees > 0) || Double.isInfinite(stepDegrees)) {
      throw new IllegalArgumentException(
          "The step of a scan must be a positive angle, but is " + stepDegrees + "°.");
    }
  }

  /** The mean step of a pattern in degrees 2θ. */
  public static double ownStep(DiffractionPattern pattern) {
    return (pattern.last() - pattern.first()) / (pattern.size() - 1);
  }

  /** Whether a pattern was measured in finer steps than this one, so that it can tell of it. */
  public boolean isCoarserThan(DiffractionPattern pattern) {
    return stepDegrees > ownStep(pattern) * (1 + SAME_STEP);
  }

  /** Whether a pattern was measured in longer steps than this one, of which it cannot tell. */
  public boolean isFinerThan(DiffractionPattern pattern) {
    return ownStep(pattern) > stepDegrees * (1 + SAME_STEP);
  }

  /**
   * The pattern in longer steps.
   *
   * @param pattern stays as it is; one whose own step is as long or longer is given back
   * @param random chooses the first position
   * @throws IllegalArgumentException if the pattern is shorter than one such step
   */
  public DiffractionPattern of(DiffractionPattern pattern, RandomGenerator random) {
    if (!isCoarserThan(pattern)) {
      return pattern;
    }
    int[] visited = visited(pattern, random);
    if (visited.length < 2) {
      throw new IllegalArgumentException(
          "The pattern %s reaches from %s° to %s°, which is too short for steps of %s°."
              .formatted(pattern.name(), pattern.first(), pattern.last(), stepDegrees));
    }
    return pattern.withPoints(
        Arrays.stream(visited).mapToDouble(pattern::twoTheta).toArray(),
        Arrays.stream(visited).mapToDouble(pattern::intensity).toArray());
  }

  private int[] visited(DiffractionPattern pattern, RandomGenerator random) {
    double half = ownStep(pattern) / 2;
    double end = Math.min(pattern.first() + stepDegrees, pattern.last() + half - stepDegrees);
    int starts = 1;
    while (starts < pattern.size() && pattern.twoTheta(starts) < end - half) {
      starts++;
    }
    double first = pattern.twoTheta(random.nextInt(starts));
    int positions = (int) Math.floor((pattern.last() + half - first) / stepDegrees) + 1;
    int[] visited = new int[positions];
    int point = 0;
    for (int k = 0; k < positions; k++) {
      double position = first + k * stepDegrees;
      while (point + 1 < pattern.size() && nextIsNearer(pattern, point, position)) {
        point++;
      }
      visited[k] = point;
    }
    // Where points are missing, two positions may have the same nearest one: it is there once.
    return Arrays.stream(visited).distinct().toArray();
  }

  private static boolean nextIsNearer(DiffractionPattern pattern, int point, double position) {
    return Math.abs(pattern.twoTheta(point + 1) - position)
        <= Math.abs(pattern.twoTheta(point) - position);
  }
}
