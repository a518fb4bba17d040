package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
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
import org.xrdlens.pattern.IntensityUnit;

class BrukerRaw3FormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new BrukerRaw3Format();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.raw", MadeBytes.joined(header(1, 1), range(0, 0, 5, 7, 9, 8)),
        "two.raw", MadeBytes.joined(header(1, 2), range(0, 0, 5, 7, 9), range(0, 40, 1, 2, 3)),
        "stored.raw", MadeBytes.joined(header(1, 1), storedPositions()));
  }

  private static byte[] header(int state, int ranges) {
    return MadeBytes.ofSize(712)
        .text(0, "RAW1.01")
        .uint32(8, state)
        .uint32(12, ranges)
        .text(16, "11/22/26")
        .text(326, "quartz")
        .text(608, "Co")
        .float64(616, 1.79026, 1.78897, 1.79285, 1.62079, 0.5)
        .text(656, "A")
        .toArray();
  }

  /** A range with drives at θ 5, 2θ 10, χ 20, φ 30 and so on, in steps of 0.5. */
  private static byte[] range(int scanType, int supplement, double... intensity) {
    int data = 304 + supplement;
    return rangeHeader(data + 4 * intensity.length, intensity.length, scanType)
        .uint32(252, 4)
        .uint32(256, supplement)
        .float32(data, intensity)
        .toArray();
  }

  private static MadeBytes rangeHeader(int size, int points, int scanType) {
    return MadeBytes.ofSize(size)
        .uint32(0, 304)
        .uint32(4, points)
        .float64(8, 5, 10, 20, 30, 40, 50, 60)
        .float64(144, 70, 80, 90)
        .float64(176, 0.5)
        .float32(192, 2)
        .uint32(196, scanType)
        .float64(240, 1.78897);
  }

  /** A record of an intensity, 2θ and φ: bits 0 and 3. */
  private static byte[] storedPositions() {
    MadeBytes range = rangeHeader(304 + 3 * 20, 3, 0).uint32(248, 0b1001).uint32(252, 20);
    double[] angles = {10, 10.01, 10.03};
    for (int i = 0; i < angles.length; i++) {
      range.float32(304 + 20 * i, i + 1).float64(308 + 20 * i, angles[i], 99);
    }
    return range.toArray();
  }

  private List<MeasuredScan> read(byte[]... pieces) throws PatternFormatException {
    return format().read(PatternSource.of("made.raw", MadeBytes.joined(pieces)));
  }

  @Test
  void readsSeveralRangesPastTheirSupplementaryHeaders() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(header(1, 3), range(0, 40, 5, 7), range(0, 0, 1), range(0, 8, 3, 4, 5));
    assertThat(scans).extracting(MeasuredScan::size).containsExactly(2, 1, 3);
    assertThat(scans.get(2).intensities()).containsExactly(3, 4, 5);
    assertThat(scans.get(2).countingTimeSeconds()).hasValue(2);
    assertThat(scans.get(2).radiation().orElseThrow().name()).isEqualTo("CoKa1+2");
  }

  @Test
  void takesStoredAnglesInPlaceOfComputedOnes() throws PatternFormatException {
    MeasuredScan scan = read(header(1, 1), storedPositions()).get(0);
    assertThat(scan.positions()).containsExactly(10, 10.01, 10.03);
    assertThat(scan.intensities()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, TWO_THETA, 10",
    "2, TWO_THETA, 10",
    "3, OMEGA, 5",
    "4, CHI, 20",
    "5, PHI, 30",
    "6, OTHER, 40",
    "8, Z, 60",
    "9, OTHER, 70",
    "130, TWO_THETA, 10"
  })
  void countsAlongTheDriveOfTheScanType(int type, ScanAxis axis, double start)
      throws PatternFormatException {
    MeasuredScan scan = read(header(1, 1), range(type, 0, 5, 7)).get(0);
    assertThat(scan.axis()).isEqualTo(axis);
    assertThat(scan.positions()).containsExactly(start, start + 0.5);
  }

  @Test
  void takesTheWavelengthOfTheRangeWhereTheHeaderHasNone() throws PatternFormatException {
    byte[] header =
        MadeBytes.ofSize(712)
            .text(0, "RAW1.01")
            .uint32(8, 1)
            .uint32(12, 1)
            .text(608, "CO")
            .toArray();
    MeasuredScan scan = read(header, range(0, 0, 5, 7)).get(0);
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom()).isEqualTo(1.78897);
    assertThat(scan.radiation().orElseThrow().name()).isEqualTo("CoKa1");
  }

  @Test
  void doesNotCallFractionsCounts() throws PatternFormatException {
    MeasuredScan scan = read(header(1, 1), range(0, 0, 5.5, 7)).get(0);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.ARBITRARY);
    assertThat(scan.record().get("intensity")).contains("counts per second");
  }

  @Test
  void readsWhatAnAbortedMeasurementLeftAndWarns() throws PatternFormatException {
    List<MeasuredScan> scans = read(header(3, 5), range(0, 0, 5, 7), range(0, 0, 1, 2));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).record().get("warning")).contains("aborted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw3_npoints_4e9.raw",
        "raw3_reclen0.raw",
        "raw3_100000_ranges.raw",
        "raw3_step_nan.raw",
        "raw3_truncated.raw",
        "raw_unknown_magic.raw"
      })
  void refusesHostileFiles(String file) {
    Path path = SharedFolder.path("data/hostile/" + file);
    assertThatThrownBy(() -> PatternFormats.standard().scans(path))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining(file)
        .hasMessageContaining("expected");
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofFormats("bruker_raw3").holds();
    GoldenTable.ofDialects("bruker_raw3").holds();
  }

  @Test
  void givesTheSamePatternAsItsTwinInTwoColumns() throws IOException {
    for (String twin : List.of("D5000_1", "D5000_2")) {
      MeasuredScan raw = only("bruker_raw3/powdR__" + twin + ".RAW");
      MeasuredScan text = only("xy/powdR__" + twin + ".xy");
      assertThat(raw.positions()).containsExactly(text.positions(), within(1e-9));
      assertThat(raw.intensities()).containsExactly(text.intensities());
    }
  }

  /** XCH rounded the angles of the UXD to 0.001° below 10° and to 0.01° above. */
  @Test
  void givesTheSamePatternAsItsTwinInUxd() throws IOException {
    MeasuredScan raw = only("bruker_raw3/xylib__BT86.raw");
    MeasuredScan uxd = only("uxd/xylib__BT86_.UXD");
    assertThat(raw.positions()).containsExactly(uxd.positions(), within(5.1e-3));
    assertThat(raw.intensities()).containsExactly(uxd.intensities());
    assertThat(raw.radiation()).isEqualTo(uxd.radiation());
    assertThat(raw.countingTimeSeconds()).isEqualTo(uxd.countingTimeSeconds());
  }

  private static MeasuredScan only(String file) throws IOException {
    List<MeasuredScan> scans =
        PatternFormats.standard().scans(SharedFolder.path("data/formats/" + file));
    assertThat(scans).hasSize(1);
    return scans.get(0);
  }
}
