package org.xrdlens.io.panalytical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

class XrdmlFormatTest extends PatternFormatContract {
  private static final String TWO_THETA =
      "<positions axis=\"2Theta\" unit=\"deg\"><startPosition>10</startPosition>"
          + "<endPosition>10.06</endPosition></positions>";
  private static final String OMEGA =
      "<positions axis=\"Omega\" unit=\"deg\"><startPosition>5</startPosition>"
          + "<endPosition>5.03</endPosition></positions>";
  private static final String STILL =
      "<positions axis=\"2Theta\" unit=\"deg\"><commonPosition>43.2</commonPosition></positions>";
  private static final String TIME =
      "<commonCountingTime unit=\"seconds\">2.5</commonCountingTime>";

  @Override
  protected PatternFormat format() {
    return new XrdmlFormat();
  }

  @Override
  protected boolean isOwn(byte[] foreign) {
    return new String(foreign, StandardCharsets.UTF_8).contains("<xrdMeasurements>");
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("old.xrdml", file("1.0", scan("Gonio", TWO_THETA + TIME + values("4 9 16 25"))));
    samples.put(
        "new.xrdml",
        file(
            "2.1",
            scan(
                    "2Theta-Omega",
                    TWO_THETA
                        + OMEGA
                        + "<beamAttenuationFactors>1 1 10 1</beamAttenuationFactors>"
                        + TIME
                        + counts("4 9 16 25"))
                + scan("Gonio", TWO_THETA + counts("1 2 3 4"))));
    samples.put(
        "wide.xml",
        text("1.5", scan("Gonio", TWO_THETA + values("4 9 16 25")))
            .getBytes(StandardCharsets.UTF_16LE));
    return samples;
  }

  @Test
  void multipliesCountsOfVersion2ByTheirFactorsAndKeepsTheirNoise() throws IOException {
    MeasuredScan scan =
        only(
            "2.1",
            scan(
                "Gonio",
                TWO_THETA
                    + "<beamAttenuationFactors>1 1 10 1</beamAttenuationFactors>"
                    + counts("4 9 16 25")));
    assertThat(scan.intensities()).containsExactly(4, 9, 160, 25);
    assertThat(scan.deviations().orElseThrow()).containsExactly(2, 3, 40, 5);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.record().get("attenuation")).contains("1 of 4 points", "10.0", "multiplied");
  }

  @Test
  void multipliesByAFactorThatIsCommonToAllPoints() throws IOException {
    MeasuredScan scan =
        only(
            "2.3",
            scan(
                "Gonio",
                TWO_THETA
                    + "<commonBeamAttenuationFactor>100</commonBeamAttenuationFactor>"
                    + counts("4 9 16 25")));
    assertThat(scan.intensities()).containsExactly(400, 900, 1600, 2500);
    assertThat(scan.deviations().orElseThrow()).containsExactly(200, 300, 400, 500);
  }

  @Test
  void leavesIntensitiesOfVersion1AsTheyAreMultipliedAlready() throws IOException {
    MeasuredScan scan =
        only(
            "1.5",
            scan(
                "Gonio",
                TWO_THETA
                    + "<beamAttenuationFactors>1 1 100 1</beamAttenuationFactors>"
                    + values("4 9 1600 25")));
    assertThat(scan.intensities()).containsExactly(4, 9, 1600, 25);
    assertThat(scan.deviations().orElseThrow()).containsExactly(2, 3, 400, 5);
    assertThat(scan.record().get("attenuation")).contains("already");
  }

  @Test
  void statesNoDeviationsWithoutAttenuator() throws IOException {
    MeasuredScan scan = only("2.3", scan("Gonio", TWO_THETA + counts("4 9 16 25")));
    assertThat(scan.deviations()).isEmpty();
    assertThat(scan.record()).containsEntry("attenuation", "None.");
  }

  @Test
  void readsListedCommonAndSteppedPositions() throws IOException {
    String list =
        "<positions axis=\"2Theta\"><listPositions>10 10.1 10.3 10.7</listPositions></positions>";
    assertThat(only("2.1", scan("2Theta", list + counts("1 2 3 4"))).positions())
        .containsExactly(10, 10.1, 10.3, 10.7);
    assertThat(only("1.5", scan("Gonio", TWO_THETA + values("1 2 3 4"))).positions())
        .containsExactly(new double[] {10, 10.02, 10.04, 10.06}, within(1e-12));
    MeasuredScan rocking = only("1.5", scan("Omega", STILL + OMEGA + values("1 2 3 4")));
    assertThat(rocking.axis()).isEqualTo(ScanAxis.OMEGA);
    assertThat(rocking.positions())
        .containsExactly(new double[] {5, 5.01, 5.02, 5.03}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gonio", "2Theta", "2Theta-Omega", "Omega-2Theta", "New name", ""})
  void takesTwoThetaOfCoupledScans(String scanAxis) throws IOException {
    MeasuredScan scan = only("1.5", scan(scanAxis, OMEGA + TWO_THETA + values("1 2 3 4")));
    assertThat(scan.axis()).isEqualTo(ScanAxis.TWO_THETA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Omega PHI", "Phi PHI", "Chi CHI", "Psi CHI", "Z Z", "X OTHER"})
  void takesTheAxisThatMovesWhateverTheScanIsCalled(String called) throws IOException {
    String[] parts = called.split(" ");
    String moving = parts[0].equals("Omega") ? "Phi" : parts[0];
    String positions = OMEGA.replace("\"Omega\"", "\"" + moving + "\"");
    MeasuredScan scan = only("1.5", scan(parts[0], STILL + positions + values("1 2 3 4")));
    assertThat(scan.axis()).isEqualTo(ScanAxis.valueOf(parts[1]));
    assertThatThrownBy(scan::toPattern).isInstanceOf(PatternFormatException.class);
  }

  @Test
  void readsADoubletOneLineOrKBetaAsTheFileStates() throws IOException {
    String body = scan("Gonio", TWO_THETA + values("1 2 3 4"));
    assertThat(only("1.5", body).radiation())
        .contains(new Radiation("CuKa1+2", 1.540598, 1.544426, 0.5));
    assertThat(first(text("1.5", body).replace(">0.5<", ">0.0000<")).radiation())
        .contains(new Radiation("CuKa1", 1.540598, 1.544426, 0));
    assertThat(first(text("1.5", body).replace("K-Alpha 1", "K-Beta")).radiation())
        .contains(new Radiation("1.39225 Å", 1.39225, 0, 0));
    assertThat(first(text("1.5", body).replaceFirst("<usedW.*?</usedWavelength>", "")).radiation())
        .isEmpty();
  }

  @Test
  void tellsTimeSampleAnodeDateAndDetector() throws IOException {
    MeasuredScan scan = only("1.5", scan("Gonio", TWO_THETA + TIME + values("1 2 3 4")));
    assertThat(scan.countingTimeSeconds()).hasValue(2.5);
    assertThat(scan.record())
        .containsEntry("sample", "B1, made in a test.")
        .containsEntry("anode", "Cu.")
        .containsEntry("date", "2021-05-20T15:55:51+02:00.")
        .containsEntry("scan mode", "Continuous Gonio.");
    assertThat(scan.record().get("counting time")).contains("sum over the detector's strips");
  }

  @Test
  void namesCountingTimesThatDifferAndTakesNoneOfThem() throws IOException {
    String times = "<countingTimes unit=\"seconds\">1 1 2 4</countingTimes>";
    MeasuredScan scan = only("2.1", scan("Gonio", TWO_THETA + times + counts("1 2 3 4")));
    assertThat(scan.countingTimeSeconds()).isEmpty();
    assertThat(scan.record().get("counting time")).contains("1.0 to 4.0 s");
    assertThat(
            only(
                    "2.1",
                    scan(
                        "Gonio",
                        TWO_THETA + times.replace("1 1 2 4", "3 3 3 3") + counts("1 2 3 4")))
                .countingTimeSeconds())
        .hasValue(3);
  }

  @Test
  void readsWhatAnAbortedMeasurementHasAndSaysSo() throws IOException {
    String stopped =
        scan("Gonio", TWO_THETA + values("1 2 3 4")).replace("\"Completed\"", "\"Aborted\"");
    List<MeasuredScan> scans = read(text("1.5", stopped + scan("Gonio", TWO_THETA + values(""))));
    assertThat(scans).hasSize(1);
    assertThat(scans.get(0).record().get("warning")).contains("\"Aborted\"");
  }

  @Test
  void readsTextThatIsNotInTheEncodingItDeclares() throws IOException {
    String latin = text("1.5", scan("Gonio", TWO_THETA + values("1 2 3 4"))).replace("B1", "2°");
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(format().read(PatternSource.of("a.xrdml", bytes)).get(0).record().get("sample"))
        .contains("2°");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<beamAttenuationFactors>1 1</beamAttenuationFactors><counts>1 2 3 4</counts>",
        "<beamAttenuationFactors>1 0 1 1</beamAttenuationFactors><counts>1 2 3 4</counts>",
        "<commonBeamAttenuationFactor>x</commonBeamAttenuationFactor><counts>1 2 3</counts>",
        "<countingTimes>1 1</countingTimes><counts>1 2 3 4</counts>",
        "<counts>1 2 three 4</counts>",
        "<counts>1 2 1e999 4</counts>",
        "<positions axis=\"2Theta\"><listPositions>1 2</listPositions></positions>",
      })
  void refusesListsThatDoNotFitTogether(String data) {
    String points = data.contains("counts") ? TWO_THETA + data : data + counts("1 2 3 4");
    assertThatThrownBy(() -> only("2.1", scan("Gonio", points)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("scan 1")
        .hasMessageEndingWith(".");
  }

  @Test
  void refusesOtherNamespacesAndVersions() {
    String body = scan("Gonio", TWO_THETA + values("1 2 3 4"));
    for (String version : List.of("3.0", "none")) {
      assertThatThrownBy(() -> only(version, body)).hasMessageContaining("XRDMeasurement/1.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xxe.xrdml",
        "billion_laughs.xrdml",
        "truncated.xrdml",
        "count_mismatch.xrdml",
        "wrong_namespace.xrdml"
      })
  void refusesHostileFilesWithASentence(String name) {
    HostileFile.isRefused(name);
  }

  @Test
  void readsRealFilesAsOtherProgramsDo() throws IOException {
    GoldenTable.ofFormats("xrdml").holds();
  }

  @Test
  void readsTheDialectsExactly() throws IOException {
    GoldenTable.ofDialects("xrdml").holds();
  }

  private static String scan(String axis, String data) {
    return "<scan appendNumber=\"0\" mode=\"Continuous\" scanAxis=\""
        + axis
        + "\" status=\"Completed\"><header><startTimeStamp>2021-05-20T15:55:51+02:00"
        + "</startTimeStamp></header><dataPoints>"
        + data
        + "</dataPoints></scan>";
  }

  private static String counts(String values) {
    return "<counts unit=\"counts\">" + values + "</counts>";
  }

  private static String values(String values) {
    return "<intensities unit=\"counts\">" + values + "</intensities>";
  }

  private static String text(String version, String scans) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xrdMeasurements"
        + " xmlns=\"http://www.xrdml.com/XRDMeasurement/"
        + version
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" status=\"Completed\">"
        + "<sample><id>B1</id><name>made in a test</name></sample>"
        + "<xrdMeasurement measurementType=\"Scan\" status=\"Completed\">"
        + "<usedWavelength intended=\"K-Alpha 1\"><kAlpha1>1.540598</kAlpha1>"
        + "<kAlpha2>1.544426</kAlpha2><kBeta>1.39225</kBeta>"
        + "<ratioKAlpha2KAlpha1>0.5</ratioKAlpha2KAlpha1></usedWavelength>"
        + "<incidentBeamPath><xRayTube><anodeMaterial>Cu</anodeMaterial></xRayTube>"
        + "</incidentBeamPath><diffractedBeamPath>"
        + "<detector name=\"PIXcel\" xsi:type=\"rtmsDetectorType\"/></diffractedBeamPath>"
        + scans
        + "</xrdMeasurement></xrdMeasurements>";
  }

  private static byte[] file(String version, String scans) {
    return text(version, scans).getBytes(StandardCharsets.UTF_8);
  }

  private static List<MeasuredScan> read(String text) throws IOException {
    return new XrdmlFormat()
        .read(PatternSource.of("a.xrdml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MeasuredScan first(String text) throws IOException {
    return read(text).get(0);
  }

  private static MeasuredScan only(String version, String scans) throws IOException {
    List<MeasuredScan> read = read(text(version, scans));
    assertThat(read).hasSize(1);
    return read.get(0);
  }
}
