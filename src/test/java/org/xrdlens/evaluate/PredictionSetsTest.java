package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PredictionSetsTest {
  private static final List<String> CLASSES = List.of("a", "b", "c", "d");

  /** Truth drawn from the probabilities, which are then distorted: sets need not trust them. */
  private static Predictions drawn(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] truth = new int[n];
    double[][] p = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] logits = new double[CLASSES.size()];
      for (int c = 0; c < logits.length; c++) {
        logits[c] = 2 * random.nextGaussian();
      }
      double[] honest = Calibration.softmax(logits, 1);
      double u = random.nextDouble();
      while (u > honest[truth[i]] && truth[i] < CLASSES.size() - 1) {
        u -= honest[truth[i]++];
      }
      p[i] = Calibration.softmax(logits, 0.4);
    }
    return new Predictions(CLASSES, truth, p);
  }

  private static Folds folds(Predictions predictions) {
    List<String> labels = new ArrayList<>();
    for (int label : predictions.truth()) {
      labels.add(CLASSES.get(label));
    }
    return Folds.of(Protocol.RANDOM, labels, labels, 5, 1);
  }

  @Test
  void exchangeableItemsAreCoveredAsOftenAsAsked() {
    Predictions predictions = drawn(1000, 11);
    for (double coverage : new double[] {0.8, 0.9, 0.95}) {
      PredictionSets sets = PredictionSets.of(predictions, folds(predictions), coverage);
      assertThat(Interval.ofBinomial(coverage, 1000).contains(sets.coverage())).isTrue();
    }
  }

  @Test
  void moreCoverageTakesLargerSets() {
    Predictions predictions = drawn(500, 7);
    PredictionSets some = PredictionSets.of(predictions, folds(predictions), 0.8);
    PredictionSets most = PredictionSets.of(predictions, folds(predictions), 0.95);
    assertThat(most.meanSize()).isGreaterThan(some.meanSize());
    for (int i = 0; i < predictions.size(); i++) {
      assertThat(most.names(i)).containsAll(some.names(i));
    }
    double mean = 0;
    for (int size = 0; size <= 4; size++) {
      mean += size * some.shareOfSize(size);
    }
    assertThat(some.meanSize()).isCloseTo(mean, within(1e-12));
  }

  /**
   * With 8 others the p-values are ninths: at 75 % a class needs one of more than 1/4, so 2 others
   * of at most its probability.
   */
  @Test
  void aClassStaysWhereEnoughOfTheOtherFoldsAreNoSurer() {
    int[] truth = new int[10];
    double[][] p = new double[10][];
    for (int i = 0; i < 10; i++) {
      p[i] = new double[] {0.5 + 0.04 * i, 0.5 - 0.04 * i};
    }
    Predictions predictions = new Predictions(List.of("a", "b"), truth, p);
    List<String> labels = java.util.Collections.nCopies(10, "a");
    Folds folds = Folds.of(Protocol.RANDOM, labels, labels, 5, 1);
    PredictionSets sets = PredictionSets.of(predictions, folds, 0.75);
    for (int i = 0; i < 10; i++) {
      int notSurer = 0;
      for (int other : folds.train(folds.foldOf(i))) {
        notSurer += other < i ? 1 : 0;
      }
      assertThat(sets.covers(i)).isEqualTo(notSurer >= 2);
    }
  }

  @Test
  void fewItemsExcludeNothing() {
    Predictions predictions = drawn(8, 3);
    PredictionSets sets = PredictionSets.of(predictions, folds(predictions), 0.9);
    assertThat(sets.coverage()).isEqualTo(1);
    assertThat(sets.meanSize()).isEqualTo(4);
  }

  @Test
  void aCoverageOfOneIsRefused() {
    Predictions predictions = drawn(8, 3);
    Folds folds = folds(predictions);
    assertThatThrownBy(() -> PredictionSets.of(predictions, folds, 1))
        .hasMessageContaining("below 1, but is 1.0");
  }
}
