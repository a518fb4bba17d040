package org.xrdlens.evaluate;

import java.util.stream.IntStream;

/**
 * How much items look like what a classifier has learned from: by the cosine similarity to the
 * nearest training pattern, and by the probability of the most probable class.
 *
 * @param fold of which the classifier was asked
 * @param similarity to the nearest training pattern, 0 to 1, as many as folds
 * @param confidence probability of the most probable class, as many
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Familiarity(int[] fold, double[] similarity, double[] confidence) {

  /** Checks the sizes. */
  public Familiarity {
    if (fold.length != similarity.length || fold.length != confidence.length) {
      throw new IllegalArgumentException(
          "Familiarity needs a fold, a similarity and a confidence for each item, but got %d, %d and %d."
              .formatted(fold.length, similarity.length, confidence.length));
    }
  }

  /**
   * Both figures as one: the product of the conformal p-values that an item has by each, among
   * known items of the other folds (Fisher's combination; Bates et al., Ann. Stat. 51:149, 2023,
   * doi 10.1214/22-AOS2244).
   *
   * @param known held-out known items, which may be these
   */
  public double[] both(Familiarity known) {
    return IntStream.range(0, fold.length)
        .mapToDouble(
            i ->
                known.share(known.similarity, similarity[i], fold[i])
                    * known.share(known.confidence, confidence[i], fold[i]))
        .toArray();
  }

  /** The share of the items of other folds, and this value, that are not above it. */
  private double share(double[] values, double value, int without) {
    int others = 0;
    int notAbove = 0;
    for (int i = 0; i < values.length; i++) {
      if (fold[i] != without) {
        others++;
        notAbove += values[i] <= value ? 1 : 0;
      }
    }
    return (1.0 + notAbove) / (1.0 + others);
  }
}
