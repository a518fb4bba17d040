package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
  void endsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new Interval(0.5, 0.4)).hasMessageContaining("0.5 and 0.4");
  }
}
