package org.xrdlens.evaluate;

import java.util.List;
import java.util.Map;

/**
 * How well predictions meet the truth.
 *
 * @param n how many items were tested
 * @param accuracy share of items whose most probable class is the true one
 * @param interval its 95 % Wilson interval; items count as independent
 * @param balancedAccuracy mean recall over the classes present in the truth
 * @param macroF1 mean over the classes present in the truth of F1 = 2PR/(P+R)
 * @param brier mean over items of the squared distance between the probabilities and the truth as 0
 *     and 1, 0 to 2 (Brier, Mon. Weather Rev. 78:1, 1950, doi
 *     10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2)
 * @param logLoss mean of −ln of the true class' probability, which is taken as at least 1e-12
 * @param calibrationError see {@link Reliability#error}
 * @param perClass figures of each class, in the classifier's order
 */
public record Metrics(
    int n,
    double accuracy,
    Interval interval,
    double balancedAccuracy,
    double macroF1,
    double brier,
    double logLoss,
    double calibrationError,
    Map<String, ClassMetrics> perClass) {
  private static final double LEAST_PROBABILITY = 1e-12;

  /**
   * Scores predictions.
   *
   * @param classes the classifier's classes
   * @param truth true class index of each item
   * @param probabilities a row of class probabilities for each item
   */
  public static Metrics of(List<String> classes, int[] truth, double[][] probabilities) {
    return of(new Predictions(classes, truth, probabilities));
  }

  /** Scores predictions. */
  public static Metrics of(Predictions predictions) {
    Confusion confusion = predictions.confusion();
    int n = predictions.size();
    return new Metrics(
        n,
        confusion.accuracy(),
        Interval.wilson(confusion.accuracy(), n),
        confusion.balancedAccuracy(),
        confusion.macroF1(),
        brier(predictions),
        logLoss(predictions),
        Reliability.of(predictions).error(),
        confusion.perClass());
  }

  private static double brier(Predictions predictions) {
    double sum = 0;
    for (int i = 0; i < predictions.size(); i++) {
      double[] row = predictions.probabilities()[i];
      for (int c = 0; c < row.length; c++) {
        double off = row[c] - (c == predictions.truth()[i] ? 1 : 0);
        sum += off * off;
      }
    }
    return sum / predictions.size();
  }

  private static double logLoss(Predictions predictions) {
    double sum = 0;
    for (int i = 0; i < predictions.size(); i++) {
      double p = predictions.probabilities()[i][predictions.truth()[i]];
      sum -= Math.log(Math.max(LEAST_PROBABILITY, p));
    }
    return sum / predictions.size();
  }
}
