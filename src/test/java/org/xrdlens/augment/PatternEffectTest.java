package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** What every effect on patterns promises, and what each does as physics. */
class PatternEffectTest {

  static Stream<PatternEffect> effects() {
    return Stream.of(
        new Misalignment(Range.plusMinus(0.2), Range.plusMinus(1), 240),
        new LatticeStrain(Range.plusMinus(0.01)),
        new ScanWindow(0.5, new Range(2, 40)),
        new PeakScaling(0.8),
        new Broadening(new Range(0, 0.2)),
        new StrayPeaks(0.7, 3, new Range(0.02, 0.3), new Range(0.1, 0.4)));
  }

  /** A film with orders of one plane (d = 6.3 Å: 14.05°, 28.31°, 43.05°) and a line of another. */
  private static DiffractionPattern film() {
    SplittableRandom random = new SplittableRandom(5);
    double[] x = new double[2501];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + 0.02 * i;
      double mean = 200 + 3000 * Math.exp(-x[i] / 12);
      for (double[] line : new double[][] {{14.047, 9000}, {28.31, 5000}, {43.05, 900}, {34, 1500}})
        mean += line[1] * Math.exp(-Math.pow((x[i] - line[0]) / 0.1, 2));
      y[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    return DiffractionPattern.of("film", x, y, Radiation.CU_KALPHA1);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void equalSeedsGiveEqualPatterns(PatternEffect effect) {
    assertThat(effect.apply(film(), new SplittableRandom(3)))
        .isEqualTo(effect.apply(film(), new SplittableRandom(3)));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void differentSeedsGiveDifferentPatterns(PatternEffect effect) {
    long distinct =
        java.util.stream.LongStream.range(0, 20)
            .mapToObj(seed -> effect.apply(film(), new SplittableRandom(seed)))
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void thePatternThatGoesInStaysAsItWas(PatternEffect effect) {
    DiffractionPattern film = film();
    effect.apply(film, new SplittableRandom(1));
    assertThat(film).isEqualTo(film());
  }

  private static double top(DiffractionPattern pattern, double from, double to) {
    double best = -1;
    double at = Double.NaN;
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.twoTheta(i) > from && pattern.twoTheta(i) < to && pattern.intensity(i) > best) {
        best = pattern.intensity(i);
        at = pattern.twoTheta(i);
      }
    }
    return at;
  }

  private static double netArea(DiffractionPattern pattern, double centre) {
    DetectedPeaks peaks = DetectedPeaks.of(pattern);
    double area = 0;
    for (int i = 0; i < pattern.size(); i++) {
      if (Math.abs(pattern.twoTheta(i) - centre) < 0.3) {
        area += pattern.intensity(i) - peaks.background(i);
      }
    }
    return area;
  }

  @Test
  void strainMovesEveryLineByBraggsLaw() {
    double e = 0.01;
    DiffractionPattern strained =
        new LatticeStrain(new Range(e, e)).apply(film(), new SplittableRandom(1));
    for (double line : new double[] {14.047, 28.31, 43.05}) {
      double spacing = Radiation.CU_KALPHA1.spacingAngstrom(top(film(), line - 1, line + 1));
      double expected = Radiation.CU_KALPHA1.twoThetaDegrees(spacing * (1 + e));
      assertThat(top(strained, line - 1, line + 1)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void aSampleTooLowMovesLinesDownByTheCosineLaw() {
    DiffractionPattern moved =
        new Misalignment(new Range(0, 0), new Range(1, 1), 240)
            .apply(film(), new SplittableRandom(1));
    double before = top(film(), 27, 29);
    double expected = before - Math.toDegrees(2.0 / 240 * Math.cos(Math.toRadians(before / 2)));
    assertThat(top(moved, 27, 29)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void ordersOfOnePlaneKeepTheirRatioUnderTexture() {
    DiffractionPattern scaled = new PeakScaling(1).apply(film(), new SplittableRandom(11));
    double first = netArea(scaled, 14.047) / netArea(film(), 14.047);
    double second = netArea(scaled, 28.31) / netArea(film(), 28.31);
    double other = netArea(scaled, 34) / netArea(film(), 34);
    assertThat(second / first).isCloseTo(1, within(0.03));
    assertThat(Math.abs(Math.log(other / first))).isGreaterThan(0.1);
  }

  @Test
  void detectedPeaksAreTheLinesThatWereDrawn() {
    DetectedPeaks peaks = DetectedPeaks.of(film());
    assertThat(
            java.util.stream.IntStream.range(0, peaks.count())
                .mapToDouble(peaks::twoTheta)
                .toArray())
        .containsExactly(new double[] {14.047, 28.31, 34, 43.05}, within(0.06));
  }

  @Test
  void broadeningKeepsAreaAndAddsWidthsInSquares() {
    double fwhm = 0.3;
    DiffractionPattern broad =
        new Broadening(new Range(fwhm, fwhm)).apply(film(), new SplittableRandom(1));
    assertThat(Arrays.stream(broad.intensity()).sum())
        .isCloseTo(
            Arrays.stream(film().intensity()).sum(),
            within(2e-3 * Arrays.stream(film().intensity()).sum()));
    double drawnSigma = 0.1 / Math.sqrt(2);
    double kernelSigma = fwhm / 2.3548;
    double expected = drawnSigma / Math.hypot(drawnSigma, kernelSigma);
    double heightRatio = height(broad, 28.31) / height(film(), 28.31);
    assertThat(heightRatio).isCloseTo(expected, within(0.03));
  }

  private static double height(DiffractionPattern pattern, double centre) {
    int i = (int) Math.round((centre - pattern.first()) / 0.02);
    return pattern.intensity(i) - 200 - 3000 * Math.exp(-centre / 12);
  }

  @Test
  void thePapersBlocksAreScaledAndTheMaximumIsOne() {
    float[] values = new float[1200];
    Arrays.fill(values, 1f);
    new BlockScaling(10, new Range(0, 1)).apply(values, new SplittableRandom(2));
    float highest = 0;
    for (int b = 0; b < 10; b++) {
      for (int i = 1; i < 120; i++) {
        assertThat(values[b * 120 + i]).isEqualTo(values[b * 120]);
      }
      highest = Math.max(highest, values[b * 120]);
    }
    assertThat(highest).isEqualTo(1f);
  }

  @Test
  void aGridShiftMovesAtMostItsLimit() {
    for (long seed = 0; seed < 50; seed++) {
      float[] values = new float[100];
      values[50] = 1;
      new GridShift(20).apply(values, new SplittableRandom(seed));
      int at = 0;
      for (int i = 0; i < 100; i++) {
        at = values[i] == 1 ? i : at;
      }
      assertThat(at).isBetween(30, 70);
    }
  }
}
