package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingNoiseTest {
  private static final int DRAWS = 200_000;

  /** Five standard errors: of the mean √(m/n), of the variance about m √(2/n) + √(m/n). */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 4, 9.99, 10, 25, 1000, 1e6})
  void meanAndVarianceOfCountsAreEqual(double mean) {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double count = CountingNoise.poisson(mean, random);
      sum += count - mean;
      squares += (count - mean) * (count - mean);
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt(mean / DRAWS)));
    double tolerance = 5 * (mean * Math.sqrt(2.0 / DRAWS) + Math.sqrt(mean / DRAWS));
    assertThat(squares / DRAWS).isCloseTo(mean, within(tolerance));
  }

  /**
   * Over n counts of one mean, Σ (count - mean)² / mean has the mean n and the variance n (2 + 1 /
   * mean) if the counts are Poisson's. Twenty seeds, each within four standard deviations.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 2, 9.5, 10.5, 1000, 1e6})
  void chiSquareIsThatOfPoissonCountsForEverySeed(double mean) {
    int n = 5000;
    double[] expected = new double[n];
    Arrays.fill(expected, mean);
    for (int seed = 0; seed < 20; seed++) {
      double[] counts = new CountingNoise(1).counts(expected, new SplittableRandom(seed));
      double chiSquare = Arrays.stream(counts).map(c -> (c - mean) * (c - mean) / mean).sum();
      assertThat(chiSquare)
          .as("seed %d", seed)
          .isCloseTo(n, within(4 * Math.sqrt(n * (2 + 1 / mean))));
    }
  }

  /** Where the two ways of drawing meet, both follow e^-m m^k / k!. */
  @ParameterizedTest
  @ValueSource(doubles = {9.5, 12})
  void countsFollowThePoissonDistribution(double mean) {
    SplittableRandom random = new SplittableRandom(2);
    int[] seen = new int[100];
    for (int i = 0; i < DRAWS; i++) {
      seen[(int) CountingNoise.poisson(mean, random)]++;
    }
    double probability = Math.exp(-mean);
    for (int k = 0; k < 30; k++) {
      double error = Math.sqrt(probability / DRAWS);
      assertThat(seen[k] / (double) DRAWS)
          .as("k = %d", k)
          .isCloseTo(probability, within(5 * error + 1.0 / DRAWS));
      probability *= mean / (k + 1);
    }
  }

  @Test
  void countsAreWholeAndRepeatWithTheSeed() {
    double[] pattern = {0, 0.5, 2, 100};
    CountingNoise noise = new CountingNoise(50);
    double[] counts = noise.counts(pattern, new SplittableRandom(7));
    assertThat(counts).isEqualTo(noise.counts(pattern, new SplittableRandom(7)));
    assertThat(counts[0]).isZero();
    assertThat(Arrays.stream(counts).boxed()).allMatch(c -> c == Math.rint(c));
    assertThat(counts[3]).isCloseTo(5000, within(5 * Math.sqrt(5000)));
  }

  @Test
  void theScaleFollowsTheGreatestCount() {
    double[] pattern = {1, 4, 2};
    double[] expected = Arrays.stream(pattern).map(x -> x * 250).toArray();
    CountingNoise noise = CountingNoise.ofGreatestCount(pattern, 1000);
    assertThat(noise.countsPerIntensity() * pattern[0]).isEqualTo(expected[0]);
  }

  @Test
  void impossibleExpectationsAreRefused() {
    SplittableRandom random = new SplittableRandom(1);
    assertThatThrownBy(() -> CountingNoise.poisson(-1, random)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> CountingNoise.poisson(Double.NaN, random)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new CountingNoise(0)).hasMessageContaining("0.0");
    double[] dark = {0, 0};
    assertThatThrownBy(() -> CountingNoise.ofGreatestCount(dark, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no intensity above 0");
  }
}
