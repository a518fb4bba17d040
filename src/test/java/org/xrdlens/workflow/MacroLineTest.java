package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroLineTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/data/films, /data/films",
        "/data/my films, [/data/my films]",
        "/data/films [1], [/data/films [1]]",
        "/data/films [1, '/data/films [1'",
        "/data/films ]1[, '/data/films ]1['",
        "``, []"
      })
  void aValueIsQuotedSoThatItIsReadBackWhole(String value, String quoted) {
    assertThat(MacroLine.of("XRD Lens...", Map.of("input", value)))
        .isEqualTo("run(\"XRD Lens...\", \"input=" + quoted + "\");");
  }
}
