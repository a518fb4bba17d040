package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

class LinearAndKernelMethodsTest {

  /**
   * One example at 1 and one at −1: by symmetry there is no offset, and the penalised optimum has w
   * = 2/(1 + eʷ), which is 0.6749.
   */
  @Test
  void logisticRegressionFindsThePenalisedOptimum() {
    Examples pair = new Examples(new float[][] {{1}, {-1}}, new int[] {0, 1}, 2);
    Judge judge = new LogisticRegression().learn(pair, 1, Progress.NONE);
    for (float x : new float[] {0, 1, 3}) {
      assertThat(judge.probabilities(new float[] {x})[0])
          .isCloseTo(1 / (1 + Math.exp(-0.6749 * x)), within(1e-3));
    }
  }

  /** No line parts a class in the middle from one around it, a Gaussian kernel does. */
  @Test
  void supportVectorsTellAMiddleFromItsSurroundings() {
    float[][] inputs = new float[80][];
    int[] classes = new int[80];
    for (int i = 0; i < 80; i++) {
      double radius = i % 2 == 0 ? 0.3 : 2;
      inputs[i] = new float[] {(float) (radius * Math.cos(i)), (float) (radius * Math.sin(i))};
      classes[i] = i % 2;
    }
    Examples ring = new Examples(inputs, classes, 2);
    Judge curved = new SupportVectors().learn(ring, 1, Progress.NONE);
    Judge straight = new LogisticRegression().learn(ring, 1, Progress.NONE);
    assertThat(Blobs.accuracy(curved, ring)).isEqualTo(1);
    assertThat(Blobs.accuracy(straight, ring)).isLessThan(0.8);
  }

  /** Of three classes the right one wins two of three pairs, and another the pair without it. */
  @Test
  void theVotesOfSupportVectorsAreThoseOfAllPairs() {
    Judge judge = new SupportVectors().learn(Blobs.farApart(10, 1), 1, Progress.NONE);
    double[] votes = judge.probabilities(new float[] {0, 4, 0, 1, 1, 1});
    assertThat(votes[1]).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Math.max(votes[0], votes[2])).isCloseTo(1 / 3.0, within(1e-12));
  }
}
