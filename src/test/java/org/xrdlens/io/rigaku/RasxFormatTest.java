package org.xrdlens.io.rigaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.archive.MadeZip;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.HostileFile;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class RasxFormatTest extends PatternFormatContract {
  private static final String ROWS = "\ufeff10.00\t4\t1\r\n10.02\t9\t1\r\n10.04\t16\t1\r\n";
  private static final String CONDITIONS = conditions("TwoThetaTheta", "Ka", "0.6", "deg/min");

  @Override
  protected PatternFormat format() {
    return new RasxFormat();
  }

  @Override
  protected boolean isOwn(byte[] foreign) {
    return foreign[0] == 'P' && foreign[1] == 'K';
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("one.rasx", one(ROWS, CONDITIONS));
    samples.put(
        "two.rasx",
        new MadeZip()
            .with("root.xml", "<Root><Data0/><Data1/></Root>")
            .with("Data1/Profile1.txt", ROWS)
            .with("Data1/MesurementConditions1.xml", CONDITIONS)
            .with("Data0/Profile0.txt", ROWS.replace("\t1\r", "\r"))
            .bytes());
    return samples;
  }

  @Test
  void readsScansInTheOrderOfTheirNumbersWhateverTheArchiveSays() throws IOException {
    MadeZip zip = new MadeZip();
    for (int i : new int[] {10, 2, 0, 11, 1}) {
      zip.with("Data" + i + "/Profile" + i + ".txt", i + ".0\t5\t1\n" + (i + 1) + ".0\t6\t1\n");
    }
    assertThat(read(zip.bytes()).stream().map(scan -> scan.positions()[0]))
        .containsExactly(0.0, 1.0, 2.0, 10.0, 11.0);
  }

  @Test
  void multipliesByTheAttenuatorsFactorAndKeepsTheNoiseOfTheCounts() throws IOException {
    MeasuredScan scan = only(one("10 4 1\n11 9 100\n12 16 0\n", CONDITIONS));
    assertThat(scan.intensities()).containsExactly(4, 900, 16);
    assertThat(scan.deviations().orElseThrow()).containsExactly(2, 300, 4);
    assertThat(scan.record().get("attenuation")).contains("1 of 3", "100.0");
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, deg/min, 2.0",
    "1.20, sec, 1.2",
    "3, furlongs, 0",
  })
  void tellsTheCountingTimeBySpeedAndStep(String speed, String unit, double seconds)
      throws IOException {
    MeasuredScan scan = only(one(ROWS, conditions("TwoTheta", "Ka", speed, unit)));
    assertThat(scan.countingTimeSeconds().orElse(0)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "TwoTheta, TWO_THETA",
    "TwoThetaTheta, TWO_THETA",
    "TwoThetaOmega, TWO_THETA",
    "TwoThetaChi, TWO_THETA",
    "Omega, OMEGA",
    "OmegaTwoTheta, OMEGA",
    "Phi, PHI",
    "Chi, CHI",
    "Alpha, ALPHA",
    "Beta, BETA",
    "Z, Z",
    "Rx, OTHER"
  })
  void namesTheAxis(String name, ScanAxis axis) throws IOException {
    MeasuredScan scan = only(one(ROWS, conditions(name, "Ka", "1", "deg/min")));
    assertThat(scan.axis()).isEqualTo(axis);
    assertThat(scan.record().get("axis")).contains(name);
  }

  @Test
  void readsTheLinesThatWereUsed() throws IOException {
    assertThat(only(one(ROWS, conditions("TwoTheta", "Ka1", "1", "sec"))).radiation())
        .contains(new Radiation("CuKa1", 1.540593, 0, 0));
    assertThat(only(one(ROWS, conditions("TwoTheta", "Ka", "1", "sec"))).radiation())
        .contains(new Radiation("CuKa1+2", 1.540593, 1.544414, 0.5));
    assertThat(only(one(ROWS, conditions("TwoTheta", "Kb", "1", "sec"))).radiation())
        .contains(new Radiation("1.392246 Å", 1.392246, 0, 0));
  }

  @Test
  void doubtsCountsThatAreNotWhole() throws IOException {
    MeasuredScan scaled = only(one("10 4.5\n11 5.25\n", CONDITIONS));
    assertThat(scaled.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scaled.record().get("intensity")).contains("no whole numbers");
    MeasuredScan rate = only(one("10 4.5\n11 5.25\n", CONDITIONS.replace("counts", "cps")));
    assertThat(rate.unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
  }

  @Test
  void readsAScanWithoutConditionsAndSaysWhatIsMissing() throws IOException {
    MeasuredScan scan = only(new MadeZip().with("Data0/Profile0.txt", ROWS).bytes());
    assertThat(scan.radiation()).isEmpty();
    assertThat(scan.record().get("warning")).contains("MesurementConditions0.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10\n11\n", "10 5 1\nend\n", "10 5 1\n1e40 5 1\n", "\n", "1 1e300 1e300\n"})
  void refusesRowsThatAreNone(String rows) {
    assertThatThrownBy(() -> only(one(rows, CONDITIONS)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("Profile0.txt");
  }

  @Test
  void refusesImagesOfAnAreaDetector() {
    byte[] images = new MadeZip().with("Data0/Image0.bin", "....").bytes();
    assertThatThrownBy(() -> only(images)).hasMessageContaining("area detector");
  }

  @Test
  void declinesOtherArchivesEvenUnderItsExtension() {
    assertThat(recognises("x.rasx", new MadeZip().with("xl/workbook.xml", ""))).isFalse();
    assertThat(recognises("x.rasx", new MadeZip().with("META-INF/MANIFEST.MF", ""))).isFalse();
    assertThat(recognises("x.rasx", new MadeZip().with("Experiment0/RawData0.xml", ""))).isFalse();
    assertThat(recognises("x.zip", new MadeZip().with("root.xml", ""))).isFalse();
    assertThat(recognises("x.rasx", new MadeZip().with("root.xml", ""))).isTrue();
    assertThat(recognises("x.zip", new MadeZip().with("Data3/Profile3.txt", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zipbomb.rasx", "empty.rasx"})
  void refusesHostileFilesWithASentence(String name) {
    HostileFile.isRefused(name);
  }

  @Test
  void readsRealFilesAsOtherProgramsDo() throws IOException {
    GoldenTable.ofFormats("rasx").holds();
  }

  @Test
  void readsTheDialectExactly() throws IOException {
    GoldenTable.ofDialects("rasx").holds();
  }

  private static boolean recognises(String name, MadeZip zip) {
    return new RasxFormat().recognises(new FileStart(name, zip.bytes()));
  }

  private static String conditions(String axis, String lines, String speed, String speedUnit) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><MeasurementConditions><HWConfigurations>"
        + "<XrayGenerator><TargetName>Cu</TargetName><WaveType>"
        + lines
        + "</WaveType><WavelengthKbeta>1.392246</WavelengthKbeta>"
        + "<WavelengthKalpha1>1.540593</WavelengthKalpha1>"
        + "<WavelengthKalpha2>1.544414</WavelengthKalpha2></XrayGenerator></HWConfigurations>"
        + "<ScanInformation><AxisName>"
        + axis
        + "</AxisName><Mode>CONTINUOUS</Mode><Step>0.02</Step><Speed>"
        + speed
        + "</Speed><SpeedUnit>"
        + speedUnit
        + "</SpeedUnit><IntensityUnit>counts</IntensityUnit></ScanInformation>"
        + "</MeasurementConditions>";
  }

  private static byte[] one(String rows, String conditions) {
    return new MadeZip()
        .with("Data0/Profile0.txt", rows)
        .with("Data0/MesurementConditions0.xml", conditions)
        .with("root.xml", "<Root><Data0/></Root>")
        .bytes();
  }

  private static List<MeasuredScan> read(byte[] content) throws IOException {
    return new RasxFormat().read(PatternSource.of("a.rasx", content));
  }

  private static MeasuredScan only(byte[] content) throws IOException {
    List<MeasuredScan> scans = read(content);
    assertThat(scans).hasSize(1);
    return scans.get(0);
  }
}
