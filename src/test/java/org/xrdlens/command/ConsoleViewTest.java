package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleViewTest {

  @Test
  void columnsAreAlignedLongTextsCutAndFractionsHaveFourDecimals() {
    List<String> lines =
        ConsoleView.lines(
            List.of("file", "confidence", "note"),
            List.of(
                List.of("a long name.xy", 0.98765432, ""),
                List.of("b.xy", 1.0, "The pattern resembles no training pattern.")));
    assertThat(lines)
        .containsExactly(
            "file            confidence  note",
            "a long name.xy  0.9877",
            "b.xy            1.0000      The pattern resembles no training pat...");
  }
}
