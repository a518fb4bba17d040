package org.xrdlens.baseline;

/**
 * A split of a tree: the examples up to a bin of a point go low, those from another above it on go
 * high.
 *
 * @param point of the pattern
 * @param bin the last that goes low
 * @param above the first that goes high
 * @param low how many examples go low
 * @param gain by how much the squared deviation of the targets falls
 */
record TreeCut(int point, int bin, int above, int low, double gain) {
  /** Less than this is rounding. */
  static final double LEAST_GAIN = 1e-9;

  /**
   * The split of a point that gains most; null if none is allowed or gains anything.
   *
   * @param examples that come to the node
   * @param targets of all examples
   * @param total sum of the targets of these
   * @param leafSize how many examples go to either side at least
   * @param explained |total|² / number of examples
   */
  static TreeCut best(
      BinnedInputs inputs,
      int point,
      int[] examples,
      double[][] targets,
      double[] total,
      int leafSize,
      double explained) {
    int[] counts = new int[inputs.bins(point)];
    double[] sums = sums(inputs.at(point), examples, targets, counts);
    int k = total.length;
    TreeCut best = null;
    double[] lowSum = new double[k];
    int low = 0;
    for (int bin = 0; bin + 1 < counts.length; bin++) {
      low += counts[bin];
      double lowSquared = 0;
      double highSquared = 0;
      for (int c = 0; c < k; c++) {
        lowSum[c] += sums[bin * k + c];
        lowSquared += lowSum[c] * lowSum[c];
        highSquared += (total[c] - lowSum[c]) * (total[c] - lowSum[c]);
      }
      int high = examples.length - low;
      boolean allowed = counts[bin] > 0 && low >= leafSize && high >= leafSize;
      double gain = allowed ? lowSquared / low + highSquared / high - explained : 0;
      if (gain > LEAST_GAIN && (best == null || gain > best.gain)) {
        best = new TreeCut(point, bin, next(counts, bin), low, gain);
      }
    }
    return best;
  }

  /** The sum of the targets in each bin; {@code counts} is told how many there are. */
  private static double[] sums(byte[] bins, int[] examples, double[][] targets, int[] counts) {
    int k = targets[0].length;
    double[] sums = new double[counts.length * k];
    for (int example : examples) {
      int bin = bins[example];
      counts[bin]++;
      double[] target = targets[example];
      for (int c = 0; c < k; c++) {
        sums[bin * k + c] += target[c];
      }
    }
    return sums;
  }

  /** The next bin above that holds an example; there is one. */
  private static int next(int[] counts, int bin) {
    int next = bin + 1;
    while (counts[next] == 0) {
      next++;
    }
    return next;
  }
}
