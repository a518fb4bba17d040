package org.xrdlens.io.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.pattern.Radiation;

class JadeMdiFormatTest extends PatternFormatContract {
  private static final String HEADER =
      "09/11/91 DIF made\n 10.000 0.0400  4.0 CU 1.540598 10.16 5\n";

  @Override
  protected PatternFormat format() {
    return new JadeMdiFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.mdi", bytes(HEADER + " 120 124\n 108 112 9\n"),
        "old.mdi", bytes(HEADER + " 120 124\n 108 112 9 -1\n.\n"),
        "tab.mdi", bytes("\n" + HEADER.substring(18) + "120\t124\t108\t112\r\n9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3 4\n5\n", "1 2 3 4 5 -1\n.\n", "1 2 3 4 5\n-1\n.\n"})
  void readsTheSamePointsWithAndWithoutTheOldEnd(String counts) throws PatternFormatException {
    MeasuredScan scan = read(HEADER + counts);
    assertThat(scan.intensities()).containsExactly(1, 2, 3, 4, 5);
    assertThat(scan.positions()[4]).isEqualTo(10.16);
    assertThat(scan.radiation()).hasValue(new Radiation("CuKa1", 1.540598, 0, 0));
  }

  @Test
  void refusesFewerPointsThanStated() {
    assertThatThrownBy(() -> read(HEADER + "1 2 3\n4\n"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("5");
  }

  @Test
  void agreesOnTheSyntheticFile() throws IOException {
    GoldenTable.ofDialects("mdi").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MeasuredScan read(String text) throws PatternFormatException {
    return new JadeMdiFormat().read(PatternSource.of("made.mdi", bytes(text))).get(0);
  }
}
