package org.xrdlens.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.progress.Progress;

/**
 * Gradient boosting for several classes: trees are added to the classes' log-odds one after the
 * other, each fitted to what the probabilities so far leave of the truth, with a Newton step in its
 * leaves (Friedman, Ann. Stat. 29:1189, 2001, doi 10.1214/aos/1013203451, algorithm 6), on half of
 * the examples drawn anew (Friedman, Comput. Stat. Data Anal. 38:367, 2002, doi
 * 10.1016/S0167-9473(01)00065-2). A choice: one tree a round for all classes together instead of
 * one for each (Zhang and Jung 2019, arXiv:1909.04373), and a tenth of the points is tried at a
 * split.
 *
 * @param rounds how many trees
 * @param rate what part of each is added, above 0
 */
record GradientBoosting(int rounds, double rate) implements LearningMethod {
  private static final int DEPTH = 4;
  private static final int LEAF_SIZE = 5;
  private static final double MOST_STEP = 4;

  @Override
  public String name() {
    return "gradient-boosting";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] start = IntStream.of(examples.counts()).mapToDouble(Math::log).toArray();
    double[][] scores = new double[examples.size()][];
    double[][] residuals = new double[examples.size()][start.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = start.clone();
    }
    int tried = (examples.length() + 9) / 10;
    TreeGrower grower =
        new TreeGrower(
            new BinnedInputs(examples.inputs()),
            residuals,
            new TreeShape(DEPTH, Math.min(LEAF_SIZE, (examples.size() + 3) / 4), tried),
            members -> newtonStep(members, residuals),
            random.split(),
            progress);
    List<TreeNode> trees = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < scores.length; i++) {
        residual(scores[i], examples.classes()[i], residuals[i]);
      }
      TreeNode tree = grower.grow(half(examples.size(), random));
      trees.add(tree);
      for (int i = 0; i < scores.length; i++) {
        add(tree.value(examples.inputs()[i]), scores[i]);
      }
    }
    return input -> {
      double[] score = start.clone();
      trees.forEach(tree -> add(tree.value(input), score));
      return Calibration.softmax(score, 1);
    };
  }

  private static void residual(double[] score, int truth, double[] residual) {
    double[] p = Calibration.softmax(score, 1);
    for (int c = 0; c < p.length; c++) {
      residual[c] = (c == truth ? 1 : 0) - p[c];
    }
  }

  private void add(double[] step, double[] score) {
    for (int c = 0; c < score.length; c++) {
      score[c] += rate * step[c];
    }
  }

  /** Half of the numbers below a count, one at least, each once. */
  private static int[] half(int count, SplittableRandom random) {
    int[] numbers = IntStream.range(0, count).toArray();
    int half = (count + 1) / 2;
    for (int i = 0; i < half; i++) {
      int j = i + random.nextInt(count - i);
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
    return IntStream.of(numbers).limit(half).toArray();
  }

  /** (K − 1)/K Σr / Σ|r|(1 − |r|) for each of the K classes, bounded where all is nearly right. */
  private static double[] newtonStep(int[] members, double[][] residuals) {
    int classes = residuals[0].length;
    double[] step = new double[classes];
    for (int c = 0; c < classes; c++) {
      double sum = 0;
      double curvature = 1e-12;
      for (int member : members) {
        double r = residuals[member][c];
        sum += r;
        curvature += Math.abs(r) * (1 - Math.abs(r));
      }
      double newton = (classes - 1.0) / classes * sum / curvature;
      step[c] = Math.max(-MOST_STEP, Math.min(MOST_STEP, newton));
    }
    return step;
  }
}
