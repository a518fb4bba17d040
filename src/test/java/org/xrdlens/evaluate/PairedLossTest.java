package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedLossTest {

  private static PairedLoss ofItems(int lost, int gained, int same) {
    int n = lost + gained + same;
    int[] before = new int[n];
    int[] after = new int[n];
    Arrays.fill(before, 0, lost, 1);
    Arrays.fill(after, lost, lost + gained, 1);
    List<String> own = IntStream.range(0, n).mapToObj(String::valueOf).toList();
    return PairedLoss.of(before, after, own, 1);
  }

  /** McNemar by hand: of b + c fair coins at least b; (7, 1) is (8 + 1) / 256. */
  @ParameterizedTest
  @CsvSource({
    "0,0,1",
    "1,0,0.5",
    "5,0,0.03125",
    "7,1,0.03515625",
    "3,3,0.65625",
    "0,4,1",
    "2,1,0.5"
  })
  void itemsByThemselvesGiveTheExactOneSidedTestOfMcNemar(int lost, int gained, double p) {
    PairedLoss loss = ofItems(lost, gained, 10);
    assertThat(loss.pValue()).isCloseTo(p, within(1e-12));
    assertThat(loss.lost()).isEqualTo(lost);
    assertThat(loss.gained()).isEqualTo(gained);
    assertThat(loss.loss()).isCloseTo((lost - gained) / (lost + gained + 10.0), within(1e-12));
  }

  @Test
  void aSeriesThatFailsTogetherIsOneThrow() {
    int[] before = {1, 1, 1, 1, 1, 1};
    int[] after = new int[6];
    List<String> one = Collections.nCopies(6, "series");
    assertThat(PairedLoss.of(before, after, one, 1).pValue()).isEqualTo(0.5);
    List<String> three = List.of("a", "a", "b", "b", "c", "c");
    assertThat(PairedLoss.of(before, after, three, 1).pValue()).isEqualTo(0.125);
  }

  /** Series that lose 3 and 1 and gain 2: of the 8 sums ±3 ±1 ±2 three reach 2: 6, 4 and 2. */
  @Test
  void seriesOfDifferentLossesAreWeighedByThem() {
    int[] before = {3, 1, 0};
    int[] after = {0, 0, 2};
    PairedLoss loss = PairedLoss.of(before, after, List.of("a", "b", "c"), 3);
    assertThat(loss.pValue()).isEqualTo(3 / 8.0);
    assertThat(loss.loss()).isCloseTo(2 / 9.0, within(1e-12));
    assertThat(loss.isSignificantAt(0.05)).isFalse();
  }

  @Test
  void pairsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> PairedLoss.of(new int[2], new int[2], List.of("a"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, 2 and 1");
  }
}
