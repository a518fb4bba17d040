package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

class StepScanTest {
  private static final TwoThetaGrid GRID = TwoThetaGrid.between(10.03, 31.017, 0.05);

  private static DiffractionPattern flat(double intensity) {
    double[] y = new double[GRID.size()];
    Arrays.fill(y, intensity);
    return DiffractionPattern.of("flat", GRID.toArray(), y, Radiation.CU_KALPHA1);
  }

  @Test
  void aCountedPatternKnowsItsTimeAndItsUnit() {
    DiffractionPattern counted = new StepScan(200, 1.5).count(flat(0.7), new SplittableRandom(1));
    assertThat(counted.countingTimeSeconds()).hasValue(1.5);
    assertThat(counted.intensityUnit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(counted.twoTheta()).isEqualTo(GRID.toArray());
    assertThat(Arrays.stream(counted.intensity()).boxed()).allMatch(c -> c == Math.rint(c));
    double error = 5 * Math.sqrt(300.0 / GRID.size());
    assertThat(Arrays.stream(counted.intensity()).average().orElseThrow())
        .isCloseTo(300, within(error));
  }

  /** Half the relative noise takes four times as long. */
  @Test
  void noiseFallsWithTheRootOfTheTime() {
    double brief = relativeNoise(new StepScan(100, 1));
    double patient = relativeNoise(new StepScan(100, 4));
    assertThat(brief / patient).isCloseTo(2, within(0.25));
  }

  private static double relativeNoise(StepScan scan) {
    double[] counts = scan.count(flat(1), new SplittableRandom(5)).intensity();
    double mean = Arrays.stream(counts).average().orElseThrow();
    double variance = Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum() / counts.length;
    return Math.sqrt(variance) / mean;
  }

  @Test
  void equalSeedsCountAlike() {
    StepScan scan = new StepScan(50, 2);
    assertThat(scan.count(flat(1), new SplittableRandom(3)))
        .isEqualTo(scan.count(flat(1), new SplittableRandom(3)))
        .isNotEqualTo(scan.count(flat(1), new SplittableRandom(4)));
  }

  @Test
  void nothingToCountIsRefused() {
    SplittableRandom random = new SplittableRandom(1);
    assertThatThrownBy(() -> new StepScan(0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new StepScan(1, -2)).hasMessageContaining("-2.0");
    assertThatThrownBy(() -> new StepScan(1, 1).count(flat(0), random))
        .hasMessageContaining("no intensity above 0");
  }
}
