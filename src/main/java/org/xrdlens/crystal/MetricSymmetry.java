package org.xrdlens.crystal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a Laue class demands of a metric, worked out once for all cells: the mean over its rotations
 * as a linear map of the six elements, and the planes that must be as far apart as others.
 */
final class MetricSymmetry {
  private static final int[][] ELEMENTS = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};

  private static final MillerIndex[] PROBES = {
    new MillerIndex(1, 0, 0), new MillerIndex(0, 1, 0), new MillerIndex(0, 0, 1),
    new MillerIndex(0, 1, 1), new MillerIndex(1, 0, 1), new MillerIndex(1, 1, 0)
  };

  private final double[][] mean = new double[6][6];

  /** Each plane after the one that it must equal. */
  private final MillerIndex[] pairs;

  MetricSymmetry(Collection<SymmetryOperation> rotations) {
    Set<Pair> found = new LinkedHashSet<>();
    for (SymmetryOperation rotation : rotations) {
      addTo(mean, rotation.rotation(), 1.0 / rotations.size());
      for (MillerIndex probe : PROBES) {
        found.add(new Pair(probe, rotation.apply(probe)));
      }
    }
    pairs =
        found.stream()
            .filter(pair -> !pair.one().equals(pair.other()))
            .flatMap(pair -> Stream.of(pair.one(), pair.other()))
            .toArray(MillerIndex[]::new);
  }

  private record Pair(MillerIndex one, MillerIndex other) {}

  private static void addTo(double[][] mean, int[] w, double weight) {
    for (int j = 0; j < 6; j++) {
      double[] unit = new double[6];
      unit[j] = weight;
      for (int i = 0; i < 6; i++) {
        int p = ELEMENTS[i][0];
        int q = ELEMENTS[i][1];
        mean[i][j] += UnitCell.product(unit, w[p], w[3 + p], w[6 + p], w[q], w[3 + q], w[6 + q]);
      }
    }
  }

  /**
   * Whether planes that the rotations join have equal spacings.
   *
   * @param g reciprocal metric
   * @param tolerance largest difference of squares that counts as equal
   */
  boolean holds(double[] g, double tolerance) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (Math.abs(square(g, pairs[i]) - square(g, pairs[i + 1])) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private static double square(double[] metric, MillerIndex hkl) {
    int h = hkl.h();
    int k = hkl.k();
    int l = hkl.l();
    return UnitCell.product(metric, h, k, l, h, k, l);
  }

  /** The mean of a metric over the rotations. */
  double[] mean(double[] g) {
    double[] sum = new double[6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        sum[i] += mean[i][j] * g[j];
      }
    }
    return sum;
  }
}
