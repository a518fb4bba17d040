package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MadeBytes;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

class BrukerRaw2FormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new BrukerRaw2Format();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of("two.raw", twoRanges());
  }

  private static byte[] twoRanges() {
    byte[] header =
        MadeBytes.ofSize(256)
            .text(0, "RAW2")
            .uint16(4, 2)
            .text(8, "zincite")
            .text(188, "CU")
            .float32(190, 1.5406, 1.5443, 0.5)
            .toArray();
    return MadeBytes.joined(header, range(48, 10, 1, 5, 7, 9), range(60, 30, 2, 4, 3));
  }

  private static byte[] range(int header, double start, double seconds, double... intensity) {
    return MadeBytes.ofSize(header + 4 * intensity.length)
        .uint16(0, header)
        .uint16(2, intensity.length)
        .float32(8, seconds, 0.25, start)
        .float32(header, intensity)
        .toArray();
  }

  @Test
  void readsRangesWithHeadersAndTimesOfTheirOwn() throws PatternFormatException {
    List<MeasuredScan> scans = format().read(PatternSource.of("two.raw", twoRanges()));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).positions()).containsExactly(10, 10.25, 10.5);
    assertThat(scans.get(1).positions()).containsExactly(30, 30.25);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(2);
    assertThat(scans.get(1).radiation().orElseThrow().name()).isEqualTo("CuKa1+2");
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofFormats("bruker_raw2").holds();
  }
}
