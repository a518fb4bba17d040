package org.xrdlens.baseline;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xrdlens.progress.Progress;

/**
 * One classification tree (CART, Breiman et al. 1984), grown until its leaves are pure. Draws
 * nothing at random.
 */
record DecisionTree() implements LearningMethod {
  /** Deeper than any tree on some thousand examples grows. */
  static final int DEPTH = 64;

  @Override
  public String name() {
    return "decision-tree";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    TreeShape shape = new TreeShape(DEPTH, 1, examples.length());
    int[] all = IntStream.range(0, examples.size()).toArray();
    TreeNode tree = new ClassTrees(examples, shape, new SplittableRandom(seed), progress).grow(all);
    return input -> tree.value(input).clone();
  }
}
