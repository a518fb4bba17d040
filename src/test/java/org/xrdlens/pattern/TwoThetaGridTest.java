package org.xrdlens.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoThetaGridTest {

  @Test
  void anEndBetweenTwoStepsIsLeftOut() {
    TwoThetaGrid grid = TwoThetaGrid.between(10.013, 59.99, 0.02);
    assertThat(grid.first()).isEqualTo(10.013);
    assertThat(grid.last()).isCloseTo(59.973, within(1e-9));
    assertThat(grid.size()).isEqualTo(2499);
  }

  @Test
  void anEndOnAStepIsKeptThoughItRoundsToJustBelow() {
    assertThat(TwoThetaGrid.between(10, 58, 0.04).last()).isCloseTo(58, within(1e-9));
    assertThat(TwoThetaGrid.between(5, 5.3, 0.1).size()).isEqualTo(4);
  }

  @Test
  void aRangeWithoutTwoPointsIsRefused() {
    assertThatThrownBy(() -> TwoThetaGrid.between(10, 10.01, 0.02))
        .hasMessageContaining("1 points");
    assertThatThrownBy(() -> TwoThetaGrid.between(20, 10, 0.02))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
