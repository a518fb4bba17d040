package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.IntensityUnit;

class UxdFormatTest extends PatternFormatContract {
  private static final String HEADER =
      "; made for a test\n_FILEVERSION=2\n_SAMPLE='quartz'\n_ANODE='Cu'\n_WL_UNIT='A'\n"
          + "_WL1=1.540600\n_WL2=1.544390\n_WLRATIO=0.500000\n";
  private static final String COUPLED =
      "_DRIVE='COUPLED'\n_STEPTIME=2.0\n_STEPSIZE=0.5\n_START=10\n_2THETA=10\n";

  @Override
  protected PatternFormat format() {
    return new UxdFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "counts.uxd", bytes(HEADER + COUPLED + "_COUNTS\n 5 7 9\n 8\n"),
        "pairs.UXD", bytes(HEADER + COUPLED + "_2THETACPS\n 10.0 5.5\n10.5 6\n"),
        "bare.uxd", bytes("_DRIVE=2THETA\r\n_STEPSIZE=1\r\n_START=3\r\n_CPS\r\n1\r\n2\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private List<MeasuredScan> read(String text) throws PatternFormatException {
    return format().read(PatternSource.of("made.uxd", bytes(text)));
  }

  @Test
  void computesPositionsWhereTheMarkerHasNone() throws PatternFormatException {
    MeasuredScan scan = read(HEADER + COUPLED + "_COUNTS\n 5 7\n9\t8\n").get(0);
    assertThat(scan.positions()).containsExactly(10, 10.5, 11, 11.5);
    assertThat(scan.intensities()).containsExactly(5, 7, 9, 8);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.radiation().orElseThrow().name()).isEqualTo("CuKa1+2");
    assertThat(scan.radiation().orElseThrow().secondRatio()).isEqualTo(0.5);
  }

  @Test
  void leavesCountsPerSecondAsTheyAre() throws PatternFormatException {
    MeasuredScan scan = read(HEADER + COUPLED + "_2THETACPS\n10 5.5\n10.5 6\n").get(0);
    assertThat(scan.intensities()).containsExactly(5.5, 6);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(scan.countingTimeSeconds()).hasValue(2);
    assertThat(scan.record().get("intensity")).contains("_2THETACPS");
  }

  @Test
  void readsThreeColumnsWhereEachPointHasItsTime() throws PatternFormatException {
    MeasuredScan scan = read(HEADER + COUPLED + "_2THETACOUNTSTIME\n10 5 1\n10.5 6 2\n").get(0);
    assertThat(scan.positions()).containsExactly(10, 10.5);
    assertThat(scan.intensities()).containsExactly(5, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "COUPLED, TWO_THETA",
    "2THETA, TWO_THETA",
    "2THETA-OMEGA, TWO_THETA",
    "THETA, OMEGA",
    "OMEGA, OMEGA",
    "PHI, PHI",
    "CHI, CHI",
    "KHI, CHI",
    "PSI, CHI",
    "Z, Z",
    "X, OTHER"
  })
  void countsAlongTheDriveWhateverTheMarkerSays(String drive, ScanAxis axis)
      throws PatternFormatException {
    MeasuredScan scan = read("_DRIVE='" + drive + "'\n_2THETACOUNTS\n1 5\n2 6\n").get(0);
    assertThat(scan.axis()).isEqualTo(axis);
  }

  @Test
  void readsSeveralRangesWithTheirOwnStartsAndTimes() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(
            HEADER
                + COUPLED
                + "_COUNTS\n1 2\n; (Data for Range number 2)\n_STEPTIME=8\n_START=40\n_COUNTS\n3");
    assertThat(scans).hasSize(2);
    assertThat(scans.get(1).positions()).containsExactly(40);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(8);
  }

  @Test
  void refusesARangeThatDoesNotSayWhereItStarts() {
    assertThatThrownBy(() -> read(HEADER + COUPLED + "_COUNTS\n1 2\n_STEPTIME=8\n_COUNTS\n3"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("_2THETA");
  }

  @Test
  void refusesAStartBeyondAllNumbers() {
    byte[] text =
        "_DRIVE=COUPLED\n_STEPSIZE=0.02\n_2THETA=1e999\n_COUNTS\n1 2 3\n"
            .getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> format().read(PatternSource.of("far.uxd", text)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("far.uxd")
        .hasMessageContaining("start Infinity");
  }

  @Test
  void refusesNumbersAfterAMarkerThatNobodyKnows() {
    assertThatThrownBy(() -> read("_DRIVE='COUPLED'\n_QCOUNTS\n1 5\n2 6\n"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("\"1 5\" in line 3");
  }

  @Test
  void refusesHalfAPointWithItsLine() {
    assertThatThrownBy(() -> read("_DRIVE='COUPLED'\n_2THETACOUNTS\n1 5\n2\n"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("line 4");
  }

  @Test
  void readsDecimalCommas() throws PatternFormatException {
    MeasuredScan scan = read("_DRIVE='COUPLED'\n_2THETACPS\n10,5 5,25\n11,0 6,5\n").get(0);
    assertThat(scan.positions()).containsExactly(10.5, 11);
    assertThat(scan.intensities()).containsExactly(5.25, 6.5);
  }

  @Test
  void readsCountsThatNothingButCommasPart() throws PatternFormatException {
    String head = "_DRIVE='COUPLED'\n_STEPSIZE=1\n_START=10\n_COUNTS\n";
    assertThat(read(head + "5,6,7\n8,9\n").get(0).intensities()).containsExactly(5, 6, 7, 8, 9);
    assertThat(read(head + "5, 6,\n7,8\n").get(0).intensities()).containsExactly(5, 6, 7, 8);
  }

  @Test
  void saysThatTheRatioOfTheLinesIsTakenWhereTheFileHasNone() throws PatternFormatException {
    String tube = "_ANODE='CU'\n_WL1=1.5406\n_WL2=1.54439\n";
    String data = "_DRIVE='COUPLED'\n_STEPSIZE=1\n_START=10\n_COUNTS\n5 6\n";
    assertThat(read(tube + data).get(0).record().get("radiation")).contains("0.5 is taken");
    assertThat(read(tube + "_WLRATIO=0.5\n" + data).get(0).record().get("radiation"))
        .doesNotContain("taken");
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofFormats("uxd").holds();
    GoldenTable.ofDialects("uxd").holds();
  }
}
