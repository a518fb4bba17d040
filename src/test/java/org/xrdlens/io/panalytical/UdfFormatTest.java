package org.xrdlens.io.panalytical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class UdfFormatTest extends PatternFormatContract {
  private static final String HEADER =
      """
      SampleIdent,one, two ,/
      Title1,,/
      Title2
      Anode,Co,/
      LabdaAlpha1, 1.78896,/
      LabdaAlpha2, 1.79285,/
      RatioAlpha21, 0.45000,/
      DivergenceSlit,Fixed, 1/2,/
      DataAngleRange,   5.0000,   5.0600,/
      ScanStepSize,    0.020,/
      ScanType,CONTINUOUS,/
      ScanStepTime,   12.50,/
      RawScan
      """;

  @Override
  protected PatternFormat format() {
    return new UdfFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "comma.udf", bytes(HEADER + "  10,  20,\n  30,  40/\n"),
        "attached.udf", bytes(HEADER.replace("\n", "\r\n") + "  10,  20\r\n  30\r\n  40,/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10,20,\n30,40/\n",
        "10,20\n30,40\n/\n",
        "10 , 20\n30 40,/",
        "10,20,30,40",
        "10\n20\n30\n40/"
      })
  void readsTheSameCountsHoweverTheListEnds(String counts) throws PatternFormatException {
    MeasuredScan scan = read(HEADER + counts);
    assertThat(scan.intensities()).containsExactly(10, 20, 30, 40);
    assertThat(scan.positions()[0]).isEqualTo(5);
    assertThat(scan.positions()[3]).isCloseTo(5.06, within(1e-12));
  }

  @Test
  void readsWhatTheHeaderSays() throws PatternFormatException {
    MeasuredScan scan = read(HEADER + "10,20,30,40/");
    assertThat(scan.radiation()).hasValue(new Radiation("CoKa1+2", 1.78896, 1.79285, 0.45));
    assertThat(scan.countingTimeSeconds()).hasValue(12.5);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.record().get("sample")).isEqualTo("one, two.");
    assertThat(scan.record().get("scan mode")).isEqualTo("CONTINUOUS.");
  }

  @Test
  void placesPointsByTheRangeWhereTheStepWasRounded() throws PatternFormatException {
    double step = 0.0167113;
    String header =
        HEADER.replace("5.0600", String.valueOf(5 + 100 * step)).replace("    0.020", "0.017");
    MeasuredScan scan = read(header + "1,".repeat(100) + "1/");
    assertThat(scan.positions()[100]).isCloseTo(5 + 100 * step, within(1e-9));
    assertThat(scan.record()).containsKey("step");
  }

  @Test
  void warnsOfAScanThatStoppedEarlyAndKeepsItsStep() throws PatternFormatException {
    MeasuredScan scan = read(HEADER.replace("5.0600", "90.0000") + "10,20,30,40/");
    assertThat(scan.positions()[3]).isCloseTo(5.06, within(1e-12));
    assertThat(scan.record()).containsKey("warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10,20/", "10,x,30,40/", "/", ""})
  void refusesDamagedLists(String counts) {
    String header = counts.equals("10,20/") ? HEADER.replace(" 0.020", " 0") : HEADER;
    assertThatThrownBy(() -> read(header + counts)).isInstanceOf(PatternFormatException.class);
  }

  @Test
  void refusesAListThatWasCut() {
    String header = HEADER.replace("5.0600", "90.0000");
    assertThatThrownBy(() -> read(header + "10,20,30,40"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("slash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"udf_no_rawscan.udf", "udf_step0.udf"})
  void refusesTheHostileFilesOfTheSharedFolder(String name) throws IOException {
    PatternSource source = PatternSource.open(SharedFolder.path("data/hostile").resolve(name));
    assertThat(PatternFormats.standard().require(source).id()).isEqualTo("udf");
    assertThatThrownBy(() -> format().read(source))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining(name);
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("udf").holds();
    GoldenTable.ofDialects("udf").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MeasuredScan read(String text) throws PatternFormatException {
    return new UdfFormat().read(PatternSource.of("made.udf", bytes(text))).get(0);
  }
}
