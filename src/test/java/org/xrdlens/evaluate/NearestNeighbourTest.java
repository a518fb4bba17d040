package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNeighbourTest {

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
