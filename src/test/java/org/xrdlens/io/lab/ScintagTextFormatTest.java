package org.xrdlens.io.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.pattern.Radiation;

class ScintagTextFormatTest extends PatternFormatContract {
  private static final String HEADER =
      ".RAW\r18-MAR-99\0\0\0\r15:34:16\rmade\r 1\r 2\r 1\r 300\r  20.20\r10\r0\r40\rCU\r200\r2\r2"
          + "\r  \r 0\r1.5418\r1.540598\r1.544418\r1.53906\r 20.00\r 0.10\r 3 1\r 8.00\r  \r  \r";

  @Override
  protected PatternFormat format() {
    return new ScintagTextFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.raw", bytes(HEADER + "  9.\r  \r  5.\r  9.\r  7."),
        "bare.raw", bytes(HEADER + "  5.\r  9.\r  7.\r"));
  }

  @Test
  void readsTheValuesAtTheirLines() throws PatternFormatException {
    MeasuredScan scan = read(HEADER + "  9.\r  \r  5.\r  9.\r  7.");
    assertThat(scan.positions()).containsExactly(20, 20.1, 20.2);
    assertThat(scan.intensities()).containsExactly(5, 9, 7);
    assertThat(scan.radiation()).hasValue(new Radiation("CuKa1+2", 1.540598, 1.544418, 0.5));
    assertThat(scan.countingTimeSeconds()).hasValue(8);
    assertThat(scan.record().get("date")).isEqualTo("18-MAR-99 15:34:16");
  }

  @Test
  void refusesFewerIntensitiesThanStated() {
    assertThatThrownBy(() -> read(HEADER + "  9.\r  \r  5.\r"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("25th line");
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("scintag_raw").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static MeasuredScan read(String text) throws PatternFormatException {
    return new ScintagTextFormat().read(PatternSource.of("made.raw", bytes(text))).get(0);
  }
}
