package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;

class TubeRadiationTest {
  private static final double NONE = Double.NaN;

  @Test
  void keepsBothLinesAndTheirRatio() {
    assertThat(TubeRadiation.of("CU", 1.540598, 1.544426, 0.45))
        .hasValue(new Radiation("CuKa1+2", 1.540598, 1.544426, 0.45));
    assertThat(TubeRadiation.of("29", 1.540598, 1.544426, NONE).orElseThrow().secondRatio())
        .isEqualTo(0.5);
  }

  @Test
  void hasOneLineWhereTheSecondIsMissingOrSwitchedOff() {
    Radiation alpha1 = new Radiation("CuKa1", 1.540598, 0, 0);
    assertThat(TubeRadiation.of("Cu", 1.540598, NONE, NONE)).hasValue(alpha1);
    assertThat(TubeRadiation.of("Cu", 1.540598, 1.544426, 0))
        .hasValue(new Radiation("CuKa1", 1.540598, 1.544426, 0));
    assertThat(TubeRadiation.of("Cu", 1.540598, 1.392, 0.5)).hasValue(alpha1);
  }

  @Test
  void namesTheMeanOfADoubletAsSuch() {
    assertThat(TubeRadiation.single("Cu", 1.5418).orElseThrow().name()).isEqualTo("CuKa");
    assertThat(TubeRadiation.single("Mo", 0.71073).orElseThrow().name()).isEqualTo("MoKa");
  }

  @Test
  void doesNotBelieveAnAnodeWithAnotherWavelength() {
    assertThat(TubeRadiation.single("Cu", 0.7093).orElseThrow().name()).isEqualTo("0.7093 Å");
    assertThat(TubeRadiation.single("", 1.5406).orElseThrow().name()).isEqualTo("1.5406 Å");
  }

  @Test
  void knowsTheLineOfAnAnodeAlone() {
    assertThat(TubeRadiation.of("Co", NONE, NONE, NONE)).hasValue(Radiation.parse("CoKa1"));
    assertThat(TubeRadiation.of("Xx", NONE, NONE, NONE)).isEmpty();
    assertThat(TubeRadiation.of("", 0, 0, 0)).isEmpty();
  }
}
