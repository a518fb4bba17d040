package org.xrdlens.baseline;

import java.util.Arrays;

/**
 * Dynamic time warping: the least sum of squared differences over all ways to lay one pattern on
 * the other by stretching both, where no point moves by more than a band. A strained lattice or a
 * misaligned film stretches a pattern so. Sakoe and Chiba, IEEE Trans. Acoust. Speech Signal
 * Process. 26:43 (1978), doi 10.1109/TASSP.1978.1163055, with symmetric steps of equal weight.
 *
 * <p>Costs length times band. A comparison ends as soon as every way costs more than the limit, so
 * most patterns that are no neighbours cost little, and no pattern need be made coarser.
 *
 * @param band how many points a point may move, 0 or more; with 0 the squared Euclidean distance
 */
record TimeWarping(int band) implements Distance {

  @Override
  public double between(float[] a, float[] b, double limit) {
    int n = a.length;
    // One cell of infinity before and after every row, so that no way leaves the band.
    double[] above = new double[n + 2];
    double[] row = new double[n + 2];
    Arrays.fill(above, Double.POSITIVE_INFINITY);
    Arrays.fill(row, Double.POSITIVE_INFINITY);
    above[0] = 0;
    for (int i = 1; i <= n; i++) {
      int from = Math.max(1, i - band);
      int to = Math.min(n, i + band);
      row[from - 1] = Double.POSITIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int j = from; j <= to; j++) {
        double difference = a[i - 1] - b[j - 1];
        double before = Math.min(above[j - 1], Math.min(above[j], row[j - 1]));
        row[j] = difference * difference + before;
        least = Math.min(least, row[j]);
      }
      row[to + 1] = Double.POSITIVE_INFINITY;
      if (least >= limit) {
        return least;
      }
      double[] next = above;
      above = row;
      row = next;
    }
    return above[n];
  }
}
