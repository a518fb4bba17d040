package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MadeBytes;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.SharedFolder;

class BrukerRaw4FormatTest extends PatternFormatContract {
  private static final byte[] HEADER = MadeBytes.ofSize(61).text(0, "RAW4.00").toArray();
  private static final byte[] COUPLED =
      MadeBytes.joined(drive("2Theta", true, 10), drive("Theta", true, 5));

  @Override
  protected PatternFormat format() {
    return new BrukerRaw4Format();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.raw",
        MadeBytes.joined(HEADER, text("SAMPLEID", "quartz"), tube(), range(0, 4, COUPLED, 5, 7, 9)),
        "two.raw",
        MadeBytes.joined(
            HEADER,
            tube(),
            range(160, 8, COUPLED, 5, 7),
            other(77, 20),
            range(0, 4, COUPLED, 1, 2)));
  }

  private static byte[] text(String key, String value) {
    return MadeBytes.ofSize(36 + value.length())
        .uint32(0, 10)
        .uint32(4, 36L + value.length())
        .text(12, key)
        .text(36, value)
        .toArray();
  }

  private static byte[] tube() {
    return MadeBytes.ofSize(136)
        .uint32(0, 30)
        .uint32(4, 136)
        .float64(72, 1.5418, 1.5406, 1.54439, 1.39222, 0.5)
        .text(116, "Cu")
        .toArray();
  }

  private static byte[] other(int type, int length) {
    return MadeBytes.ofSize(length).uint32(0, type).uint32(4, length).toArray();
  }

  private static byte[] drive(String name, boolean moves, double start) {
    return MadeBytes.ofSize(92)
        .uint32(0, 50)
        .uint32(4, 92)
        .text(12, name)
        .uint32(52, moves ? 1 : 0)
        .float64(56, start)
        .toArray();
  }

  private static byte[] range(int type, int recordLength, byte[] chain, double... intensity) {
    return range("Locked Coupled", 10, type, recordLength, chain, intensity);
  }

  private static byte[] range(
      String scan, double start, int type, int recordLength, byte[] chain, double... intensity) {
    MadeBytes head =
        MadeBytes.ofSize(160)
            .uint32(0, type)
            .text(32, scan)
            .float64(72, start, 0.5)
            .uint32(88, intensity.length)
            .float32(92, 77.5)
            .float64(112, 1.5418)
            .uint32(136, recordLength)
            .uint32(140, chain.length);
    MadeBytes records = MadeBytes.ofSize(recordLength * intensity.length);
    for (int i = 0; i < intensity.length; i++) {
      records.float32(i * recordLength, intensity[i]);
    }
    return MadeBytes.joined(head.toArray(), chain, records.toArray());
  }

  private List<MeasuredScan> read(byte[]... pieces) throws PatternFormatException {
    return format().read(PatternSource.of("made.raw", MadeBytes.joined(pieces)));
  }

  @Test
  void readsSeveralRangesWithRecordsOfDifferentLengths() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(
            HEADER,
            tube(),
            range(160, 8, COUPLED, 5, 7),
            other(77, 9),
            range(0, 4, COUPLED, 1, 2, 3),
            new byte[] {0, 0, 0});
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).intensities()).containsExactly(5, 7);
    assertThat(scans.get(1).intensities()).containsExactly(1, 2, 3);
    assertThat(scans.get(1).positions()).containsExactly(10, 10.5, 11);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(77.5);
    assertThat(scans.get(1).radiation().orElseThrow().wavelengthAngstrom()).isEqualTo(1.5406);
  }

  @Test
  void takesTheWavelengthUsedWhereNoTubeIsNamed() throws PatternFormatException {
    MeasuredScan scan = read(HEADER, range(0, 4, COUPLED, 5, 7)).get(0);
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom()).isEqualTo(1.5418);
  }

  @ParameterizedTest
  @CsvSource({
    "Locked Coupled, 10, TWO_THETA",
    "Locked Coupled, 5, THETA",
    "Detector Scan, 10, TWO_THETA",
    "Rocking Curve, 5, OMEGA",
    "Phi Scan, 0, PHI",
    "Chi Scan, 0, CHI",
    "PSD Fix Scan, 5, TWO_THETA",
    "Still (PSD fixed), 5, TWO_THETA",
    "Something new, 5, OMEGA",
    "Something new, 10, TWO_THETA",
    "Z-Drive Scan, 1.5, Z"
  })
  void countsAlongTheDriveThatBeginsWhereTheRangeDoes(String scan, double start, ScanAxis axis)
      throws PatternFormatException {
    byte[] chain =
        MadeBytes.joined(
            drive("2Theta", false, 10),
            drive("Theta", false, 5),
            drive("Phi", false, 0),
            drive("Chi", false, 0),
            drive("Z-Drive", false, 1.5));
    MeasuredScan read = read(HEADER, range(scan, start, 0, 4, chain, 5, 7)).get(0);
    assertThat(read.axis()).isEqualTo(axis);
    assertThat(read.record()).doesNotContainKey("warning");
  }

  @Test
  void prefersDrivesThatAreMarkedAsMoving() throws PatternFormatException {
    byte[] chain = MadeBytes.joined(drive("2Theta", false, 10), drive("Theta", true, 10));
    MeasuredScan scan = read(HEADER, range("New", 10, 0, 4, chain, 5, 7)).get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.OMEGA);
  }

  @Test
  void warnsWhereNothingTellsTheAxis() throws PatternFormatException {
    MeasuredScan scan = read(HEADER, range("New", 10, 0, 4, new byte[0], 5, 7)).get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(scan.record().get("warning")).contains("taken as 2θ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 5000})
  void refusesSegmentsWhoseLengthLeadsNowhere(int length) {
    byte[] segment = MadeBytes.ofSize(40).uint32(0, 10).uint32(4, length).toArray();
    assertThatThrownBy(() -> read(HEADER, segment))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("byte 61");
  }

  @Test
  void refusesRangesThatAreCut() {
    byte[] range = range(0, 4, COUPLED, 5, 7, 9);
    assertThatThrownBy(() -> read(HEADER, Arrays.copyOf(range, range.length - 1)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("3 points");
  }

  @Test
  void refusesTheHostileLoop() {
    Path file = SharedFolder.path("data/hostile/raw4_loop.raw");
    assertThatThrownBy(() -> PatternFormats.standard().scans(file))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("raw4_loop.raw");
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofFormats("bruker_raw4").holds();
  }
}
