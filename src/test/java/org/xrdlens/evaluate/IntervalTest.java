package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {

  /** Wilson's interval for 8 of 10 is 0.4902 to 0.9433 (Newcombe, Stat. Med. 17:857, 1998). */
  @Test
  void theIntervalOfAnObservedShareIsWilsons() {
    Interval interval = Interval.wilson(0.8, 10);
    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
    assertThat(Interval.wilson(0, 10).low()).isZero();
    assertThat(Interval.wilson(1, 10).high()).isCloseTo(1, within(1e-12));
  }

  /**
   * Of 10 fair coins 1 or fewer are heads with 11/1024 &lt; 0.025, 2 or fewer with 56/1024; by
   * symmetry the range is 2 to 8.
   */
  @Test
  void theRangeOfABinomialShareIsThatOfItsQuantiles() {
    assertThat(Interval.ofBinomial(0.5, 10)).isEqualTo(new Interval(0.2, 0.8));
  }

  /** Python, summing math.comb(320, k) 0.9^k 0.1^(320 - k), passes 2.5 % at 277, 97.5 % at 298. */
  @Test
  void theRangeOfManyItemsIsThatOfAnotherProgram() {
    assertThat(Interval.ofBinomial(0.9, 320)).isEqualTo(new Interval(277 / 320.0, 298 / 320.0));
  }

  @Test
  void wholeSeriesMakeTheBootstrapAsWideAsTheirNumberSays() {
    double[] values = IntStream.range(0, 80).mapToDouble(i -> i / 8 % 2).toArray();
    List<String> alone = IntStream.range(0, 80).mapToObj(i -> "s" + i).toList();
    List<String> inEights = IntStream.range(0, 80).mapToObj(i -> "s" + i / 8).toList();
    Interval items = new SeriesBootstrap(alone, 1).ofMean(values);
    Interval series = new SeriesBootstrap(inEights, 1).ofMean(values);
    // The mean of n fair coins has the standard deviation 0.5/√n; 95 % lie within 1.96 of them.
    assertThat(items.high() - items.low()).isCloseTo(2 * 1.96 * 0.5 / Math.sqrt(80), within(0.03));
    assertThat(series.high() - series.low())
        .isCloseTo(2 * 1.96 * 0.5 / Math.sqrt(10), within(0.06));
    assertThat(new SeriesBootstrap(inEights, 1).ofMean(values)).isEqualTo(series);
    assertThat(items.contains(0.5)).isTrue();
    assertThat(items.contains(0.7)).isFalse();
  }

  @Test
  void itemsOfOneSeriesAreOnlyDrawnTogether() {
    List<String> series = List.of("a", "b", "a", "b", "a", "b");
    new SeriesBootstrap(series, 3)
        .of(
            items -> {
              assertThat(items).hasSize(6);
              for (int i = 0; i < 6; i += 3) {
                assertThat(items[i + 1] - items[i]).isEqualTo(2);
                assertThat(items[i + 2] - items[i]).isEqualTo(4);
              }
              return 0;
            });
  }

  @Test
  void endsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new Interval(0.5, 0.4)).hasMessageContaining("0.5 and 0.4");
  }
}
