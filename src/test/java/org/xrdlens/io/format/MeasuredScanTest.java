package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class MeasuredScanTest {
  private static final PatternSource SOURCE = PatternSource.of("film.xy", new byte[] {1});

  @Test
  void refusesAnInfiniteIntensityAndNamesThePoint() {
    assertThatThrownBy(() -> scan(ScanAxis.TWO_THETA, new double[] {10, 11}, 1, 1 / 0.0))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("film.xy")
        .hasMessageContaining("point 2");
  }

  @Test
  void becomesAPatternInRisingOrderWithRepeatedAnglesAveraged() throws PatternFormatException {
    DiffractionPattern pattern =
        scan(ScanAxis.TWO_THETA, new double[] {12, 11, 11, 10}, 4, 2, 3, 1).toPattern();
    assertThat(pattern.twoTheta()).containsExactly(10, 11, 12);
    assertThat(pattern.intensity()).containsExactly(1, 2.5, 4);
  }

  @Test
  void convertsEveryAxisOfDiffractionToTheSameAngles() throws PatternFormatException {
    Radiation copper = Radiation.CU_KALPHA1;
    double[] spacings = {5, 4, 3};
    double[] vectors = new double[3];
    double[] theta = new double[3];
    for (int i = 0; i < 3; i++) {
      vectors[i] = 2 * Math.PI / spacings[i];
      theta[i] = copper.twoThetaDegrees(spacings[i]) / 2;
    }
    DiffractionPattern fromQ = scan(ScanAxis.Q, vectors, 1, 2, 3).toPattern();
    DiffractionPattern fromD = scan(ScanAxis.D, spacings, 1, 2, 3).toPattern();
    DiffractionPattern fromTheta = scan(ScanAxis.THETA, theta, 1, 2, 3).toPattern();
    for (int i = 0; i < 3; i++) {
      double expected = copper.twoThetaDegrees(spacings[i]);
      assertThat(fromQ.twoTheta(i)).isCloseTo(expected, within(1e-9));
      assertThat(fromD.twoTheta(i)).isCloseTo(expected, within(1e-9));
      assertThat(fromTheta.twoTheta(i)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void isNoPatternAlongAnotherAxisUntilTheUserSaysOtherwise() throws PatternFormatException {
    MeasuredScan rocking = scan(ScanAxis.OMEGA, new double[] {10, 11}, 1, 2);
    assertThatThrownBy(rocking::toPattern)
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("ω");
    assertThat(rocking.withAxis(ScanAxis.TWO_THETA).toPattern().twoTheta()).containsExactly(10, 11);
  }

  @Test
  void saysWhetherTheRadiationIsAssumedStatedOrSet() throws PatternFormatException {
    MeasuredScan silent = scan(ScanAxis.TWO_THETA, new double[] {10, 11}, 1, 2);
    assertThat(silent.toPattern().metadata().get("radiation")).contains("assumed");
    MeasuredScan set = silent.withRadiation(Radiation.parse("CoKa1"));
    assertThat(set.toPattern().radiation().name()).isEqualTo("CoKa1");
    assertThat(set.record().get("radiation")).contains("set by the user");
  }

  private static MeasuredScan scan(ScanAxis axis, double[] positions, double... intensities)
      throws PatternFormatException {
    return MeasuredScan.of(SOURCE, axis, new ScanPoints(positions, intensities), new ImportRecord())
        .build();
  }
}
