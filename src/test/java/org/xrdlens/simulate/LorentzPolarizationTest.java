package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

  @Test
  void anglesOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> new LorentzPolarization(90)).hasMessageContaining("90.0");
  }
}
