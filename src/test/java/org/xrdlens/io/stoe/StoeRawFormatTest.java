package org.xrdlens.io.stoe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MadeBytes;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.IntensityUnit;

class StoeRawFormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new StoeRawFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of("made.raw", MadeBytes.joined(header(4, 1), range(10, 12, 0.5, 5, 7, 9, 8, 6)));
  }

  private static byte[] header(int headerBlocks, int dataBlocks) {
    return MadeBytes.ofSize(512 * headerBlocks)
        .text(0, "RAW_1.06Powdat")
        .text(32, "quartz")
        .float32(322, 1.5406, 1.54439)
        .uint16(474, dataBlocks)
        .uint16(476, headerBlocks + 1 + dataBlocks)
        .toArray();
  }

  private static byte[] range(double start, double end, double step, int... counts) {
    MadeBytes range =
        MadeBytes.ofSize(1024)
            .text(0, "22-Sep-20 17:18")
            .uint16(34, counts.length)
            .float32(44, start, start / 2, end, end / 2, step, step / 2);
    for (int i = 0; i < counts.length; i++) {
      range.uint32(512 + 4 * i, counts[i]);
    }
    return range.toArray();
  }

  private List<MeasuredScan> read(byte[]... pieces) throws PatternFormatException {
    return format().read(PatternSource.of("made.raw", MadeBytes.joined(pieces)));
  }

  @Test
  void findsTheDataBehindALongHeader() throws PatternFormatException {
    MeasuredScan scan = read(header(9, 1), range(10, 12, 0.5, 5, 7, 9, 8, 6)).get(0);
    assertThat(scan.positions()).containsExactly(10, 10.5, 11, 11.5, 12);
    assertThat(scan.intensities()).containsExactly(5, 7, 9, 8, 6);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom()).isCloseTo(1.5406, within(1e-6));
  }

  @Test
  void readsSeveralRangesAndARepeatedOneOnce() throws PatternFormatException {
    byte[] first = range(10, 11, 0.5, 5, 7, 9);
    List<MeasuredScan> scans =
        read(header(4, 1), first, first, range(20, 21, 0.5, 1, 2, 3), new byte[512]);
    assertThat(scans).hasSize(2);
    assertThat(scans.get(1).intensities()).containsExactly(1, 2, 3);
  }

  @Test
  void countsAlongOmegaWhereOnlyThatMoves() throws PatternFormatException {
    byte[] range =
        MadeBytes.ofSize(524)
            .uint16(34, 3)
            .float32(44, 30, 15, 30, 16, 0, 0.5)
            .uint32(512, 5)
            .toArray();
    MeasuredScan scan = read(header(4, 1), range).get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.OMEGA);
    assertThat(scan.positions()).containsExactly(15, 15.5, 16);
  }

  @Test
  void refusesANumberOfPointsThatDoesNotFit() {
    assertThatThrownBy(() -> read(header(4, 1), range(10, 14, 0.5, 5, 7, 9)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("2048");
  }

  /**
   * The golden row counts 5405 points up to 91.06°, as the file's first blocks do. The range's own
   * header counts 5404 from 10° to 91.045° in steps of 0.015°, the lowest 1129: behind them stands
   * a 0 that was never measured. All else of the row holds.
   */
  @Test
  void readsTheRealFileAsItsRangeDescribesIt() throws IOException {
    MeasuredScan scan =
        PatternFormats.standard()
            .scans(SharedFolder.path("data/formats/stoe_raw/xrdpattern__stoe.raw"))
            .get(0);
    double[] counts = scan.intensities();
    assertThat(counts).hasSize(5404);
    assertThat(scan.positions()[0]).isEqualTo(10);
    assertThat(scan.positions()[5403]).isCloseTo(91.045, within(1e-5));
    assertThat(Arrays.stream(counts).min()).hasValue(1129);
    assertThat(Arrays.stream(counts).max()).hasValue(5824);
    assertThat(counts[1615]).isEqualTo(5824);
    assertThat(scan.positions()[1615]).isCloseTo(34.225, within(1e-5));
    assertThat(Arrays.stream(counts).sum()).isEqualTo(12964626);
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom())
        .isCloseTo(1.2079299688339233, within(1e-6));
    assertThat(scan.record()).doesNotContainKey("warning");
  }
}
