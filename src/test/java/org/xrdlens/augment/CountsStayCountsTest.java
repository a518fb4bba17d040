package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.DiffractionPattern;

/** Poisson counts have the variance of their mean; so do augmented ones. */
class CountsStayCountsTest {
  private static final int POINTS = 20_000;

  private static double mean(double[] y) {
    return Arrays.stream(y).average().orElseThrow();
  }

  private static double variance(double[] y) {
    double mean = mean(y);
    return Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / (y.length - 1);
  }

  /** The mean of n draws scatters by √(variance/n), their variance by about √(2/n) of itself. */
  @ParameterizedTest
  @CsvSource({"5,0.3", "40,0.1", "100,0.5", "400,0.9", "100000,0.02", "3,1", "3,0"})
  void binomialDrawsHaveTheirMeanAndVariance(double n, double p) {
    SplittableRandom random = new SplittableRandom(7);
    double[] draws = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      draws[i] = Binomial.draw(n, p, random);
      assertThat(draws[i]).isBetween(0.0, n);
    }
    double expected = n * p * (1 - p);
    assertThat(mean(draws)).isCloseTo(n * p, within(4 * Math.sqrt(expected / POINTS) + 1e-12));
    assertThat(variance(draws))
        .isCloseTo(expected, within(5 * expected * Math.sqrt(2.0 / POINTS) + 1e-12));
  }

  /** Frequencies against the closed form; 4 standard errors of a share. */
  @ParameterizedTest
  @CsvSource({"12,0.25", "60,0.4"})
  void binomialDrawsHaveTheirProbabilities(int n, double p) {
    SplittableRandom random = new SplittableRandom(9);
    int[] seen = new int[n + 1];
    for (int i = 0; i < POINTS; i++) {
      seen[(int) Binomial.draw(n, p, random)]++;
    }
    double probability = Math.pow(1 - p, n);
    for (int k = 0; k <= n; k++) {
      double error = Math.sqrt(probability * (1 - probability) / POINTS);
      assertThat(seen[k] / (double) POINTS).isCloseTo(probability, within(4.5 * error + 1e-4));
      probability *= (n - k) / (k + 1.0) * p / (1 - p);
    }
  }

  @Test
  void thinnedCountsArePoissonCountsOfTheShorterTime() {
    DiffractionPattern flat = MeasuredFilms.flat(400, POINTS, 3);
    double strongest = Arrays.stream(flat.intensity()).max().orElseThrow();
    double kept = 0.2;
    double[] y =
        new CountingStatistics(new Range(kept * strongest, kept * strongest))
            .apply(flat, new SplittableRandom(4))
            .intensity();
    assertThat(mean(y)).isCloseTo(80, within(4 * Math.sqrt(80.0 / POINTS)));
    assertThat(variance(y)).isCloseTo(80, within(80 * 5 * Math.sqrt(2.0 / POINTS)));
  }

  /**
   * The same counts, divided by a number that nobody knows, are thinned as the counts they were.
   */
  @Test
  void intensitiesOfAnotherUnitAreThinnedAsTheCountsThatTheirNoiseTellsOf() {
    DiffractionPattern flat = MeasuredFilms.flat(400, POINTS, 3);
    double[] scaled = Arrays.stream(flat.intensity()).map(v -> v / 700.7).toArray();
    double[] y =
        new CountingStatistics(new Range(100, 100))
            .apply(flat.withIntensity(scaled), new SplittableRandom(4))
            .intensity();
    double kept = mean(y) / mean(scaled);
    assertThat(kept).isBetween(0.15, 0.3);
    double effective = mean(y) * 700.7;
    assertThat(variance(y) * 700.7 * 700.7 / effective).isCloseTo(1, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25})
  void broadenedCountsKeepTheVarianceOfTheirMean(double fwhm) {
    double[] y =
        new Broadening(new Range(fwhm, fwhm))
            .apply(MeasuredFilms.flat(200, POINTS, 5), new SplittableRandom(6))
            .intensity();
    assertThat(mean(y)).isCloseTo(200, within(0.5));
    assertThat(variance(y)).isCloseTo(200, within(200 * 5 * Math.sqrt(2.0 / POINTS)));
  }

  @Test
  void aLongerStepAddsCountsUpAndKeepsTheirSumAndTheirStatistics() {
    DiffractionPattern flat = MeasuredFilms.flat(50, POINTS, 8);
    DiffractionPattern longer =
        new LongerStep(1, new Range(0.1, 0.1)).apply(flat, new SplittableRandom(1));
    assertThat(longer.size()).isEqualTo(POINTS / 5);
    assertThat(longer.twoTheta(0)).isCloseTo(10.04, within(1e-9));
    assertThat(Arrays.stream(longer.intensity()).sum())
        .isEqualTo(Arrays.stream(flat.intensity()).sum());
    assertThat(variance(longer.intensity()))
        .isCloseTo(250, within(250 * 5 * Math.sqrt(2.0 / longer.size())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2})
  void anotherBackgroundHasItsLevelAndTheNoiseOfIt(double factor) {
    DiffractionPattern film = MeasuredFilms.counts(1);
    DiffractionPattern changed =
        new BackgroundChange(new Range(factor, factor)).apply(film, new SplittableRandom(2));
    double squares = 0;
    double sum = 0;
    int n = 0;
    for (int i = 0; i < film.size(); i++) {
      double x = film.twoTheta(i);
      if (x > 45 && x < 58) {
        double expected = factor * MeasuredFilms.background(x);
        sum += changed.intensity(i) / expected;
        squares += Math.pow(changed.intensity(i) - expected, 2) / expected;
        n++;
      }
    }
    // The SNIP background runs along the lower edge of the smoothed noise, here 8 % too low.
    assertThat(sum / n).isCloseTo(1, within(0.1));
    assertThat(squares / n).isBetween(0.85, 1.7);
  }
}
