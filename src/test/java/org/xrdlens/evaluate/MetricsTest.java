package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
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
    assertThat(m.macroF1()).isCloseTo((0.75 + 0.4 + 0) / 3, within(1e-12));
    assertThat(m.perClass().get("a").recall()).isEqualTo(0.75);
    assertThat(m.perClass().get("b").precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(m.logLoss()).isCloseTo(-(4 * Math.log(0.8) + 3 * Math.log(0.1)) / 7, within(1e-12));
    assertThat(m.calibrationError()).isCloseTo(Math.abs(0.8 - 4 / 7.0), within(1e-12));
  }

  /** Wilson's interval for 8 of 10 is 0.4902 to 0.9433 (Newcombe, Stat. Med. 17:857, 1998). */
  @Test
  void theIntervalIsWilsons() {
    int[] truth = new int[10];
    double[][] p = new double[10][];
    for (int i = 0; i < 10; i++) {
      p[i] = i < 8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    }
    Metrics m = Metrics.of(CLASSES, truth, p);
    assertThat(m.intervalLow()).isCloseTo(0.4902, within(1e-4));
    assertThat(m.intervalHigh()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void theTemperatureThatSharpenedLogitsIsFoundAgain() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] logits = new double[20000][3];
    int[] truth = new int[logits.length];
    for (int i = 0; i < logits.length; i++) {
      double[] honest = new double[3];
      for (int c = 0; c < 3; c++) {
        honest[c] = 1.5 * random.nextGaussian();
        logits[i][c] = 2.5 * honest[c];
      }
      double[] p = Calibration.softmax(honest, 1);
      double u = random.nextDouble();
      truth[i] = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
    }
    assertThat(Calibration.temperature(logits, truth)).isCloseTo(2.5, within(0.1));
  }

  @Test
  void theNearestNeighbourNeverStandsInTheSameFold() {
    List<float[]> values =
        List.of(
            new float[] {1, 0}, new float[] {1, 0.01f}, new float[] {0, 1}, new float[] {0.01f, 1});
    List<String> labels = List.of("a", "a", "b", "b");
    Folds siblingsApart = siblings(values.size(), labels, List.of("1", "2", "3", "4"));
    Folds siblingsTogether = siblings(values.size(), labels, List.of("1", "1", "2", "2"));
    assertThat(NearestNeighbour.accuracy(values, labels, siblingsTogether)).isZero();
    assertThat(siblingsApart.count()).isEqualTo(4);
    assertThat(NearestNeighbour.accuracy(values, labels, siblingsApart)).isEqualTo(1);
  }

  private static Folds siblings(int n, List<String> labels, List<String> series) {
    int count = (int) series.stream().distinct().count();
    assertThat(series).hasSize(n);
    return Folds.of(Protocol.GROUPED, labels, series, count, 1);
  }
}
