package org.xrdlens.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.CountingNoise;

class PeakSignificanceTest {
  private static final int CLEAR = 9;

  @ParameterizedTest
  @CsvSource({"0.005,2", "0.02,5", "0.02,5000", "0.04,50", "0.1,500"})
  void noiseAloneShowsNoPeak(double step, double counts) {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(PeakSignificance.of(counted(step, angle -> counts, seed))).isBetween(1.0, 9.0);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.005", "0.02", "0.04", "0.1"})
  void aPeakOfTwentyFoldNoiseIsClearWhateverTheStep(double step) {
    DiffractionPattern film = counted(step, angle -> 100 + 200 * line(angle), 1);
    assertThat(PeakSignificance.of(film)).isGreaterThan(CLEAR);
  }

  @Test
  void significanceIsFreeOfTheUnitOfIntensity() {
    DiffractionPattern counts = counted(0.04, angle -> 100 + 500 * line(angle), 1);
    double[] thousandfold = Arrays.stream(counts.intensity()).map(y -> 1000 * y).toArray();
    // SNIP's transform knows counts; a peak of some hundred is hardly touched by it.
    assertThat(PeakSignificance.of(counts.withIntensity(thousandfold)))
        .isCloseTo(PeakSignificance.of(counts), within(0.15 * PeakSignificance.of(counts)));
  }

  @Test
  void flatPatternsShowNoPeakThoughRoundingLeavesSomeIntensity() {
    assertThat(PeakSignificance.of(pattern(0.02, angle -> 1000))).isLessThan(1);
    assertThat(PeakSignificance.of(pattern(0.02, angle -> 0))).isLessThan(1);
  }

  @Test
  void aPatternWithoutNoiseShowsItsPeak() {
    assertThat(PeakSignificance.of(pattern(0.02, angle -> 100 + 5 * line(angle))))
        .isGreaterThan(CLEAR);
  }

  private static double line(double angle) {
    double u = (angle - 31) / 0.12;
    return Math.exp(-u * u / 2);
  }

  private static DiffractionPattern counted(double step, DoubleUnaryOperator mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return pattern(step, angle -> CountingNoise.poisson(mean.applyAsDouble(angle), random));
  }

  private static DiffractionPattern pattern(double step, DoubleUnaryOperator intensity) {
    double[] angles = new double[(int) (60 / step)];
    Arrays.setAll(angles, i -> 5 + step * i);
    double[] y = Arrays.stream(angles).map(intensity).toArray();
    return DiffractionPattern.of("film", angles, y, Radiation.CU_KALPHA1);
  }
}
