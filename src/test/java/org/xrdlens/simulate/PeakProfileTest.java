package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakProfileTest {
  private static final double LAMBDA = 1.540593;

  @Test
  void anInstrumentAloneIsGaussianWithCagliotisWidth() {
    PseudoVoigt shape =
        new PeakProfile(0.02, -0.01, 0.012, Double.POSITIVE_INFINITY, 0).at(40, LAMBDA);
    double t = Math.tan(Math.toRadians(20));
    assertThat(shape.fwhm()).isCloseTo(Math.sqrt(0.02 * t * t - 0.01 * t + 0.012), within(1e-12));
    assertThat(shape.eta()).isZero();
  }

  @Test
  void smallCrystallitesAloneGiveScherrersLorentzian() {
    PseudoVoigt shape = new PeakProfile(0, 0, 0, 20, 0).at(30, LAMBDA);
    double expected = Math.toDegrees(0.9 * LAMBDA / (200 * Math.cos(Math.toRadians(15))));
    assertThat(shape.fwhm()).isCloseTo(expected, within(1e-9));
    assertThat(shape.eta()).isCloseTo(1, within(1e-4));
  }

  @Test
  void microstrainWidensInProportionToTheTangent() {
    PeakProfile profile = new PeakProfile(0, 0, 0, Double.POSITIVE_INFINITY, 0.003);
    double ratio = profile.at(60, LAMBDA).fwhm() / profile.at(30, LAMBDA).fwhm();
    assertThat(ratio)
        .isCloseTo(Math.tan(Math.toRadians(30)) / Math.tan(Math.toRadians(15)), within(1e-9));
  }

  /** A true Voigt width after Olivero and Longbothum (1977), good to 0.02 %. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.3, 1})
  void theCombinedWidthIsThatOfAVoigtProfile(double lorentzian) {
    double gaussian = 0.15;
    double voigt =
        0.5346 * lorentzian + Math.sqrt(0.2166 * lorentzian * lorentzian + gaussian * gaussian);
    assertThat(PseudoVoigt.ofWidths(gaussian, lorentzian).fwhm())
        .isCloseTo(voigt, within(0.005 * voigt));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 1})
  void aProfileHasUnitAreaAndHalfItsHeightAtHalfItsWidth(double eta) {
    PseudoVoigt shape = new PseudoVoigt(0.2, eta);
    assertThat(shape.at(0.1)).isCloseTo(shape.at(0) / 2, within(1e-12));
    double sum = 0;
    double step = 0.001;
    for (double x = -200; x < 200; x += step) {
      sum += shape.at(x) * step;
    }
    assertThat(sum).isCloseTo(1, within(eta * 2 * 0.1 / (Math.PI * 200) * 1.01 + 1e-9));
  }

  @Test
  void aLineWithoutWidthIsRefused() {
    PeakProfile perfect = PeakProfile.ofConstantWidth(0);
    assertThatThrownBy(() -> perfect.at(30, LAMBDA)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> perfect.withCrystalliteSize(0)).hasMessageContaining("size");
    assertThatThrownBy(() -> perfect.withMicrostrain(-1)).hasMessageContaining("-1.0");
  }
}
