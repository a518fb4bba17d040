package org.xrdlens.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predictions meet the truth.
 *
 * @param n how many items were tested
 * @param accuracy share of items whose most probable class is the true one
 * @param intervalLow lower end of the accuracy's 95 % Wilson interval (Wilson, J. Am. Stat. Assoc.
 *     22:209, 1927, doi 10.1080/01621459.1927.10502953); items count as independent
 * @param intervalHigh its upper end
 * @param macroF1 mean over the classes present in the truth of F1 = 2PR/(P+R)
 * @param logLoss mean of −ln of the true class' probability, which is taken as at least 1e-12
 * @param calibrationError mean |confidence − accuracy| over ten equal bins of confidence, weighted
 *     by their counts
 * @param perClass figures of each class, in the classifier's order
 */
public record Metrics(
    int n,
    double accuracy,
    double intervalLow,
    double intervalHigh,
    double macroF1,
    double logLoss,
    double calibrationError,
    Map<String, ClassMetrics> perClass) {

  private static final double Z95 = 1.959963984540054;

  /**
   * One class.
   *
   * @param n how many items are truly of it
   * @param precision share of the items called so that are so; 0 if none is called so
   * @param recall share of its items that are called so; 0 if there are none
   */
  public record ClassMetrics(int n, double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /**
   * Scores predictions.
   *
   * @param classes the classifier's classes
   * @param truth true class index of each item
   * @param probabilities a row of class probabilities for each item
   */
  public static Metrics of(List<String> classes, int[] truth, double[][] probabilities) {
    if (truth.length == 0 || truth.length != probabilities.length) {
      throw new IllegalArgumentException(
          "Metrics need at least one item and a row of probabilities for each, but got "
              + truth.length
              + " items and "
              + probabilities.length
              + " rows.");
    }
    int k = classes.size();
    int[][] confusion = new int[k][k];
    double logLoss = 0;
    for (int i = 0; i < truth.length; i++) {
      confusion[truth[i]][argMax(probabilities[i])]++;
      logLoss -= Math.log(Math.max(1e-12, probabilities[i][truth[i]]));
    }
    int right = 0;
    double f1 = 0;
    int present = 0;
    Map<String, ClassMetrics> perClass = new LinkedHashMap<>();
    for (int c = 0; c < k; c++) {
      int truly = 0;
      int called = 0;
      for (int j = 0; j < k; j++) {
        truly += confusion[c][j];
        called += confusion[j][c];
      }
      int hits = confusion[c][c];
      ClassMetrics metrics = new ClassMetrics(truly, ratio(hits, called), ratio(hits, truly));
      perClass.put(classes.get(c), metrics);
      right += hits;
      if (truly > 0) {
        f1 += metrics.f1();
        present++;
      }
    }
    int n = truth.length;
    double p = (double) right / n;
    double centre = (p + Z95 * Z95 / (2 * n)) / (1 + Z95 * Z95 / n);
    double half =
        Z95 / (1 + Z95 * Z95 / n) * Math.sqrt(p * (1 - p) / n + Z95 * Z95 / (4.0 * n * n));
    return new Metrics(
        n,
        p,
        Math.max(0, centre - half),
        Math.min(1, centre + half),
        f1 / present,
        logLoss / n,
        calibrationError(truth, probabilities),
        perClass);
  }

  private static double calibrationError(int[] truth, double[][] probabilities) {
    double[] confidence = new double[10];
    double[] hits = new double[10];
    for (int i = 0; i < truth.length; i++) {
      int best = argMax(probabilities[i]);
      int bin = Math.min(9, (int) (probabilities[i][best] * 10));
      confidence[bin] += probabilities[i][best];
      hits[bin] += best == truth[i] ? 1 : 0;
    }
    double error = 0;
    for (int b = 0; b < 10; b++) {
      error += Math.abs(confidence[b] - hits[b]);
    }
    return error / truth.length;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static int argMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
