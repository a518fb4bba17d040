package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BraggAngleTest {
  @Test
  void theAngleIsTheArcSineFromZeroToARightAngle() {
    for (int i = 0; i <= 10_000; i++) {
      double sine = i / 10_000.0;
      assertThat(BraggAngle.ofSine(sine))
          .as("sin θ = %s", sine)
          .isCloseTo(Math.asin(sine), within(2e-14));
    }
  }

  @Test
  void smallAnglesKeepTheirDigits() {
    assertThat(BraggAngle.ofSine(1e-9)).isCloseTo(1e-9, within(1e-24));
    assertThat(BraggAngle.ofSine(0)).isZero();
  }
}
