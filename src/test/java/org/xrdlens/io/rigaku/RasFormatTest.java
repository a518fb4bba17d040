package org.xrdlens.io.rigaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class RasFormatTest extends PatternFormatContract {
  private static final String TUBE =
      """
      *HW_XG_TARGET_NAME "Co"
      *HW_XG_WAVE_LENGTH_ALPHA1 "1.788965"
      *HW_XG_WAVE_LENGTH_ALPHA2 "1.792850"
      """;
  private static final String ROWS = "20.00 10 1.0\n20.05 12 1.0\n20.10 40 5.5\n20.15 0 5.5\n";

  @Override
  protected PatternFormat format() {
    return new RasFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.ras", bytes(file(TUBE, ROWS)),
        "two.ras", bytes(file(TUBE, ROWS) + file("*MEAS_SCAN_UNIT_Y \"cps\"\n", "1 2\n2 3\n")),
        "sjis.ras",
            file("*FILE_SAMPLE \"酸化鉄\"\n" + TUBE, ROWS).getBytes(Charset.forName("windows-31j")));
  }

  @Test
  void undoesTheAttenuator() throws PatternFormatException {
    MeasuredScan scan = read(file("", ROWS)).get(0);
    assertThat(scan.positions()).containsExactly(20.00, 20.05, 20.10, 20.15);
    assertThat(scan.intensities()).containsExactly(10, 12, 220, 0);
    assertThat(scan.deviations().orElseThrow()[2]).isEqualTo(5.5 * Math.sqrt(40));
    assertThat(scan.record().get("attenuation")).startsWith("2 of 4 intensities").contains("5.5");
  }

  @Test
  void readsDecimalCommas() throws PatternFormatException {
    MeasuredScan scan = read(file("", "20,00 10,5 1,0\n20,05 12,5 1,0\n")).get(0);
    assertThat(scan.positions()).containsExactly(20, 20.05);
    assertThat(scan.intensities()).containsExactly(10.5, 12.5);
  }

  @Test
  void takesAFactorOfZeroForNoAttenuator() throws PatternFormatException {
    MeasuredScan scan = read(file("", "20 7.5 0.0000\n21 8.5 0.0000\n")).get(0);
    assertThat(scan.intensities()).containsExactly(7.5, 8.5);
    assertThat(scan.record()).doesNotContainKey("attenuation");
  }

  @Test
  void findsTheCountingTimeBySpeedAndStep() throws PatternFormatException {
    assertThat(time("1.5", "deg/min")).isCloseTo(2, within(1e-12));
    assertThat(time("12.00", "sec")).isEqualTo(12);
    assertThat(time("12.00", "sec.")).isEqualTo(12);
    assertThat(time("2.0", "")).as("minutes or seconds, nobody knows").isNaN();
  }

  private static double time(String speed, String unit) throws PatternFormatException {
    String header =
        "*MEAS_SCAN_STEP \"0.05\"\n*MEAS_SCAN_SPEED \""
            + speed
            + "\"\n*MEAS_SCAN_SPEED_UNIT \""
            + unit
            + "\"\n";
    return read(file(header, ROWS)).get(0).countingTimeSeconds().orElse(Double.NaN);
  }

  @Test
  void believesDeclaredCountsOnlyIfTheyAreWhole() throws PatternFormatException {
    String counts = "*MEAS_SCAN_UNIT_Y \"counts\"\n";
    assertThat(read(file(counts, ROWS)).get(0).unit()).isEqualTo(IntensityUnit.COUNTS);
    MeasuredScan scaled = read(file(counts, "20 84.3047 1\n21 84.1685 1\n")).get(0);
    assertThat(scaled.record().get("intensity")).contains("no whole numbers");
    String rate =
        counts
            + "*MEAS_SCAN_STEP \"0.05\"\n*MEAS_SCAN_SPEED \"0.75\"\n"
            + "*MEAS_SCAN_SPEED_UNIT \"deg/min\"\n";
    assertThat(read(file(rate, "20 84.25 1\n20.05 84.5 1\n")).get(0).unit())
        .isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(read(file("*MEAS_SCAN_UNIT_Y \"cps\"\n", ROWS)).get(0).unit())
        .isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
  }

  @Test
  void namesTheRadiationThatReachedTheSample() throws PatternFormatException {
    assertThat(radiation("Ka")).isEqualTo(new Radiation("CoKa1+2", 1.788965, 1.79285, 0.5));
    assertThat(radiation("Ka1")).isEqualTo(new Radiation("CoKa1", 1.788965, 0, 0));
  }

  private static Radiation radiation(String type) throws PatternFormatException {
    String header = TUBE + "*MEAS_COND_XG_WAVE_TYPE \"" + type + "\"\n";
    return read(file(header, ROWS)).get(0).radiation().orElseThrow();
  }

  @Test
  void knowsTheAxesOfTheGoniometer() {
    for (String name : new String[] {"TwoThetaTheta", "TwoTheta", "TwoThetaOmega", "2θ/θ", ""}) {
      assertThat(RigakuAxis.of(name)).as(name).isEqualTo(ScanAxis.TWO_THETA);
    }
    assertThat(RigakuAxis.of("2theta/theta")).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(RigakuAxis.of("Theta/2-Theta")).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(RigakuAxis.of("TwoThetaChiPhi")).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(RigakuAxis.of("Omega")).isEqualTo(ScanAxis.OMEGA);
    assertThat(RigakuAxis.of("OmegaTwoTheta")).isEqualTo(ScanAxis.OMEGA);
    assertThat(RigakuAxis.of("Phi")).isEqualTo(ScanAxis.PHI);
    assertThat(RigakuAxis.of("beta")).isEqualTo(ScanAxis.BETA);
    assertThat(RigakuAxis.of("Rx")).isEqualTo(ScanAxis.OTHER);
  }

  @Test
  void readsTheEnglishHalfOfABilingualHeaderInShiftJis() throws PatternFormatException {
    String header = "*FILE_SAMPLE \"鉄|iron\"\n*FILE_MEMO \"粉\"\n";
    byte[] bytes = file(header, ROWS).getBytes(Charset.forName("windows-31j"));
    MeasuredScan scan = new RasFormat().read(PatternSource.of("jp.ras", bytes)).get(0);
    assertThat(scan.record().get("sample")).isEqualTo("iron. 粉.");
  }

  @Test
  void saysThatTheRatioOfTheLinesIsNotInTheFile() throws PatternFormatException {
    String doublet =
        "*HW_XG_TARGET_NAME \"Cu\"\n*HW_XG_WAVE_LENGTH_ALPHA1 \"1.540593\"\n"
            + "*HW_XG_WAVE_LENGTH_ALPHA2 \"1.544414\"\n";
    assertThat(read(file(doublet, ROWS)).get(0).record().get("radiation")).contains("0.5 is taken");
  }

  @Test
  void refusesPointsWithoutTheirEnd() {
    String cut = file(TUBE, ROWS).replaceAll("\\*RAS_INT_END[\\s\\S]*", "");
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("*RAS_INT_END");
  }

  @Test
  void refusesTheCutFileOfTheSharedFolder() throws IOException {
    PatternSource source =
        PatternSource.open(SharedFolder.path("data/hostile/ras_missing_end.ras"));
    assertThatThrownBy(() -> new RasFormat().read(source))
        .isInstanceOf(PatternFormatException.class);
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("ras").holds();
    GoldenTable.ofDialects("ras").holds();
  }

  private static String file(String header, String rows) {
    return "*RAS_DATA_START\n*RAS_HEADER_START\n"
        + header
        + "*RAS_HEADER_END\n*RAS_INT_START\n"
        + rows
        + "*RAS_INT_END\n*RAS_DATA_END\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<MeasuredScan> read(String text) throws PatternFormatException {
    return new RasFormat().read(PatternSource.of("made.ras", bytes(text)));
  }
}
