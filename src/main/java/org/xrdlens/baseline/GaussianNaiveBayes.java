package org.xrdlens.baseline;

import org.xrdlens.evaluate.Calibration;
import org.xrdlens.progress.Progress;

/**
 * Bayes' rule with a normal distribution for each class and point, all points taken as independent
 * (John and Langley, Proc. UAI 1995, arXiv:1302.4964). A class is as likely beforehand as it is
 * frequent among the examples. A billionth of the greatest variance of any point is added to all,
 * as scikit-learn does, so that points that never vary do no harm.
 */
record GaussianNaiveBayes() implements LearningMethod {
  private static final double SMOOTHING = 1e-9;

  @Override
  public String name() {
    return "naive-bayes";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    int[] counts = examples.counts();
    double[][] mean = new double[examples.classCount()][examples.length()];
    double[][] variance = new double[examples.classCount()][examples.length()];
    double[] overall = new double[examples.length()];
    for (int i = 0; i < examples.size(); i++) {
      int c = examples.classes()[i];
      for (int j = 0; j < overall.length; j++) {
        mean[c][j] += examples.inputs()[i][j] / counts[c];
        overall[j] += examples.inputs()[i][j] / (double) examples.size();
      }
    }
    progress.checkCancelled();
    double[] spread = new double[overall.length];
    for (int i = 0; i < examples.size(); i++) {
      int c = examples.classes()[i];
      for (int j = 0; j < overall.length; j++) {
        variance[c][j] += square(examples.inputs()[i][j] - mean[c][j]) / counts[c];
        spread[j] += square(examples.inputs()[i][j] - overall[j]) / examples.size();
      }
    }
    double added = Double.MIN_NORMAL;
    for (double s : spread) {
      added = Math.max(added, SMOOTHING * s);
    }
    for (double[] ofClass : variance) {
      for (int j = 0; j < ofClass.length; j++) {
        ofClass[j] += added;
      }
    }
    return input -> posterior(input, counts, mean, variance);
  }

  private static double[] posterior(
      float[] input, int[] counts, double[][] mean, double[][] variance) {
    double[] log = new double[counts.length];
    for (int c = 0; c < log.length; c++) {
      log[c] = Math.log(counts[c]);
      for (int j = 0; j < input.length && counts[c] > 0; j++) {
        log[c] -= Math.log(variance[c][j]) / 2;
        log[c] -= square(input[j] - mean[c][j]) / (2 * variance[c][j]);
      }
    }
    return Calibration.softmax(log, 1);
  }

  private static double square(double x) {
    return x * x;
  }
}
