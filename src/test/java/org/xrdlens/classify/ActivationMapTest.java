package org.xrdlens.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationMapTest {
  private static final ActivationMap MAP =
      new ActivationMap(
          List.of("a", "b"), new double[] {12, 16, 20}, new float[] {1, 3, -1, 0, 0, 6});

  @Test
  void aMapIsLinearBetweenItsCentresAndConstantBeyond() {
    double[] angles = {10, 12, 13, 16, 19, 20, 30};
    assertThat(MAP.interpolated(0, angles)).containsExactly(1, 1, 1.5, 3, 0, -1, -1);
  }

  @Test
  void theLogitIsTheMean() {
    assertThat(MAP.logit(0)).isEqualTo(1);
    assertThat(MAP.logit(1)).isCloseTo(2, within(1e-12));
  }

  @Test
  void wrongSizesAndClassesAreRefused() {
    assertThatThrownBy(
            () -> new ActivationMap(List.of("a"), new double[] {1, 2}, new float[] {1, 2, 3}))
        .hasMessageContaining("1 classes at 2 positions can't have 3 values");
    assertThatThrownBy(() -> MAP.values(2)).hasMessageContaining("no class 2");
  }
}
