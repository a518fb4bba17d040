package org.xrdlens.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.classify.ActivationMap;
import org.xrdlens.classify.Prediction;

class DecidingRegionTest {

  /** Class a wins over b by runs at 20–30° (weight 3) and 60° (weight 1); c is far off. */
  private static Prediction prediction(float offset) {
    float[] a = {0, 1, 2, 0, 0, 1};
    float[] b = {1, 0, 0, 1, 0, 0};
    float[] values = new float[18];
    for (int i = 0; i < 6; i++) {
      values[i] = a[i] + offset;
      values[6 + i] = b[i] + offset;
      values[12 + i] = -9 + offset;
    }
    List<String> classes = List.of("a", "b", "c");
    return new Prediction(
        "film",
        classes,
        new double[] {0.6, 0.39, 0.01},
        new ActivationMap(classes, new double[] {10, 20, 30, 40, 50, 60}, values),
        1,
        "",
        1,
        true,
        List.of());
  }

  @Test
  void runsThatSpeakForTheWinnerComeWithTheirShares() {
    List<DecidingRegion> regions = DecidingRegion.of(prediction(0), 5);
    assertThat(regions).hasSize(2);
    assertThat(regions.get(0)).isEqualTo(new DecidingRegion(20, 30, 30, 0.75));
    assertThat(regions.get(1)).isEqualTo(new DecidingRegion(60, 60, 60, 0.25));
  }

  @Test
  void aConstantOnAllMapsChangesNothing() {
    List<DecidingRegion> moved = DecidingRegion.of(prediction(7), 5);
    List<DecidingRegion> plain = DecidingRegion.of(prediction(0), 5);
    assertThat(moved).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(moved.get(i).peak()).isEqualTo(plain.get(i).peak());
      assertThat(moved.get(i).share()).isCloseTo(plain.get(i).share(), within(1e-6));
    }
  }

  @Test
  void noMoreRegionsAreGivenThanAskedFor() {
    assertThat(DecidingRegion.of(prediction(0), 1)).hasSize(1);
    assertThat(DecidingRegion.of(prediction(0), 0)).isEmpty();
  }
}
