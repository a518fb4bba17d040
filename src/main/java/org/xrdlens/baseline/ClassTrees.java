package org.xrdlens.baseline;

import java.util.random.RandomGenerator;
import org.xrdlens.progress.Progress;

/** Classification trees on one set of examples: a leaf tells how frequent each class is in it. */
final class ClassTrees {
  private final TreeGrower grower;

  ClassTrees(Examples examples, TreeShape shape, RandomGenerator random, Progress progress) {
    double[][] targets = new double[examples.size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = Judge.certain(examples.classes()[i], examples.classCount());
    }
    this.grower =
        new TreeGrower(
            new BinnedInputs(examples.inputs()),
            targets,
            shape,
            members -> mean(members, targets),
            random,
            progress);
  }

  TreeNode grow(int[] members) {
    return grower.grow(members);
  }

  private static double[] mean(int[] members, double[][] targets) {
    double[] mean = new double[targets[0].length];
    for (int member : members) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += targets[member][c];
      }
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c] /= members.length;
    }
    return mean;
  }
}
