package org.xrdlens.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a classifier says of items whose class is known.
 *
 * @param classes names, in the order of their indices
 * @param truth true class index of each item, at least one item
 * @param probabilities a row of class probabilities for each item
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Predictions(List<String> classes, int[] truth, double[][] probabilities) {

  /** Checks the sizes. */
  public Predictions {
    classes = List.copyOf(classes);
    if (truth.length == 0 || truth.length != probabilities.length) {
      throw new IllegalArgumentException(
          "Predictions need at least one item and a row of probabilities for each, but got %d items and %d rows."
              .formatted(truth.length, probabilities.length));
    }
  }

  /**
   * Those of a classifier that only names a class: its probability counts as 1.
   *
   * @param called the class index that each item was given
   */
  public static Predictions certain(List<String> classes, int[] truth, int[] called) {
    double[][] probabilities = new double[called.length][classes.size()];
    for (int i = 0; i < called.length; i++) {
      probabilities[i][called[i]] = 1;
    }
    return new Predictions(classes, truth, probabilities);
  }

  /** Those of several runs over the same classes, one after the other. */
  public static Predictions joined(List<Predictions> runs) {
    List<double[]> rows = new ArrayList<>();
    runs.forEach(run -> rows.addAll(List.of(run.probabilities)));
    return new Predictions(
        runs.get(0).classes,
        runs.stream().flatMapToInt(run -> IntStream.of(run.truth)).toArray(),
        rows.toArray(double[][]::new));
  }

  /** How many items there are. */
  public int size() {
    return truth.length;
  }

  /** The most probable class of an item; of equals, the first. */
  public int predicted(int item) {
    double[] row = probabilities[item];
    int best = 0;
    for (int c = 1; c < row.length; c++) {
      best = row[c] > row[best] ? c : best;
    }
    return best;
  }

  /** The probability of the most probable class. */
  public double confidence(int item) {
    return probabilities[item][predicted(item)];
  }

  /** Whether the most probable class is the true one. */
  public boolean isRight(int item) {
    return predicted(item) == truth[item];
  }

  /** The confidences of all items. */
  public double[] confidences() {
    return IntStream.range(0, size()).mapToDouble(this::confidence).toArray();
  }

  /** What was called what. */
  public Confusion confusion() {
    return Confusion.of(classes, truth, IntStream.range(0, size()).map(this::predicted).toArray());
  }

  /**
   * Those of some items; an item may be asked for several times, as a bootstrap does.
   *
   * @param items indices, at least one
   */
  public Predictions of(int[] items) {
    return new Predictions(
        classes,
        IntStream.of(items).map(i -> truth[i]).toArray(),
        IntStream.of(items).mapToObj(i -> probabilities[i]).toArray(double[][]::new));
  }

  /** Indices of the items that pass. */
  public int[] where(IntPredicate item) {
    return IntStream.range(0, size()).filter(item).toArray();
  }
}
