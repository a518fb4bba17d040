package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final List<String> CLASSES = List.of("a", "b", "c");

  /** Truth a a a a b b c; called a a a b b a b: by hand, F1 are 3/4, 2/5 and 0. */
  @Test
  void figuresOfASmallConfusionAreThoseWorkedOutByHand() {
    int[] truth = {0, 0, 0, 0, 1, 1, 2};
    int[] called = {0, 0, 0, 1, 1, 0, 1};
    double[][] p = new double[7][3];
    for (int i = 0; i < 7; i++) {
      p[i] = new double[] {0.1, 0.1, 0.1};
      p[i][called[i]] = 0.8;
    }
    Metrics m = Metrics.of(CLASSES, truth, p);
    assertThat(m.accuracy()).isCloseTo(4 / 7.0, within(1e-12));
    assertThat(m.balancedAccuracy()).isCloseTo((0.75 + 0.5 + 0) / 3, within(1e-12));
    assertThat(m.macroF1()).isCloseTo((0.75 + 0.4 + 0) / 3, within(1e-12));
    assertThat(m.perClass().get("a").recall()).isEqualTo(0.75);
    assertThat(m.perClass().get("b").precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(m.logLoss()).isCloseTo(-(4 * Math.log(0.8) + 3 * Math.log(0.1)) / 7, within(1e-12));
    // A hit is 0.2 from the truth in its own class and 0.1 in two others, a miss 0.8, 0.9 and 0.1.
    assertThat(m.brier()).isCloseTo((4 * 0.06 + 3 * 1.46) / 7, within(1e-12));
    // Equally confident: bins of 1, 1, 2, 1 and 2 in the given order have 1, 1, 1, 1 and 0 hits.
    assertThat(m.calibrationError())
        .isCloseTo((0.2 + 0.2 + 2 * 0.3 + 0.2 + 2 * 0.8) / 7, within(1e-12));
  }

  @Test
  void theIntervalIsWilsons() {
    int[] truth = new int[10];
    double[][] p = new double[10][];
    for (int i = 0; i < 10; i++) {
      p[i] = i < 8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    }
    assertThat(Metrics.of(CLASSES, truth, p).interval()).isEqualTo(Interval.wilson(0.8, 10));
  }
}
