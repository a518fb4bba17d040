package org.xrdlens.evaluate;

import java.util.stream.IntStream;

/**
 * Temperature scaling: logits are divided by one number so that probabilities mean what they say.
 * Guo et al., Proc. ICML 2017, arXiv:1706.04599.
 */
public final class Calibration {
  private static final double LOWEST = 0.25;
  private static final double HIGHEST = 10;

  private Calibration() {}

  /**
   * The temperature with the smallest log loss on held-out items, by golden-section search over ln
   * T.
   *
   * @param logits a row of class logits for each held-out item
   * @param truth true class index of each
   * @return T between 0.25 and 10; above 1 where the classifier was too sure
   */
  public static double temperature(double[][] logits, int[] truth) {
    double low = Math.log(LOWEST);
    double high = Math.log(HIGHEST);
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int i = 0; i < 60; i++) {
      double a = high - golden * (high - low);
      double b = low + golden * (high - low);
      if (logLoss(logits, truth, Math.exp(a)) < logLoss(logits, truth, Math.exp(b))) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /**
   * A temperature for each fold, fitted on the held-out logits of the other folds. So no item's
   * truth has a say in its own temperature; its classifier's has none either, but the classifiers
   * of the other folds, whose logits are looked at, have learned from it. Only a validation within
   * the validation would be free of that, at as many times the cost as there are folds.
   *
   * @param logits a row of class logits for each item, from the classifier of its fold
   * @param truth true class index of each
   * @param folds in which the items were held out
   */
  public static double[] temperatures(double[][] logits, int[] truth, Folds folds) {
    return IntStream.range(0, folds.count())
        .mapToDouble(
            fold -> {
              int[] others = folds.train(fold);
              return temperature(
                  IntStream.of(others).mapToObj(i -> logits[i]).toArray(double[][]::new),
                  IntStream.of(others).map(i -> truth[i]).toArray());
            })
        .toArray();
  }

  private static double logLoss(double[][] logits, int[] truth, double temperature) {
    double loss = 0;
    for (int i = 0; i < truth.length; i++) {
      loss -= Math.log(Math.max(1e-12, softmax(logits[i], temperature)[truth[i]]));
    }
    return loss;
  }

  /** Class probabilities from logits at a temperature above 0. */
  public static double[] softmax(double[] logits, double temperature) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      highest = Math.max(highest, logit);
    }
    double[] p = new double[logits.length];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp((logits[c] - highest) / temperature);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }
}
