package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.DiffractionPattern;

/** A coarse scan holds measured points only, at the positions of its step. */
class CoarseScanTest {
  private static final DiffractionPattern FILM = MeasuredFilms.counts(1);

  private static DiffractionPattern coarse(DiffractionPattern film, double step, long seed) {
    return new CoarseScan(step).of(film, new SplittableRandom(seed));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.0199, 0.02, 0.02001})
  void aStepThatIsThePatternsOwnOrFinerChangesNothing(double step) {
    assertThat(coarse(FILM, step, 3)).isSameAs(FILM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.04, 0.05, 0.16, 0.33, 0.64})
  void everyPointIsAMeasuredPoint(double step) {
    for (DiffractionPattern film : new DiffractionPattern[] {FILM, MeasuredFilms.irregular(2)}) {
      Map<Double, Double> measured = new HashMap<>();
      for (int i = 0; i < film.size(); i++) {
        measured.put(film.twoTheta(i), film.intensity(i));
      }
      DiffractionPattern coarse = coarse(film, step, 5);
      for (int i = 0; i < coarse.size(); i++) {
        assertThat(measured).containsEntry(coarse.twoTheta(i), coarse.intensity(i));
      }
      assertThat(CoarseScan.ownStep(coarse)).isCloseTo(step, within(0.01 * step));
      assertThat(coarse.countingTimeSeconds()).isEqualTo(film.countingTimeSeconds());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 32})
  void aWholeMultipleOfTheStepTakesEveryNthPoint(int n) {
    DiffractionPattern coarse = coarse(FILM, 0.02 * n, 7);
    int start = Arrays.binarySearch(FILM.twoTheta(), coarse.first());
    assertThat(start).isBetween(0, n - 1);
    assertThat(coarse.size()).isEqualTo((FILM.size() - 1 - start) / n + 1);
    for (int i = 0; i < coarse.size(); i++) {
      assertThat(coarse.twoTheta(i)).isEqualTo(FILM.twoTheta(start + n * i));
    }
  }

  @Test
  void theFirstPositionIsAnyOfTheFirstStep() {
    Set<Double> firsts = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      firsts.add(coarse(FILM, 0.08, seed).first());
    }
    assertThat(firsts)
        .containsExactlyInAnyOrder(
            FILM.twoTheta(0), FILM.twoTheta(1), FILM.twoTheta(2), FILM.twoTheta(3));
  }

  @Test
  void positionsBetweenMeasuredOnesTakeTheNearest() {
    double own = 0.0496;
    double[] x = new double[900];
    Arrays.setAll(x, i -> 10 + own * i);
    DiffractionPattern film =
        DiffractionPattern.of("film", x, new double[x.length], FILM.radiation());
    DiffractionPattern coarse = coarse(film, 0.08, 1);
    for (int i = 0; i < coarse.size(); i++) {
      double position = coarse.first() + 0.08 * i;
      assertThat(Math.abs(coarse.twoTheta(i) - position)).isLessThan(own / 2 + 1e-9);
    }
  }

  /** From 10° to 10.66° there are two positions of 0.64° if the first is at most 10.02°. */
  @Test
  void aPatternHardlyLongerThanTheStepKeepsTwoPoints() {
    double[] x = new double[34];
    Arrays.setAll(x, i -> 10 + 0.02 * i);
    DiffractionPattern narrow =
        DiffractionPattern.of("narrow", x, new double[34], FILM.radiation());
    for (long seed = 0; seed < 20; seed++) {
      DiffractionPattern coarse = coarse(narrow, 0.64, seed);
      assertThat(coarse.size()).isEqualTo(2);
      assertThat(coarse.last() - coarse.first()).isCloseTo(0.64, within(1e-9));
    }
  }

  @Test
  void aPatternShorterThanTheStepIsRefusedInASentence() {
    assertThatThrownBy(() -> coarse(FILM, 120, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too short for steps of 120.0°");
    assertThatThrownBy(() -> new CoarseScan(0)).hasMessageContaining("positive angle");
  }
}
