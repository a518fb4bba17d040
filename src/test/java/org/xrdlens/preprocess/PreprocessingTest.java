package org.xrdlens.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class PreprocessingTest {

  private static DiffractionPattern pattern(
      double first, double step, int n, DoubleUnaryOperator curve) {
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = first + step * i;
      y[i] = curve.applyAsDouble(x[i]);
    }
    return DiffractionPattern.of("made", x, y, Radiation.CU_KALPHA1);
  }

  private static double peak(double x, double centre, double width, double height) {
    double t = (x - centre) / width;
    return height * Math.exp(-t * t / 2);
  }

  private static int argMax(float[] values) {
    int best = 0;
    for (int i = 0; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lens", "paper"})
  void aStraightLineIsResampledExactly(String preset) {
    Preprocessing preset0 = Preprocessing.named(preset);
    Resampling resampling =
        new Resampling(
            pattern(5, 0.013, 5000, x -> 3 * x + 1), preset0.grid(), Radiation.CU_KALPHA1);
    double[] means = resampling.averages();
    for (int i = 0; i < means.length; i++) {
      assertThat(means[i]).isCloseTo(3 * preset0.grid().at(resampling.from + i) + 1, within(1e-9));
    }
  }

  @Test
  void averagingKeepsTheAreaOfAPeakWhateverTheStep() {
    for (double step : new double[] {0.004, 0.02, 0.0497, 0.1}) {
      Resampling resampling =
          new Resampling(
              pattern(9, step, (int) (50 / step), x -> peak(x, 30, 0.2, 100)),
              Preprocessing.lens().grid(),
              Radiation.CU_KALPHA1);
      double area = 0;
      for (double mean : resampling.averages()) {
        area += mean * 0.04;
      }
      assertThat(area).isCloseTo(100 * 0.2 * Math.sqrt(2 * Math.PI), within(0.02));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lens", "paper"})
  void intensityScaleHardlyMattersWhenCountsAreMany(String preset) {
    DoubleUnaryOperator curve = x -> 2000 + peak(x, 20, 0.1, 30000) + peak(x, 40, 0.1, 9000);
    float[] one = Preprocessing.named(preset).apply(pattern(10, 0.02, 2500, curve)).values();
    float[] ten =
        Preprocessing.named(preset)
            .apply(pattern(10, 0.02, 2500, x -> 10 * curve.applyAsDouble(x)))
            .values();
    for (int i = 0; i < one.length; i++) {
      assertThat(ten[i]).isCloseTo(one[i], within(0.02f));
    }
  }

  @Test
  void anotherWavelengthLandsOnTheSameReflections() {
    Radiation cobalt = Radiation.parse("CoKa1");
    double spacing = 3.1415;
    double measured = cobalt.twoThetaDegrees(spacing);
    DiffractionPattern pattern =
        pattern(10, 0.02, 3500, x -> peak(x, measured, 0.1, 1000)).withRadiation(cobalt);
    float[] values = Preprocessing.lens().apply(pattern).values();
    double expected = Radiation.CU_KALPHA1.twoThetaDegrees(spacing);
    assertThat(Preprocessing.lens().grid().at(argMax(values))).isCloseTo(expected, within(0.03));
  }

  @Test
  void aSmoothBackgroundVanishesAndThePeakStays() {
    Random random = new Random(1);
    float[] values =
        Preprocessing.lens()
            .apply(
                pattern(
                    5,
                    0.02,
                    3000,
                    x -> {
                      double mean =
                          4000 * Math.exp(-x / 15)
                              + peak(x, 25, 6, 400)
                              + 200
                              + peak(x, 31.8, 0.08, 3000);
                      return Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
                    }))
            .values();
    assertThat(Preprocessing.lens().grid().at(argMax(values))).isCloseTo(31.8, within(0.05));
    double outside = 0;
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(Preprocessing.lens().grid().at(i) - 31.8) > 1) {
        outside += values[i];
      }
    }
    assertThat(outside / values.length).isLessThan(0.08);
  }

  @Test
  void aPartOfTheRangeIsCoveredAsFarAsItGoes() {
    Preprocessed result =
        Preprocessing.lens().apply(pattern(13.75, 0.0048, 136, x -> peak(x, 14.1, 0.05, 60)));
    assertThat(result.coverage()).isCloseTo(0.65 / 48, within(0.001));
    assertThat(result.firstCovered()).isGreaterThanOrEqualTo(13.75);
    assertThat(result.lastCovered()).isLessThanOrEqualTo(14.40);
    assertThat(result.values()[0]).isZero();
    assertThat(Preprocessing.lens().grid().at(argMax(result.values())))
        .isCloseTo(14.1, within(0.05));
  }

  @Test
  void aPatternElsewhereIsRefusedWithBothRanges() {
    assertThatThrownBy(() -> Preprocessing.lens().apply(pattern(70, 0.02, 500, x -> 1)))
        .isInstanceOf(NoOverlapException.class)
        .hasMessageContaining("70.00")
        .hasMessageContaining("57.96");
  }

  @Test
  void aSavitzkyGolayFilterKeepsAParabola() {
    double[] y = new double[101];
    for (int i = 0; i < y.length; i++) {
      y[i] = 0.3 * i * i - 7 * i + 2;
    }
    double[] smooth = y.clone();
    new SavitzkyGolay(11).apply(smooth, 0.04);
    assertThat(smooth).containsExactly(y, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lens", "paper"})
  void aRecipeComesBackFromItsJson(String preset) {
    Preprocessing recipe = Preprocessing.named(preset);
    assertThat(Preprocessing.fromJson(recipe.toJson())).isEqualTo(recipe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "{\"name\":\"x\",\"grid\":{\"first\":10,\"step\":0.04,\"size\":1200},"
            + "\"radiation\":{\"name\":\"a\",\"wavelengthAngstrom\":1.5},"
            + "\"steps\":[{\"step\":\"magic\"}]}"
      })
  void aForeignRecipeIsRefusedInASentence(String json) {
    assertThatThrownBy(() -> Preprocessing.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("preprocessing");
  }
}
