package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A weak line between strong ones can be what tells a tetragonal film from a cubic one. No effect
 * hides it below three standard deviations of the noise: the label would be wrong.
 */
class LabelsSurviveTest {
  private static final int SEEDS = 200;

  /** Net counts of the weak line within its width, in standard deviations of all counts there. */
  private static double standing(DiffractionPattern pattern) {
    double inside = 0;
    double beside = 0;
    int in = 0;
    int out = 0;
    for (int i = 0; i < pattern.size(); i++) {
      double away = Math.abs(pattern.twoTheta(i) - MeasuredFilms.WEAK_LINE);
      if (away < 0.12) {
        inside += pattern.intensity(i);
        in++;
      } else if (away > 0.4 && away < 1.4) {
        beside += pattern.intensity(i);
        out++;
      }
    }
    double expected = beside / out * in;
    return (inside - expected) / Math.sqrt(expected);
  }

  @Test
  void theWeakLineOfTheTestIsWeakAndThere() {
    assertThat(standing(MeasuredFilms.counts(1))).isBetween(8.0, 30.0);
  }

  @Test
  void strongTextureNeverHidesAWeakLine() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DiffractionPattern changed =
          new PeakScaling(1.5).apply(MeasuredFilms.counts(seed), new SplittableRandom(seed));
      assertThat(standing(changed)).isGreaterThan(3);
    }
  }

  @Test
  void aShortCountingTimeNeverHidesAWeakLine() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DiffractionPattern changed =
          new CountingStatistics(new Range(20, 20))
              .apply(MeasuredFilms.counts(seed), new SplittableRandom(seed));
      assertThat(standing(changed)).isGreaterThan(3);
    }
  }

  @Test
  void textureAndAShortCountingTimeTogetherDoNotEither() {
    for (long seed = 0; seed < SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      DiffractionPattern textured = new PeakScaling(1.5).apply(MeasuredFilms.counts(seed), random);
      DiffractionPattern changed =
          new CountingStatistics(new Range(20, 20)).apply(textured, random);
      assertThat(standing(changed)).isGreaterThan(3);
    }
  }

  @Test
  void aPartOfThePatternShowsAtLeastThreeOfItsPeaks() {
    for (long seed = 0; seed < SEEDS; seed++) {
      DiffractionPattern film = MeasuredFilms.counts(seed);
      DiffractionPattern part =
          new ScanWindow(1, new Range(1, 40)).apply(film, new SplittableRandom(seed));
      assertThat(DetectedPeaks.of(film).countBetween(part.first(), part.last()))
          .isGreaterThanOrEqualTo(3);
    }
  }
}
