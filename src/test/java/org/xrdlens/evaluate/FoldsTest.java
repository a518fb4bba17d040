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

  /** The claim of the grouped protocol, said of the two sides of every fold, on ragged series. */
  @Test
  void trainingAndTestNeverShareASeries() {
    List<String> classes = new ArrayList<>();
    List<String> ragged = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      classes.add("c" + i * i % 7);
      ragged.add("s" + (int) Math.sqrt(3.0 * i));
    }
    int most = Folds.most(Protocol.GROUPED, ragged);
    assertThat(most).isEqualTo(17);
    for (int count = 2; count <= most; count++) {
      Folds folds = Folds.of(Protocol.GROUPED, classes, ragged, count, count);
      for (int f = 0; f < count; f++) {
        List<String> tested = IntStream.of(folds.test(f)).mapToObj(ragged::get).toList();
        assertThat(tested).isNotEmpty();
        assertThat(IntStream.of(folds.train(f)).mapToObj(ragged::get))
            .isNotEmpty()
            .doesNotContainAnyElementsOf(tested);
      }
    }
  }

  @Test
  void moreFoldsThanSeriesAreRefused() {
    List<String> three = IntStream.range(0, 60).mapToObj(i -> "s" + i % 3).toList();
    assertThatThrownBy(() -> Folds.of(Protocol.GROUPED, labels, three, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 3 folds")
        .hasMessageContaining("4 folds");
    assertThat(Folds.of(Protocol.RANDOM, labels, three, 4, 1).count()).isEqualTo(4);
  }

  @Test
  void anItemHasASiblingWhereItsClassIsLearnedFrom() {
    List<String> classes = List.of("a", "a", "b", "b", "c", "c");
    List<String> groups = List.of("1", "2", "3", "3", "4", "5");
    Folds folds = Folds.of(Protocol.GROUPED, classes, groups, 5, 1);
    assertThat(IntStream.range(0, 6).filter(i -> folds.hasSibling(i, classes)))
        .containsExactly(0, 1, 4, 5);
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
