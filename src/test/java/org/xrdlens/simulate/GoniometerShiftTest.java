package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GoniometerShiftTest {

  /** A sample 0.1 mm too low on a radius of 200 mm: -2 · 0.1 · cos 30° / 200 rad at 2θ = 60°. */
  @Test
  void aSampleThatLiesTooLowHasItsLinesAtTooSmallAngles() {
    double shift = new GoniometerShift(0, 0.1, 200).at(60);
    assertThat(shift).isCloseTo(-0.0496196, within(1e-7));
  }

  @Test
  void theZeroShiftIsTheSameEverywhere() {
    GoniometerShift shift = new GoniometerShift(0.07, 0, 240);
    assertThat(shift.at(10)).isEqualTo(0.07);
    assertThat(shift.at(150)).isEqualTo(0.07);
  }

  @Test
  void manyAnglesMoveLikeEach() {
    GoniometerShift shift = new GoniometerShift(-0.03, 0.35, 173);
    double[] angles = new double[181];
    for (int i = 0; i < angles.length; i++) {
      angles[i] = i;
    }
    shift.move(angles);
    for (int i = 0; i < angles.length; i++) {
      assertThat(angles[i]).isCloseTo(i + shift.at(i), within(1e-11));
    }
  }

  @Test
  void aRadiusOfNothingIsRefused() {
    assertThatThrownBy(() -> new GoniometerShift(0, 0, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new GoniometerShift(Double.NaN, 0, 1)).hasMessageContaining("NaN");
  }
}
