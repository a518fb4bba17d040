package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputNamesTest {

  @Test
  void dropsTheLastExtensionAndMirrorsFolders() {
    OutputNames names = new OutputNames(List.of("a.xy", "sub/a.xy", "sub.d/b", "c.tar.xy", ".xy"));
    assertThat(names.of("a.xy", ".png")).isEqualTo("a.png");
    assertThat(names.of("sub/a.xy", ".png")).isEqualTo("sub/a.png");
    assertThat(names.of("sub.d/b", ".png")).isEqualTo("sub.d/b.png");
    assertThat(names.of("c.tar.xy", ".png")).isEqualTo("c.tar.png");
    assertThat(names.of(".xy", ".png")).isEqualTo(".xy.png");
  }

  @Test
  void keepsTheWholeNameWhereTwoCollideAlsoByCase() {
    OutputNames names = new OutputNames(List.of("a.xy", "A.csv", "b.xy"));
    assertThat(names.of("a.xy", ".png")).isEqualTo("a.xy.png");
    assertThat(names.of("A.csv", ".png")).isEqualTo("A.csv.png");
    assertThat(names.of("b.xy", ".png")).isEqualTo("b.png");
  }

  @Test
  void givesEveryInputItsOwnName() {
    List<String> inputs =
        List.of("a.xy", "a.csv", "a.xy.txt", "m.xy#0", "m.xy#1", "m.csv#1", "m#1.xy", "x~2", "x");
    OutputNames names = new OutputNames(inputs);
    assertThat(inputs.stream().map(input -> names.of(input, ".png"))).doesNotHaveDuplicates();
    assertThat(names.of("m.xy#0", ".png")).isEqualTo("m#0.png");
  }

  @Test
  void refusesAnInputThatItWasNotGiven() {
    assertThatThrownBy(() -> new OutputNames(List.of("a.xy")).of("b.xy", ".png"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b.xy");
  }
}
