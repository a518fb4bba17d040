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
    TreeCut cut =
        depth < shape.depth() && examples.length >= 2 * shape.leafSize() ? best(examples) : null;
    if (cut == null) {
      return new TreeNode.Leaf(leafValue.apply(examples));
    }
    byte[] bins = inputs.at(cut.point());
    int[] low = new int[cut.low()];
    int[] high = new int[examples.length - cut.low()];
    int l = 0;
    int h = 0;
    for (int example : examples) {
      if (bins[example] <= cut.bin()) {
        low[l++] = example;
      } else {
        high[h++] = example;
      }
    }
    return new TreeNode.Split(
        cut.point(),
        inputs.between(cut.point(), cut.bin(), cut.above()),
        grow(low, depth + 1),
        grow(high, depth + 1));
  }

  /** The best split of as many points as are tried, or of the first after these that splits. */
  private TreeCut best(int[] examples) {
    double[] total = new double[targets[0].length];
    double squares = 0;
    for (int example : examples) {
      for (int k = 0; k < total.length; k++) {
        total[k] += targets[example][k];
        squares += targets[example][k] * targets[example][k];
      }
    }
    double explained = squared(total) / examples.length;
    if (squares - explained <= TreeCut.LEAST_GAIN) {
      return null;
    }
    TreeCut best = null;
    for (int i = 0; i < points.length && (i < shape.tried() || best == null); i++) {
      if (shape.tried() < points.length) {
        swap(i, i + random.nextInt(points.length - i));
      }
      TreeCut cut =
          TreeCut.best(inputs, points[i], examples, targets, total, shape.leafSize(), explained);
      best = cut != null && (best == null || cut.gain() > best.gain()) ? cut : best;
    }
    return best;
  }

  private void swap(int i, int j) {
    int point = points[i];
    points[i] = points[j];
    points[j] = point;
  }

  private static double squared(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return sum;
  }
}
