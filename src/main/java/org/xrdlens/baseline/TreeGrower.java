package org.xrdlens.baseline;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.xrdlens.progress.Progress;

/**
 * Grows regression trees with several targets: each split takes away most of the targets' squared
 * deviation from the mean of their leaf. Where the targets are 1 for an example's class and 0
 * otherwise that is Gini's impurity, and the tree is the classification tree of CART (Breiman et
 * al., Classification and Regression Trees, 1984).
 */
final class TreeGrower {
  private static final double LEAST_GAIN = 1e-9;

  private final BinnedInputs inputs;
  private final double[][] targets;
  private final TreeShape shape;
  private final Function<int[], double[]> leafValue;
  private final RandomGenerator random;
  private final Progress progress;
  private final int[] points;

  /**
   * A grower of trees.
   *
   * @param targets for each example as many numbers
   * @param leafValue what a leaf with these examples says
   * @param random draws the points that are tried
   */
  TreeGrower(
      BinnedInputs inputs,
      double[][] targets,
      TreeShape shape,
      Function<int[], double[]> leafValue,
      RandomGenerator random,
      Progress progress) {
    this.inputs = inputs;
    this.targets = targets;
    this.shape = shape;
    this.leafValue = leafValue;
    this.random = random;
    this.progress = progress;
    this.points = IntStream.range(0, inputs.points()).toArray();
  }

  /** A tree for these examples, which may repeat. */
  TreeNode grow(int[] examples) {
    return grow(examples, 0);
  }

  private TreeNode grow(int[] examples, int depth) {
    progress.checkCancelled();
    Cut cut =
        depth < shape.depth() && examples.length >= 2 * shape.leafSize() ? best(examples) : null;
    if (cut == null) {
      return new TreeNode.Leaf(leafValue.apply(examples));
    }
    byte[] bins = inputs.at(cut.point);
    int[] low = new int[cut.low];
    int[] high = new int[examples.length - cut.low];
    int l = 0;
    int h = 0;
    for (int example : examples) {
      if (bins[example] <= cut.bin) {
        low[l++] = example;
      } else {
        high[h++] = example;
      }
    }
    return new TreeNode.Split(
        cut.point,
        inputs.between(cut.point, cut.bin, cut.above),
        grow(low, depth + 1),
        grow(high, depth + 1));
  }

  /** The best split of as many points as are tried, or of the first after these that splits. */
  private Cut best(int[] examples) {
    double[] total = new double[targets[0].length];
    double squares = 0;
    for (int example : examples) {
      for (int k = 0; k < total.length; k++) {
        total[k] += targets[example][k];
        squares += targets[example][k] * targets[example][k];
      }
    }
    double explained = squared(total) / examples.length;
    if (squares - explained <= LEAST_GAIN) {
      return null;
    }
    Cut best = null;
    for (int i = 0; i < points.length && (i < shape.tried() || best == null); i++) {
      if (shape.tried() < points.length) {
        swap(i, i + random.nextInt(points.length - i));
      }
      Cut cut = best(points[i], examples, total, explained);
      best = cut != null && (best == null || cut.gain > best.gain) ? cut : best;
    }
    return best;
  }

  private void swap(int i, int j) {
    int point = points[i];
    points[i] = points[j];
    points[j] = point;
  }

  private Cut best(int point, int[] examples, double[] total, double explained) {
    int k = total.length;
    int[] counts = new int[inputs.bins(point)];
    double[] sums = new double[counts.length * k];
    byte[] bins = inputs.at(point);
    for (int example : examples) {
      int bin = bins[example];
      counts[bin]++;
      double[] target = targets[example];
      for (int c = 0; c < k; c++) {
        sums[bin * k + c] += target[c];
      }
    }
    Cut best = null;
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
      boolean allowed = counts[bin] > 0 && low >= shape.leafSize() && high >= shape.leafSize();
      double gain = allowed ? lowSquared / low + highSquared / high - explained : 0;
      if (gain > LEAST_GAIN && (best == null || gain > best.gain)) {
        best = new Cut(point, bin, next(counts, bin), low, gain);
      }
    }
    return best;
  }

  /** The next bin above that holds an example; there is one. */
  private static int next(int[] counts, int bin) {
    int next = bin + 1;
    while (counts[next] == 0) {
      next++;
    }
    return next;
  }

  private static double squared(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return sum;
  }

  /** A split: the examples up to a bin of a point go low, those from another above it on high. */
  private record Cut(int point, int bin, int above, int low, double gain) {}
}
