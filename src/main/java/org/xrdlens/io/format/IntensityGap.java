package org.xrdlens.io.format;

import java.util.stream.IntStream;

/**
 * A run of blank intensities and the recorded points beside it.
 *
 * @param start index of the first blank
 * @param end index after the last blank
 * @param neighbours indices of up to two recorded points on each side, rising
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one gap, never compared
record IntensityGap(int start, int end, int[] neighbours) {

  /** The gap that starts at an index; {@code intensity} is NaN where it is blank. */
  static IntensityGap from(int start, double[] intensity) {
    int end = start;
    while (end < intensity.length && Double.isNaN(intensity[end])) {
      end++;
    }
    IntStream.Builder beside = IntStream.builder();
    for (int i = Math.max(0, start - 2); i < Math.min(intensity.length, end + 2); i++) {
      if (!Double.isNaN(intensity[i])) {
        beside.add(i);
      }
    }
    return new IntensityGap(start, end, beside.build().toArray());
  }

  int size() {
    return end - start;
  }

  /** Whether recorded points stand on both sides. */
  boolean isEnclosed(int points) {
    return start > 0 && end < points;
  }

  /** The lower intensity of the points directly beside the gap; infinite if there are none. */
  double lowestBeside(double[] intensity) {
    return Math.min(
        start > 0 ? intensity[start - 1] : Double.POSITIVE_INFINITY,
        end < intensity.length ? intensity[end] : Double.POSITIVE_INFINITY);
  }

  /** Mean intensity of the neighbours. */
  double level(double[] intensity) {
    return IntStream.of(neighbours).mapToDouble(i -> intensity[i]).average().orElse(Double.NaN);
  }

  /**
   * The straight line between the points beside the gap, at the angle of a blank.
   *
   * @param index a blank of an enclosed gap
   */
  double straight(double[] angle, double[] intensity, int index) {
    double share = (angle[index] - angle[start - 1]) / (angle[end] - angle[start - 1]);
    return intensity[start - 1] + share * (intensity[end] - intensity[start - 1]);
  }

  /**
   * The top of a line through the neighbours, at the angle of a blank: a Pearson VII line of
   * exponent 2, between Gaussian and Lorentzian, which is a parabola in intensity to the power -1/2
   * and fitted as such by least squares. The straight line where the neighbours do not bend like a
   * peak; infinite where the parabola reaches 0.
   */
  double peak(double[] angle, double[] intensity, int index) {
    double straight = straight(angle, intensity, index);
    if (neighbours.length < 3 || IntStream.of(neighbours).anyMatch(i -> !(intensity[i] > 0))) {
      return straight;
    }
    double centre = (angle[start - 1] + angle[end]) / 2;
    double half = (angle[neighbours[neighbours.length - 1]] - angle[neighbours[0]]) / 2;
    double[][] normal = new double[3][4];
    for (int i : neighbours) {
      double u = (angle[i] - centre) / half;
      double[] power = {1, u, u * u, 1 / Math.sqrt(intensity[i])};
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 4; column++) {
          normal[row][column] += power[row] * power[column];
        }
      }
    }
    double det = determinant(normal, 0, 1, 2);
    double c2 = determinant(normal, 0, 1, 3) / det;
    if (!(c2 > 0)) {
      return straight;
    }
    double c0 = determinant(normal, 3, 1, 2) / det;
    double c1 = determinant(normal, 0, 3, 2) / det;
    double u = (angle[index] - centre) / half;
    double root = c0 + u * (c1 + u * c2);
    return root > 0 ? Math.max(straight, 1 / (root * root)) : Double.POSITIVE_INFINITY;
  }

  /** Determinant of three columns of three rows. */
  private static double determinant(double[][] m, int a, int b, int c) {
    return m[0][a] * (m[1][b] * m[2][c] - m[1][c] * m[2][b])
        - m[0][b] * (m[1][a] * m[2][c] - m[1][c] * m[2][a])
        + m[0][c] * (m[1][a] * m[2][b] - m[1][b] * m[2][a]);
  }
}
