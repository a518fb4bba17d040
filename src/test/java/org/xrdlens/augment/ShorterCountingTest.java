package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/** Of n counts, n·p are left in the mean, with the variance n·p·(1−p). */
class ShorterCountingTest {
  private static final int POINTS = 20_000;

  /** The same number at every point, so that only the thinning scatters. */
  private static DiffractionPattern level(double counts) {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    Arrays.setAll(x, i -> 10 + 0.001 * i);
    Arrays.fill(y, counts);
    return DiffractionPattern.of("level", x, y, Radiation.CU_KALPHA1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9})
  void keptCountsHaveTheBinomialsMeanAndVariance(double share) {
    double n = 500;
    double[] y = new ShorterCounting(share).of(level(n), new SplittableRandom(4)).intensity();
    double mean = Arrays.stream(y).average().orElseThrow();
    double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / (POINTS - 1);
    double expected = n * share * (1 - share);
    assertThat(mean).isCloseTo(n * share, within(4 * Math.sqrt(expected / POINTS)));
    // The fourth moment of a binomial adds at most 1/variance to that of a normal law.
    double scatter = expected * Math.sqrt((2 + 1 / expected) / POINTS);
    assertThat(variance).isCloseTo(expected, within(4.5 * scatter));
  }

  @Test
  void allOfTheTimeChangesNothing() {
    DiffractionPattern film = MeasuredFilms.counts(1);
    assertThat(new ShorterCounting(1).of(film, new SplittableRandom(1))).isSameAs(film);
  }

  @Test
  void theCountingTimeBecomesShorterAndARateStaysARate() {
    DiffractionPattern film = MeasuredFilms.counts(1);
    DiffractionPattern shorter = new ShorterCounting(0.1).of(film, new SplittableRandom(1));
    assertThat(shorter.countingTimeSeconds()).hasValue(0.2);
    double[] perSecond = Arrays.stream(film.intensity()).map(v -> v / 2.5).toArray();
    DiffractionPattern rate =
        film.withIntensity(perSecond).withIntensityUnit(IntensityUnit.COUNTS_PER_SECOND);
    double sum =
        Arrays.stream(new ShorterCounting(0.1).of(rate, new SplittableRandom(1)).intensity()).sum();
    assertThat(sum / Arrays.stream(perSecond).sum()).isCloseTo(1, within(0.02));
  }

  @Test
  void onlyWholeNumbersWithoutAUnitOfRateAreCounts() {
    DiffractionPattern film = MeasuredFilms.counts(1);
    assertThat(ShorterCounting.isCounted(film)).isTrue();
    assertThat(ShorterCounting.isCounted(film.withIntensityUnit(IntensityUnit.COUNTS_PER_SECOND)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.5, Double.NaN})
  void moreTimeThanThereWasIsRefused(double share) {
    assertThatThrownBy(() -> new ShorterCounting(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1");
  }
}
