package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.LongerStep;
import org.xrdlens.augment.Range;
import org.xrdlens.augment.SteppedScan;
import org.xrdlens.evaluate.ScanTime;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** What is studied of what was asked for, and how a pattern is measured under it. */
class ScanConditionsTest {

  private static DiffractionPattern pattern(double step, double level) {
    double[] x = new double[(int) Math.round(48 / step) + 1];
    double[] y = new double[x.length];
    Arrays.setAll(x, i -> 10 + step * i);
    Arrays.fill(y, level);
    return DiffractionPattern.of("flat", x, y, Radiation.CU_KALPHA1);
  }

  private static final List<DiffractionPattern> MIXED =
      List.of(pattern(0.02, 900), pattern(0.04, 900), pattern(0.04, 900), pattern(0.0496, 0.5));

  @Test
  void stepsFinerThanMostPatternsAreLeftOutAndFewCoarserPatternsStayAsTheyAre() {
    ScanConditions scans = ScanConditions.of(List.of(0.16, 0.02, 0.04), List.of(0.1), MIXED);
    assertThat(scans.steps()).containsExactly(0.04, 0.16);
    assertThat(scans.counts()).containsExactly(1.0, 0.1);
    assertThat(scans.ownStep()).isCloseTo(0.04, within(1e-9));
    assertThat(scans.conditions())
        .extracting(ScanCondition::title)
        .containsExactly(
            "as measured",
            "0.04°",
            "0.16°",
            "own step with 0.1 of the counts",
            "0.04° with 0.1 of the counts",
            "0.16° with 0.1 of the counts");
    assertThat(scans.notes())
        .containsExactly(
            "Steps of 0.02° were left out: 3 of 4 patterns were measured in longer ones, and nothing"
                + " is interpolated.",
            "At 0.04°, 1 of 4 patterns had been measured in longer steps and were tested as they"
                + " are.",
            "1 of 4 patterns hold no whole counts; for shorter counting times they were taken for as"
                + " many counts as their noise tells of.");
  }

  @Test
  void onlyFinerStepsThanMeasuredAreNoStudy() {
    assertThatThrownBy(() -> ScanConditions.of(List.of(0.01, 0.02), List.of(), MIXED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("median is 0.04");
  }

  @Test
  void aConditionsTimeIsThatOfItsStepAndItsShareOfTheCounting() {
    ScanConditions scans = ScanConditions.of(List.of(0.16), List.of(0.1), MIXED);
    ScanTime time = new ScanTime(10, 58, 1, 2, 0.5);
    assertThat(scans.seconds(ScanCondition.AS_MEASURED, time)).isCloseTo(1201 * 2.5, within(1e-9));
    assertThat(scans.seconds(ScanCondition.of(0.16, 0.1), time)).isCloseTo(301 * 0.7, within(1e-9));
  }

  @Test
  void conditionsOfEqualCountsShareTheirCountsAndThoseOfEqualStepsTheirPositions() {
    DiffractionPattern film = pattern(0.04, 900);
    DiffractionPattern thin = ScanCondition.ownStep(0.1).measure(film, 3, 7);
    DiffractionPattern coarse = ScanCondition.of(0.16, 1).measure(film, 3, 7);
    DiffractionPattern both = ScanCondition.of(0.16, 0.1).measure(film, 3, 7);
    assertThat(both.twoTheta()).containsExactly(coarse.twoTheta());
    for (int i = 0; i < both.size(); i++) {
      int point = Arrays.binarySearch(film.twoTheta(), both.twoTheta(i));
      assertThat(both.intensity(i)).isEqualTo(thin.intensity(point));
    }
    assertThat(ScanCondition.ownStep(0.1).measure(film, 4, 7)).isNotEqualTo(thin);
  }

  @Test
  void coarseTrainingReplacesTheStepsOfTheRecipeAndNothingElse() {
    AugmentationRecipe physics = AugmentationRecipe.physics();
    AugmentationRecipe without = CoarseTraining.without(physics);
    AugmentationRecipe with = CoarseTraining.with(physics, 0.04, 0.64);
    assertThat(without.measured()).noneMatch(LongerStep.class::isInstance);
    assertThat(without.drawn()).hasSize(physics.drawn().size() - 1);
    SteppedScan steps = new SteppedScan(0.5, new Range(0.04, 0.64));
    assertThat(with.measured().subList(0, without.measured().size())).isEqualTo(without.measured());
    assertThat(with.measured().get(without.measured().size())).isEqualTo(steps);
    assertThat(with.drawn().get(without.drawn().size())).isEqualTo(steps);
    assertThat(CoarseTraining.without(with)).isEqualTo(without);
  }
}
