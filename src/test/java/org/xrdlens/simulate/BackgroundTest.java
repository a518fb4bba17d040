package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.TwoThetaGrid;

class BackgroundTest {
  @Test
  void chebyshevTermsAreCosinesOfTheScaledAngle() {
    ChebyshevBackground background = new ChebyshevBackground(10, 60, 5, -2, 1, 0.5);
    double x = (2 * 23.0 - 70) / 50;
    double phi = Math.acos(x);
    double expected = 5 - 2 * x + Math.cos(2 * phi) + 0.5 * Math.cos(3 * phi);
    assertThat(background.at(23)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aHumpHasHalfItsHeightAtHalfItsWidth() {
    AmorphousHump hump = new AmorphousHump(40, 24, 10);
    assertThat(hump.at(24)).isEqualTo(40);
    assertThat(hump.at(29)).isCloseTo(20, within(1e-12));
  }

  @Test
  void airScatterFallsAsTheInverseAngle() {
    AirScatter air = new AirScatter(100);
    assertThat(air.at(10)).isEqualTo(100);
    assertThat(air.at(40)).isEqualTo(25);
  }

  @Test
  void backgroundsAddUpButNeverTakeIntensityAway() {
    TwoThetaGrid grid = new TwoThetaGrid(10, 10, 3);
    double[] pattern = {1, 1, 1};
    Background sinking = new ChebyshevBackground(10, 30, 0, -4);
    sinking.plus(new AirScatter(1)).addTo(grid, pattern);
    assertThat(pattern[0]).isEqualTo(6);
    assertThat(pattern[1]).isEqualTo(1.5);
    assertThat(pattern[2]).isEqualTo(1);
  }

  /** From 0.1° to 150°, so that the Gaussian vanishes at the ends and is stepped from its top. */
  @ParameterizedTest
  @ValueSource(doubles = {-20, 24, 77, 300})
  void aHumpIsTheSameOnEqualAndOnUnequalSteps(double centre) {
    AmorphousHump hump = new AmorphousHump(40, centre, 7);
    double[] equal = new TwoThetaGrid(0.1, 0.05, 3000).toArray();
    double[] drawn = new double[equal.length];
    hump.addTo(equal, drawn);
    double[] unequal = equal.clone();
    unequal[17] += 0.01;
    double[] slowly = new double[unequal.length];
    hump.addTo(unequal, slowly);
    for (int i = 0; i < drawn.length; i++) {
      assertThat(drawn[i]).isCloseTo(hump.at(equal[i]), within(1e-8 * 40));
      assertThat(slowly[i]).isCloseTo(hump.at(unequal[i]), within(1e-12));
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new ChebyshevBackground(60, 10, 1)).hasMessageContaining("60.0");
    assertThatThrownBy(() -> new AmorphousHump(1, 24, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new AirScatter(-1)).hasMessageContaining("-1.0");
  }
}
