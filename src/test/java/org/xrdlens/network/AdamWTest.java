package org.xrdlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamWTest {

  @Test
  void theFirstStepIsTheLearningRateWhateverTheGradientsLength() {
    float[] weights = {1, 1, 1};
    new AdamW(3, 0).move(0, weights, new float[] {1e-3f, -50, 0}, 1, 0.01);
    assertThat(weights[0]).isCloseTo(0.99f, within(1e-6f));
    assertThat(weights[1]).isCloseTo(1.01f, within(1e-6f));
    assertThat(weights[2]).isEqualTo(1);
  }

  @Test
  void withoutGradientAWeightDecaysGeometrically() {
    float[] weights = {2};
    AdamW optimiser = new AdamW(1, 0.5);
    for (int step = 0; step < 10; step++) {
      optimiser.move(step, weights, new float[1], 1, 0.1);
    }
    assertThat(weights[0]).isCloseTo((float) (2 * Math.pow(1 - 0.1 * 0.5, 10)), within(1e-5f));
  }

  @Test
  void aSteadyGradientMovesByTheLearningRateAtEveryStep() {
    float[] weights = {0};
    AdamW optimiser = new AdamW(1, 0);
    for (int step = 0; step < 100; step++) {
      optimiser.move(step, weights, new float[] {3}, 0.1f, 0.01);
    }
    assertThat(weights[0]).isCloseTo(-1, within(1e-3f));
  }

  @Test
  void itFindsTheMinimumOfAParabola() {
    float[] weights = {5, -3};
    AdamW optimiser = new AdamW(2, 0);
    for (int step = 0; step < 3000; step++) {
      float[] gradient = {2 * (weights[0] - 1), 20 * (weights[1] - 2)};
      optimiser.move(step, weights, gradient, 1, 0.01);
    }
    assertThat(weights[0]).isCloseTo(1, within(1e-3f));
    assertThat(weights[1]).isCloseTo(2, within(1e-3f));
  }
}
