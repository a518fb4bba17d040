package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void theTemperatureThatSharpenedLogitsIsFoundAgain() {
    double[][] logits = new double[20000][3];
    int[] truth = new int[logits.length];
    fill(logits, truth, 2.5);
    assertThat(Calibration.temperature(logits, truth)).isCloseTo(2.5, within(0.1));
  }

  @Test
  void theTruthOfAFoldHasNoSayInItsOwnTemperature() {
    double[][] logits = new double[300][3];
    int[] truth = new int[logits.length];
    fill(logits, truth, 2);
    List<String> labels = Collections.nCopies(truth.length, "a");
    Folds folds = Folds.of(Protocol.RANDOM, labels, labels, 5, 1);
    double[] before = Calibration.temperatures(logits, truth, folds);
    for (int item : folds.test(3)) {
      truth[item] = (truth[item] + 1) % 3;
    }
    double[] after = Calibration.temperatures(logits, truth, folds);
    assertThat(before).hasSize(5);
    assertThat(after[3]).isEqualTo(before[3]);
    assertThat(after[0]).isGreaterThan(before[0] + 0.1);
  }

  /** Draws truth from probabilities, and makes their logits too sure by a factor. */
  private static void fill(double[][] logits, int[] truth, double factor) {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < logits.length; i++) {
      double[] honest = new double[3];
      for (int c = 0; c < 3; c++) {
        honest[c] = 1.5 * random.nextGaussian();
        logits[i][c] = factor * honest[c];
      }
      double[] p = Calibration.softmax(honest, 1);
      double u = random.nextDouble();
      truth[i] = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
    }
  }
}
