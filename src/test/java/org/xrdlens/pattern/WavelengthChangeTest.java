package org.xrdlens.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WavelengthChangeTest {
  private static final Radiation SYNCHROTRON = Radiation.ofWavelength(0.4066);

  private static DiffractionPattern pattern(Radiation radiation, double... angles) {
    double[] counts = new double[angles.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 10 * (i + 1);
    }
    return DiffractionPattern.of("film", angles, counts, radiation);
  }

  @Test
  void everyPointKeepsItsLatticeSpacing() {
    DiffractionPattern measured = pattern(SYNCHROTRON, 2, 5.5, 11, 20).withCountingTime(3);
    DiffractionPattern copper = WavelengthChange.to(Radiation.CU_KALPHA1).of(measured);
    assertThat(copper.size()).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      assertThat(Radiation.CU_KALPHA1.spacingAngstrom(copper.twoTheta(i)))
          .isCloseTo(SYNCHROTRON.spacingAngstrom(measured.twoTheta(i)), within(1e-9));
    }
    assertThat(copper.intensity()).isEqualTo(measured.intensity());
    assertThat(copper.radiation()).isEqualTo(Radiation.CU_KALPHA1);
    assertThat(copper.countingTimeSeconds()).hasValue(3);
  }

  @Test
  void thereAndBackAgainIsTheSamePattern() {
    DiffractionPattern measured = pattern(SYNCHROTRON, 2, 5.5, 11, 20);
    DiffractionPattern back =
        WavelengthChange.to(SYNCHROTRON).of(WavelengthChange.to(Radiation.CU_KALPHA1).of(measured));
    assertThat(back.twoTheta()).containsExactly(measured.twoTheta(), within(1e-9));
  }

  @Test
  void pointsBeyondReachAreLeftOutAndCounted() {
    // d = 0.586 Å at 40°: copper reaches no spacing below 0.770 Å.
    DiffractionPattern copper =
        WavelengthChange.to(Radiation.CU_KALPHA1).of(pattern(SYNCHROTRON, -1, 0, 5, 10, 40));
    assertThat(copper.intensity()).containsExactly(30, 40);
    assertThat(copper.metadata().get("conversion"))
        .contains("3 of 5 points are beyond reach and were left out");
  }

  @Test
  void whatCannotBeMadeIsRefused() {
    assertThatThrownBy(() -> WavelengthChange.to(Radiation.CU_KALPHA_DOUBLET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one wavelength only");
    assertThatThrownBy(
            () -> WavelengthChange.to(Radiation.CU_KALPHA1).of(pattern(SYNCHROTRON, 5, 60, 70, 80)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 of its points");
  }
}
