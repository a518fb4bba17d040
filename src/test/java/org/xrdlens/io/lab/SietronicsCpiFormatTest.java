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

class SietronicsCpiFormatTest extends PatternFormatContract {
  private static final String FILE =
      """
      SIETRONICS XRD SCAN
      10.00
      10.06
      0,02
      CU
      1,5406

      2,5
      a sample
      SCANDATA
      60.5
      -3,25
      0
      7
      """;

  @Override
  protected PatternFormat format() {
    return new SietronicsCpiFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.cpi", bytes(FILE),
        "crlf.cpi", bytes(FILE.replace("\n", "\r\n")),
        "cell.cpi",
            bytes(FILE.replace("SIETRONICS XRD SCAN", "Calculated Values from PowderCell")));
  }

  @Test
  void readsDecimalCommasAndNegativeIntensities() throws PatternFormatException {
    MeasuredScan scan = read(FILE);
    assertThat(scan.positions()).containsExactly(10, 10.02, 10.04, 10.06);
    assertThat(scan.intensities()).containsExactly(60.5, -3.25, 0, 7);
    assertThat(scan.radiation()).hasValue(new Radiation("CuKa1", 1.5406, 0, 0));
    assertThat(scan.countingTimeSeconds()).hasValue(2.5);
    assertThat(scan.record().get("sample")).isEqualTo("a sample");
  }

  @Test
  void refusesAFileWithoutDataOrStep() {
    assertThatThrownBy(() -> read(FILE.substring(0, FILE.indexOf("60.5"))))
        .isInstanceOf(PatternFormatException.class);
    assertThatThrownBy(() -> read(FILE.replace("SCANDATA\n", "")))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("SCANDATA");
    assertThatThrownBy(() -> read(FILE.replace("0,02", "0.00")))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("steps of 0.0");
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("cpi").holds();
    GoldenTable.ofDialects("cpi").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MeasuredScan read(String text) throws PatternFormatException {
    return new SietronicsCpiFormat().read(PatternSource.of("made.cpi", bytes(text))).get(0);
  }
}
