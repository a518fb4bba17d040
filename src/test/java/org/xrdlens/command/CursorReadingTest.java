package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.chart.PhaseTicks;
import org.xrdlens.chart.ReflectionTick;
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
  void namesTheReflectionNearestToTheCursor() {
    PhaseTicks silicon =
        new PhaseTicks(
            "Si",
            List.of(
                ReflectionTick.of(28.4424, 100, 1, 1, 1), ReflectionTick.of(47.3, 55, 2, 2, 0)));
    assertThat(CursorReading.of(PATTERN, silicon).at(36))
        .endsWith("nearest reflection 111 at 28.4424°");
    assertThat(CursorReading.of(PATTERN, silicon).at(39))
        .contains("intensity 9 counts")
        .endsWith("nearest reflection 220 at 47.3000°");
    assertThat(CursorReading.of(PATTERN, silicon).at(-3)).isEmpty();
  }

  @Test
  void readsOtherAxesInTheirUnit() {
    assertThat(CursorReading.along(ScanAxis.OMEGA).at(17.25)).isEqualTo("ω 17.2500 °");
  }
}
