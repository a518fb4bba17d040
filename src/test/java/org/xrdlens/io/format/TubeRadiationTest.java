package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;

class TubeRadiationTest {

  @Test
  void namesADoubletAfterItsAnode() {
    assertThat(TubeRadiation.of("CU ", 1.5406, 1.54439, 0.5))
        .contains(new Radiation("CuKa1+2", 1.5406, 1.54439, 0.5));
  }

  @Test
  void takesHalfForAShareThatIsNotStated() {
    assertThat(TubeRadiation.of("", 1.5406, 1.54439, Double.NaN))
        .contains(new Radiation("1.5406 Å", 1.5406, 1.54439, 0.5));
  }

  @Test
  void tellsTheMeanOfADoubletFromItsFirstLine() {
    assertThat(TubeRadiation.single("Cu", 1.5418).orElseThrow().name()).isEqualTo("CuKa");
    assertThat(TubeRadiation.single("Cu", 1.5406).orElseThrow().name()).isEqualTo("CuKa1");
    assertThat(TubeRadiation.single("29", 1.54056).orElseThrow().name()).isEqualTo("CuKa1");
  }

  @Test
  void keepsASingleLineWhereTheSecondIsMissingOrNoneOfTheDoublet() {
    for (double second : new double[] {0, Double.NaN, 1.5406, 7}) {
      assertThat(TubeRadiation.of("Cu", 1.5406, second, 0.5))
          .contains(new Radiation("CuKa1", 1.5406, 0, 0));
    }
  }

  @Test
  void hasNoRadiationWithoutAnodeAndWavelengthOfATube() {
    for (double wavelength : new double[] {0, -1, 1e9, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(TubeRadiation.of("", wavelength, 1.5, 0.5)).isEmpty();
    }
  }
}
