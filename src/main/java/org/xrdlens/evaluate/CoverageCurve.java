package org.xrdlens.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is gained by answering only where the classifier is sure: the accuracy on the most confident
 * share of the items. El-Yaniv and Wiener, J. Mach. Learn. Res. 11:1605 (2010).
 */
public final class CoverageCurve {
  /** Expected hits among the k most confident items, by k. */
  private final double[] hits;

  private CoverageCurve(double[] hits) {
    this.hits = hits;
  }

  /** The curve of predictions. Among equally confident ones any order is as likely. */
  public static CoverageCurve of(Predictions predictions) {
    List<Integer> order =
        IntStream.range(0, predictions.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -predictions.confidence(i)))
            .toList();
    double[] hits = new double[order.size() + 1];
    for (int from = 0; from < order.size(); ) {
      int to = from;
      int right = 0;
      double confidence = predictions.confidence(order.get(from));
      while (to < order.size() && predictions.confidence(order.get(to)) == confidence) {
        right += predictions.isRight(order.get(to)) ? 1 : 0;
        to++;
      }
      for (int k = from; k < to; k++) {
        hits[k + 1] = hits[k] + (double) right / (to - from);
      }
      from = to;
    }
    return new CoverageCurve(hits);
  }

  /** How many items there are. */
  public int size() {
    return hits.length - 1;
  }

  /**
   * The accuracy on the most confident items.
   *
   * @param answered how many, 1 to all
   */
  public double accuracy(int answered) {
    return hits[answered] / answered;
  }

  /**
   * The accuracy at a coverage.
   *
   * @param coverage the share of items that is answered, above 0 to 1; rounded up to whole items
   */
  public double accuracyAt(double coverage) {
    if (!(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException(
          "A coverage must be above 0 and at most 1, but is " + coverage + ".");
    }
    return accuracy((int) Math.ceil(coverage * size() - 1e-9));
  }
}
