package org.xrdlens.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.xrdlens.progress.Progress;

/**
 * Classification trees, each on examples drawn with replacement and with √(points) points tried at
 * a split, whose leaves are averaged: Breiman, Mach. Learn. 45:5 (2001), doi
 * 10.1023/A:1010933404324.
 *
 * @param trees how many
 */
record RandomForest(int trees) implements LearningMethod {

  @Override
  public String name() {
    return "random-forest";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    int tried = (int) Math.ceil(Math.sqrt(examples.length()));
    ClassTrees grower =
        new ClassTrees(
            examples, new TreeShape(DecisionTree.DEPTH, 1, tried), random.split(), progress);
    List<TreeNode> forest = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      forest.add(grower.grow(random.ints(examples.size(), 0, examples.size()).toArray()));
    }
    return input -> mean(forest, input, examples.classCount());
  }

  private static double[] mean(List<TreeNode> forest, float[] input, int classCount) {
    double[] mean = new double[classCount];
    for (TreeNode tree : forest) {
      double[] value = tree.value(input);
      for (int c = 0; c < classCount; c++) {
        mean[c] += value[c];
      }
    }
    for (int c = 0; c < classCount; c++) {
      mean[c] /= forest.size();
    }
    return mean;
  }
}
