package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  /** Two classes, the first predicted with these confidences. */
  private static Predictions predictions(double[] confidence, boolean[] right) {
    int[] truth = new int[confidence.length];
    double[][] p = new double[confidence.length][];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = right[i] ? 0 : 1;
      p[i] = new double[] {confidence[i], 1 - confidence[i]};
    }
    return new Predictions(List.of("a", "b"), truth, p);
  }

  @Test
  void binsHoldEqualNumbersByRisingConfidence() {
    double[] confidence = {0.9, 0.6, 0.55, 0.8, 0.7, 0.95, 0.65, 0.75, 0.85, 0.51};
    boolean[] right = {true, false, true, true, false, true, true, false, true, true};
    Reliability reliability = Reliability.of(predictions(confidence, right));
    assertThat(reliability.bins()).extracting("n").containsOnly(2);
    assertThat(reliability.bins()).extracting("accuracy").containsExactly(1.0, 0.5, 0.0, 1.0, 1.0);
    assertThat(reliability.bins().get(1).confidence()).isCloseTo(0.625, within(1e-12));
    assertThat(reliability.error())
        .isCloseTo((0.47 + 0.125 + 0.725 + 0.175 + 0.075) / 5, within(1e-12));
  }

  /**
   * All are equally sure, so the mean of five bins' |0.8 − share| has the mean σ√(2/π) and the
   * standard deviation σ√((1 − 2/π)/5), σ = √(0.16/400), by the normal limit of the binomial.
   */
  @Test
  void theErrorByChanceIsThatOfTheNormalLimit() {
    double[] confidence = new double[2000];
    Arrays.fill(confidence, 0.8);
    Predictions all = predictions(confidence, new boolean[2000]);
    double sigma = Math.sqrt(0.16 / 400);
    double expected = sigma * (Math.sqrt(2 / Math.PI) + 1.645 * Math.sqrt((1 - 2 / Math.PI) / 5));
    double found = Reliability.errorByChance(all, 5);
    assertThat(found).isCloseTo(expected, within(0.05 * expected));
    assertThat(Reliability.errorByChance(all, 5)).isEqualTo(found);
    assertThat(Reliability.errorByChance(all, 6)).isNotEqualTo(found);
  }

  @Test
  void aCalibratedClassifierStaysBelowTheErrorByChanceAndABoasterDoesNot() {
    SplittableRandom random = new SplittableRandom(2);
    int honest = 0;
    int boasting = 0;
    for (int trial = 0; trial < 40; trial++) {
      double[] confidence = new double[100];
      boolean[] right = new boolean[100];
      boolean[] seldom = new boolean[100];
      for (int i = 0; i < 100; i++) {
        confidence[i] = 0.5 + 0.5 * random.nextDouble();
        double u = random.nextDouble();
        right[i] = u < confidence[i];
        seldom[i] = u < confidence[i] - 0.25;
      }
      double chance = Reliability.errorByChance(predictions(confidence, right), trial);
      honest += Reliability.of(predictions(confidence, right)).error() <= chance ? 1 : 0;
      boasting += Reliability.of(predictions(confidence, seldom)).error() <= chance ? 1 : 0;
    }
    // 38 of 40 are expected; fewer than 33 have a chance below 0.2 %.
    assertThat(honest).isGreaterThanOrEqualTo(33);
    assertThat(boasting).isLessThan(5);
  }

  @Test
  void accuracyRisesWhereOnlyTheSureAreAnswered() {
    double[] confidence = {0.9, 0.6, 0.8, 0.7, 0.5};
    CoverageCurve curve =
        CoverageCurve.of(predictions(confidence, new boolean[] {true, false, true, false, false}));
    assertThat(curve.size()).isEqualTo(5);
    assertThat(curve.accuracyAt(0.4)).isEqualTo(1);
    assertThat(curve.accuracyAt(0.41)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(curve.accuracyAt(0.8)).isEqualTo(0.5);
    assertThat(curve.accuracyAt(1)).isEqualTo(0.4);
  }

  @Test
  void equallySureItemsShareTheirHits() {
    double[] confidence = {0.7, 0.7, 0.7, 0.7};
    CoverageCurve curve =
        CoverageCurve.of(predictions(confidence, new boolean[] {true, false, false, false}));
    assertThat(curve.accuracy(1)).isEqualTo(0.25);
    assertThat(curve.accuracy(3)).isEqualTo(0.25);
  }
}
