package org.xrdlens.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * For each item the set of classes that can't be excluded, made to hold the true class as often as
 * is asked: cross-conformal prediction (Vovk, Ann. Math. Artif. Intell. 74:9, 2015, doi
 * 10.1007/s10472-013-9368-4) with the score 1 − p of a class, which gives the smallest sets
 * (Sadinle et al., J. Am. Stat. Assoc. 114:223, 2019, doi 10.1080/01621459.2017.1395341).
 *
 * <p>Each item has one score, that of its true class when it was held out. A class stays in an
 * item's set if its score there is not among the highest of the scores of the <em>other folds</em>;
 * so an item's own fold, and with grouped folds its series, has no say. The coverage holds on
 * average where items of different folds are exchangeable: random folds are, by construction, apart
 * from the small differences between the folds' classifiers; grouped ones are not, because series
 * differ, and their coverage is a finding. A set may be empty: no class looks like what is known.
 */
public final class PredictionSets {
  private final Predictions predictions;
  private final boolean[][] contained;

  private PredictionSets(Predictions predictions, boolean[][] contained) {
    this.predictions = predictions;
    this.contained = contained;
  }

  /**
   * The sets of held-out items.
   *
   * @param folds in which the items were held out
   * @param coverage how often the true class should be in its set, above 0 and below 1
   */
  public static PredictionSets of(Predictions predictions, Folds folds, double coverage) {
    if (!(coverage > 0 && coverage < 1)) {
      throw new IllegalArgumentException(
          "The coverage of prediction sets must be above 0 and below 1, but is " + coverage + ".");
    }
    boolean[][] contained = new boolean[predictions.size()][];
    for (int fold = 0; fold < folds.count(); fold++) {
      double[] others =
          IntStream.of(folds.train(fold))
              .mapToDouble(i -> predictions.probabilities()[i][predictions.truth()[i]])
              .sorted()
              .toArray();
      double lowest = lowestProbability(others, coverage);
      for (int item : folds.test(fold)) {
        double[] row = predictions.probabilities()[item];
        contained[item] = new boolean[row.length];
        for (int c = 0; c < row.length; c++) {
          contained[item][c] = row[c] >= lowest;
        }
      }
    }
    return new PredictionSets(predictions, contained);
  }

  /**
   * The probability from which on a class can't be excluded: that of rank (1 − coverage)(m + 1),
   * rounded down, among the m of others.
   */
  private static double lowestProbability(double[] sorted, double coverage) {
    int rank = (int) Math.floor((1 - coverage) * (sorted.length + 1) + 1e-9);
    return rank == 0 ? Double.NEGATIVE_INFINITY : sorted[rank - 1];
  }

  /** The names in an item's set, in the order of the classes. */
  public List<String> names(int item) {
    return IntStream.range(0, contained[item].length)
        .filter(c -> contained[item][c])
        .mapToObj(predictions.classes()::get)
        .toList();
  }

  /** How many classes an item's set has. */
  public int size(int item) {
    return names(item).size();
  }

  /** Whether an item's set has its true class. */
  public boolean covers(int item) {
    return contained[item][predictions.truth()[item]];
  }

  /** The share of items whose set has the true class. */
  public double coverage() {
    return items().filter(this::covers).count() / (double) predictions.size();
  }

  /** The mean number of classes in a set. */
  public double meanSize() {
    return items().map(this::size).average().orElseThrow();
  }

  /** The share of items whose set has a number of classes. */
  public double shareOfSize(int classes) {
    return items().filter(i -> size(i) == classes).count() / (double) predictions.size();
  }

  private IntStream items() {
    return IntStream.range(0, predictions.size());
  }
}
