package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesBootstrapTest {

  private static List<String> series(int items, int perSeries) {
    return IntStream.range(0, items).mapToObj(i -> "s" + i / perSeries).toList();
  }

  /** The mean of 400 fair coins scatters by 0.025, so 95 % lie within 1.96 times that. */
  @Test
  void itemsByThemselvesGiveTheNormalInterval() {
    double[] coins = new double[400];
    Arrays.setAll(coins, i -> i % 2);
    Interval interval = new SeriesBootstrap(series(400, 1), 1).interval(coins);
    assertThat(interval.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.006));
    assertThat(interval.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.006));
  }

  @Test
  void seriesOfFourEqualFilmsDoubleTheInterval() {
    double[] films = new double[400];
    for (int i = 0; i < 100; i++) {
      Arrays.fill(films, 4 * i, 4 * i + 4, i % 2);
    }
    Interval alone = new SeriesBootstrap(series(400, 1), 1).interval(films);
    Interval together = new SeriesBootstrap(series(400, 4), 1).interval(films);
    double ratio = (together.high() - together.low()) / (alone.high() - alone.low());
    assertThat(ratio).isCloseTo(2, within(0.15));
  }

  @Test
  void equalItemsHaveNoInterval() {
    double[] all = new double[10];
    Arrays.fill(all, 1);
    assertThat(new SeriesBootstrap(series(10, 3), 1).interval(all)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void itemsOfOneSeriesAreOnlyDrawnTogether() {
    List<String> series = List.of("a", "b", "a", "b", "a", "b");
    new SeriesBootstrap(series, 3)
        .interval(
            items -> {
              assertThat(items).hasSize(6);
              for (int i = 0; i < 6; i += 3) {
                assertThat(items[i + 1] - items[i]).isEqualTo(2);
                assertThat(items[i + 2] - items[i]).isEqualTo(4);
              }
              return 0;
            });
  }
}
