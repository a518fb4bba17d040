package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoldsTest {
  private final List<String> labels = new ArrayList<>();
  private final List<String> series = new ArrayList<>();

  FoldsTest() {
    for (int i = 0; i < 60; i++) {
      labels.add(i < 40 ? "a" : i < 55 ? "b" : "c");
      series.add(labels.get(i) + i / 4);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void everyItemIsTestedOnceAndNeverTrainedOnThen(Protocol protocol) {
    Folds folds = Folds.of(protocol, labels, series, 5, 7);
    int tested = 0;
    for (int f = 0; f < 5; f++) {
      Set<Integer> all = new HashSet<>();
      IntStream.of(folds.test(f)).forEach(all::add);
      tested += all.size();
      IntStream.of(folds.train(f)).forEach(i -> assertThat(all.add(i)).isTrue());
      assertThat(all).hasSize(60);
    }
    assertThat(tested).isEqualTo(60);
  }

  @Test
  void aSeriesNeverStandsOnBothSidesOfAGroupedFold() {
    for (long seed = 0; seed < 20; seed++) {
      Folds folds = Folds.of(Protocol.GROUPED, labels, series, 5, seed);
      Map<String, Integer> foldOfSeries = new HashMap<>();
      for (int i = 0; i < labels.size(); i++) {
        Integer before = foldOfSeries.put(series.get(i), folds.foldOf(i));
        assertThat(before == null || before == folds.foldOf(i)).isTrue();
      }
    }
  }

  @Test
  void randomFoldsHaveEachClassInEqualShares() {
    Folds folds = Folds.of(Protocol.RANDOM, labels, series, 5, 3);
    for (int f = 0; f < 5; f++) {
      long a = IntStream.of(folds.test(f)).filter(i -> labels.get(i).equals("a")).count();
      long b = IntStream.of(folds.test(f)).filter(i -> labels.get(i).equals("b")).count();
      assertThat(a).isEqualTo(8);
      assertThat(b).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void equalSeedsGiveEqualFoldsAndOthersDiffer(Protocol protocol) {
    String one = Folds.of(protocol, labels, series, 5, 1).toString();
    assertThat(Folds.of(protocol, labels, series, 5, 1)).hasToString(one);
    assertThat(Folds.of(protocol, labels, series, 5, 2).toString()).isNotEqualTo(one);
  }

  @Test
  void anUnknownProtocolIsRefusedWithTheKnownOnes() {
    assertThat(Protocol.named("grouped")).isEqualTo(Protocol.GROUPED);
    assertThatThrownBy(() -> Protocol.named("Grouped"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("random or grouped")
        .hasMessageContaining("\"Grouped\"");
  }
}
