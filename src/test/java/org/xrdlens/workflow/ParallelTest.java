package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  @Test
  void resultsComeInOrderWhateverTheThreads() {
    List<Integer> squares = IntStream.range(0, 50).mapToObj(i -> i * i).toList();
    assertThat(Parallel.map(50, 3, i -> i * i)).isEqualTo(squares);
  }

  @Test
  void afterAFailureNothingMoreIsBegun() {
    ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(
            () ->
                Parallel.map(
                    6,
                    1,
                    i -> {
                      begun.add(i);
                      if (i == 2) {
                        throw new IllegalArgumentException("the third");
                      }
                      return i;
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the third");
    assertThat(begun).containsExactly(0, 1, 2);
  }
}
