package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LorentzPolarizationTest {
  /** The column LP of the shared reference for silicon 111. */
  @Test
  void theFactorIsThatOfTheReference() {
    assertThat(LorentzPolarization.UNPOLARIZED.at(28.46708)).isCloseTo(30.25331, within(1e-4));
  }

  @Test
  void aMonochromatorWeakensWhatIsPolarizedInItsPlane() {
    LorentzPolarization graphite = new LorentzPolarization(26.6);
    double a = Math.pow(Math.cos(Math.toRadians(26.6)), 2);
    double plain = LorentzPolarization.UNPOLARIZED.at(90);
    assertThat(graphite.at(90)).isCloseTo(plain, within(1e-9));
    double ratio = graphite.at(1) / LorentzPolarization.UNPOLARIZED.at(1);
    assertThat(ratio).isCloseTo((1 + a) / 2, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 28, 90, 133, 170})
  void theFactorIsItsClosedForm(double twoTheta) {
    double theta = Math.toRadians(twoTheta / 2);
    double lorentz = 1 / (square(Math.sin(theta)) * Math.cos(theta));
    double c = square(Math.cos(2 * theta));
    double a = square(Math.cos(Math.toRadians(26.6)));
    double f = 0.95;
    assertThat(LorentzPolarization.UNPOLARIZED.at(twoTheta))
        .isCloseTo((1 + c) * lorentz, within(1e-12 * lorentz));
    assertThat(new LorentzPolarization(26.6).at(twoTheta))
        .isCloseTo((1 + a * c) * lorentz, within(1e-12 * lorentz));
    assertThat(LorentzPolarization.synchrotron(f).at(twoTheta))
        .isCloseTo(2 * (f + (1 - f) * c) * lorentz, within(1e-12 * lorentz));
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void anglesOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> new LorentzPolarization(90)).hasMessageContaining("90.0");
    assertThatThrownBy(() -> new LorentzPolarization(0, 1.2)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> LorentzPolarization.synchrotron(0.3)).hasMessageContaining("0.3");
  }
}
