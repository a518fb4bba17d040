package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
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
import org.xrdlens.pattern.IntensityUnit;

class BrukerRaw1FormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new BrukerRaw1Format();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.raw", range(10, false, 5, 7, 9),
        "two.raw", MadeBytes.joined(range(10, true, 5, 7, 9), range(20, false, 1, 2)));
  }

  private static byte[] range(double start, boolean another, double... intensity) {
    return MadeBytes.ofSize(156 + 4 * intensity.length)
        .text(0, "RAW ")
        .uint32(4, intensity.length)
        .float32(8, 4, 0.5)
        .float32(24, start)
        .text(40, "quartz")
        .float32(72, 1.5406, 1.54439)
        .uint32(152, another ? 1 : 0)
        .float32(156, intensity)
        .toArray();
  }

  @Test
  void readsRangesWhetherTheMagicIsRepeatedOrNot() throws PatternFormatException {
    byte[] second = range(20, false, 1, 2);
    byte[] bare = Arrays.copyOfRange(second, 4, second.length);
    byte[] file = MadeBytes.joined(range(10, true, 5, 7, 9), bare);
    List<MeasuredScan> scans = format().read(PatternSource.of("early.raw", file));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).positions()).containsExactly(10, 10.5, 11);
    assertThat(scans.get(1).positions()).containsExactly(20, 20.5);
    assertThat(scans.get(1).intensities()).containsExactly(1, 2);
  }

  @Test
  void saysWhatTheHeaderSays() throws PatternFormatException {
    MeasuredScan scan = format().read(PatternSource.of("a.raw", range(10, false, 5, 7, 9))).get(0);
    assertThat(scan.countingTimeSeconds()).hasValue(4);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.record()).containsEntry("sample", "quartz");
    assertThat(scan.radiation().orElseThrow().secondWavelengthAngstrom())
        .isCloseTo(1.54439, within(1e-6));
    assertThat(scan.record().get("radiation")).contains("0.5 is taken");
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofFormats("bruker_raw1").holds();
    GoldenTable.ofDialects("bruker_raw1").holds();
  }
}
