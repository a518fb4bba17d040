package org.xrdlens.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class CommonGridTest {

  /** Intensity equal to ten times the angle: any average of it is known. */
  private static DiffractionPattern ramp(double first, double step, int size) {
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = first + step * i;
      y[i] = 10 * x[i];
    }
    return DiffractionPattern.of("ramp", x, y, Radiation.CU_KALPHA1);
  }

  @Test
  void patternsOfOneGridKeepTheirValuesBitByBit() {
    DiffractionPattern a = ramp(10, 0.02, 500);
    DiffractionPattern longer = ramp(9, 0.02, 700);
    CommonGrid common = CommonGrid.of(List.of(a, longer));
    assertThat(common.grid().size()).isEqualTo(500);
    assertThat(common.grid().first()).isEqualTo(10);
    float[] values = common.intensities(longer);
    for (int i = 0; i < 500; i++) {
      assertThat(values[i]).isEqualTo((float) longer.intensity(50 + i));
      assertThat(common.intensities(a)[i]).isEqualTo((float) a.intensity(i));
    }
  }

  @Test
  void theGridIsTheCommonRangeInTheMedianStep() {
    CommonGrid common =
        CommonGrid.of(List.of(ramp(5, 0.01, 4001), ramp(10, 0.02, 2001), ramp(12, 0.1, 301)));
    assertThat(common.grid().first()).isEqualTo(12);
    assertThat(common.grid().step()).isCloseTo(0.02, within(1e-12));
    assertThat(common.grid().last()).isCloseTo(42, within(1e-9));
  }

  @Test
  void otherPatternsAreAveragedSoThatALineStaysALine() {
    DiffractionPattern fine = ramp(10.003, 0.007, 4000);
    CommonGrid common = CommonGrid.of(List.of(fine, ramp(11, 0.02, 500), ramp(11, 0.02, 500)));
    float[] values = common.intensities(fine);
    for (int i = 0; i < values.length; i++) {
      assertThat((double) values[i]).isCloseTo(10 * common.grid().at(i), within(1e-3));
    }
  }

  @Test
  void patternsWithoutACommonRangeAreRefused() {
    assertThatThrownBy(() -> CommonGrid.of(List.of(ramp(10, 0.1, 100), ramp(50, 0.1, 100))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The 2 patterns have no common range: one begins at 50.00°, another ends at 19.90°.");
  }
}
