package org.xrdlens.io.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

class XddFormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new XddFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.xdd", bytes("10 0.5 11.5\n5\n6\n7\n8\n"),
        "comment.txt", bytes("/* made\n 1 2 3 */\n10 0.5 11.5\n5 6\n7 8\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 .5 11.5\n5\n6\n7\n8",
        "/* a */\n10 .5 11.5\n5 6\n7 8",
        "10 .5 11.5\n5 6 7 8\n"
      })
  void readsTheSamePoints(String text) throws PatternFormatException {
    MeasuredScan scan = new XddFormat().read(PatternSource.of("made.xdd", bytes(text))).get(0);
    assertThat(scan.positions()).containsExactly(10, 10.5, 11, 11.5);
    assertThat(scan.intensities()).containsExactly(5, 6, 7, 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 5\n11 6\n",
        "10 5 3 1\n",
        "10 0 11\n1\n2\n",
        "1\n2\n3\n",
        "a b c\n",
        "/* a */\n10 0.5 11\n10 5\n10.5 6\n11 7\n"
      })
  void leavesColumnsToTheirOwnFormat(String text) {
    assertThat(format().recognises(new FileStart("a.xdd", bytes(text)))).isFalse();
  }

  @Test
  void refusesAStepOfZero() {
    assertThatThrownBy(() -> format().read(PatternSource.of("a.xdd", bytes("10 0 11\n1\n"))))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("a.xdd");
  }

  @Test
  void agreesOnTheSyntheticFile() throws IOException {
    GoldenTable.ofDialects("xdd").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
