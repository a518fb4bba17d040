package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class CursorReadingTest {
  private static final DiffractionPattern PATTERN =
      DiffractionPattern.of(
              "film",
              new double[] {20, 28.442, 40},
              new double[] {7, 12345.5, 9},
              Radiation.CU_KALPHA1)
          .withIntensityUnit(IntensityUnit.COUNTS);

  @Test
  void readsTheAngleTheSpacingAndTheIntensityOfTheNearestPoint() {
    // 28.442° of copper is the reflection 111 of silicon at d = 3.1356 Å.
    assertThat(CursorReading.of(PATTERN).at(28.442))
        .isEqualTo("2θ 28.442°   d 3.1356 Å, CuKa1 (1.540593 Å)   intensity 12345.5 counts");
    assertThat(CursorReading.of(PATTERN).at(39)).endsWith("intensity 9 counts");
  }

  @Test
  void readsNothingWhereThereIsNoAngle() {
    assertThat(CursorReading.of(PATTERN).at(-3)).isEmpty();
    assertThat(CursorReading.of(PATTERN).at(200)).isEmpty();
  }

  @Test
  void readsOtherAxesInTheirUnit() {
    assertThat(CursorReading.along(ScanAxis.OMEGA).at(17.25)).isEqualTo("ω 17.2500 °");
  }
}
