package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;

/** What every effect on measured patterns promises. */
class PatternEffectContractTest {

  static Stream<PatternEffect> effects() {
    return Stream.of(
        new BackgroundChange(new Range(0.5, 2)),
        new Broadening(new Range(0, 0.2)),
        new CountingStatistics(new Range(500, 5000)),
        new LatticeStrain(Range.plusMinus(0.01)),
        new LongerStep(0.6, new Range(0.04, 0.3)),
        new Misalignment(Range.plusMinus(0.2), Range.plusMinus(1), 240),
        new PeakScaling(0.8),
        new ScanWindow(0.7, new Range(20, 45)),
        new SmoothBackground(new Range(0.01, 0.1), new Range(0.01, 0.1), new Range(0.01, 0.1)),
        new Spikes(0.7, 3, new Range(0.1, 2)),
        new SteppedScan(0.6, new Range(0.04, 0.3)),
        new StrayPeaks(0.7, 3, new Range(0.02, 0.3), new Range(0.1, 0.4)),
        new Unchanged());
  }

  private static DiffractionPattern apply(PatternEffect effect, long seed) {
    return effect.apply(MeasuredFilms.counts(1), new SplittableRandom(seed));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void equalSeedsGiveEqualPatterns(PatternEffect effect) {
    assertThat(apply(effect, 3)).isEqualTo(apply(effect, 3));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void differentSeedsGiveDifferentPatterns(PatternEffect effect) {
    long distinct = LongStream.range(0, 12).mapToObj(s -> apply(effect, s)).distinct().count();
    assertThat(distinct).isGreaterThan(effect instanceof Unchanged ? 0 : 4);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void thePatternThatGoesInStaysAsItWas(PatternEffect effect) {
    DiffractionPattern film = MeasuredFilms.counts(1);
    for (long seed = 0; seed < 5; seed++) {
      effect.apply(film, new SplittableRandom(seed));
    }
    assertThat(film).isEqualTo(MeasuredFilms.counts(1));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void strengthZeroChangesNothing(PatternEffect effect) {
    for (long seed = 0; seed < 5; seed++) {
      DiffractionPattern film = MeasuredFilms.counts(1);
      DiffractionPattern same = effect.scaled(0).apply(film, new SplittableRandom(seed));
      assertThat(same.intensity()).containsExactly(film.intensity());
      assertThat(same.size()).isEqualTo(film.size());
      for (int i = 0; i < film.size(); i++) {
        assertThat(Math.abs(same.twoTheta(i) - film.twoTheta(i))).isLessThan(1e-10);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void nameRadiationUnitAndMetadataStay(PatternEffect effect) {
    DiffractionPattern film = MeasuredFilms.counts(1);
    for (long seed = 0; seed < 5; seed++) {
      DiffractionPattern changed = apply(effect, seed);
      assertThat(changed.name()).isEqualTo(film.name());
      assertThat(changed.radiation()).isEqualTo(film.radiation());
      assertThat(changed.intensityUnit()).isEqualTo(IntensityUnit.COUNTS);
      assertThat(changed.metadata()).isEqualTo(film.metadata());
      assertThat(changed.countingTimeSeconds()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void countsStayWholeAndNoneIsBelowZero(PatternEffect effect) {
    for (long seed = 0; seed < 5; seed++) {
      double[] y = apply(effect, seed).intensity();
      assertThat(Arrays.stream(y).allMatch(v -> v >= 0 && v == Math.rint(v))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void irregularStepsWork(PatternEffect effect) {
    for (long seed = 0; seed < 5; seed++) {
      DiffractionPattern film = MeasuredFilms.irregular(2);
      DiffractionPattern changed = effect.apply(film, new SplittableRandom(seed));
      assertThat(changed.size()).isBetween(16, film.size());
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void fewPointsNegativeIntensitiesAndSilenceWork(PatternEffect effect) {
    for (double level : new double[] {0, -5, 7}) {
      for (int points : new int[] {2, 3, 40}) {
        DiffractionPattern film = MeasuredFilms.flat(1, points, 1);
        double[] y = new double[points];
        Arrays.fill(y, level);
        DiffractionPattern changed =
            effect.apply(film.withIntensity(y), new SplittableRandom(points));
        assertThat(changed.size()).isGreaterThan(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void theEffectComesBackFromItsJson(PatternEffect effect) {
    AugmentationRecipe recipe =
        new AugmentationRecipe("one", List.of(), List.of(effect), List.of(effect), List.of());
    assertThat(AugmentationRecipe.fromJson(recipe.toJson())).isEqualTo(recipe);
  }
}
