package org.xrdlens.io.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

class BrmlFormatTest extends PatternFormatContract {
  private static final String TIME_AND_ABSORBER =
      view("Fixed", 0, 1, "MeasuredTime", "") + view("Fixed", 1, 1, "AbsorptionFactor", "");
  private static final String COUPLED =
      view("Varying", 2, 2, "", "<Varying>" + field("TwoTheta") + field("Theta") + "</Varying>");
  private static final String THREE =
      rows("0.5,1,10,5,100", "0.5,1,10.02,5.01,144", "0.5,1,10.04,5.02,121");

  @Override
  protected PatternFormat format() {
    return new BrmlFormat();
  }

  @Override
  protected boolean isOwn(byte[] foreign) {
    return foreign[0] == 'P' && foreign[1] == 'K';
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    String raw = raw(route("Measured", THREE, TIME_AND_ABSORBER + COUPLED + counts(4, 1)));
    samples.put("one.brml", zip(raw));
    samples.put(
        "two.brml",
        new MadeZip()
            .with("Experiment0/DataContainer.xml", "<DataContainer/>")
            .with("Experiment0/RawData1.xml", raw)
            .with("Experiment0/RawData0.xml", raw.replace(",144", ",-9999"))
            .bytes());
    return samples;
  }

  @Test
  void findsTheColumnsByTheViews() throws IOException {
    String views =
        view("Varying", 0, 2, "", "<Varying>" + field("Theta") + field("TwoTheta") + "</Varying>")
            + recorded(2, 1, "Temperature", "")
            + counts(3, 1)
            + view("Fixed", 4, 1, "AbsorptionFactor", "")
            + view("Fixed", 5, 1, "MeasuredTime", "");
    MeasuredScan scan =
        only(raw(route("Measured", rows("5,10,300,7,1,2", "5.01,10.02,301,8,1,2"), views)));
    assertThat(scan.axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(scan.positions()).containsExactly(10, 10.02);
    assertThat(scan.intensities()).containsExactly(7, 8);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.record().get("recorded")).contains("Temperature");
  }

  @Test
  void goesBackThroughTheAbsorberForTheNoiseOnly() throws IOException {
    MeasuredScan scan =
        only(
            raw(
                route(
                    "Measured",
                    rows("1,1,10,5,100", "1,4,10.02,5.01,1600"),
                    TIME_AND_ABSORBER + COUPLED + counts(4, 1))));
    assertThat(scan.intensities()).containsExactly(100, 1600);
    assertThat(scan.deviations().orElseThrow()).containsExactly(10, 80);
    assertThat(scan.record().get("attenuation")).contains("up to 4.0");
  }

  @Test
  void tellsNominalAndEffectiveTimeAndTheTube() throws IOException {
    MeasuredScan scan = only(samples().get("one.brml"));
    assertThat(scan.countingTimeSeconds()).hasValue(0.65);
    assertThat(scan.record().get("counting time")).contains("nominal", "124.8 s");
    assertThat(scan.radiation()).contains(new Radiation("CuKa1+2", 1.5406, 1.54439, 0.5));
    assertThat(scan.record())
        .containsEntry("anode", "Cu.")
        .containsEntry("sample", "made.")
        .containsEntry("date", "2025-02-26T10:47:52+00:00.")
        .containsEntry("scan mode", "Continuous PSD fast, Coupled.");
  }

  @Test
  void takesTheAxisThatMoves() throws IOException {
    String rocking = rows("1,1,10,5,100", "1,1,10,5.01,144");
    String views = TIME_AND_ABSORBER + COUPLED + counts(4, 1);
    MeasuredScan scan = only(raw(route("Measured", rocking, views)));
    assertThat(scan.axis()).isEqualTo(ScanAxis.OMEGA);
    assertThat(scan.positions()).containsExactly(5, 5.01);
    MeasuredScan phi = only(raw(route("Measured", rocking, views.replace("\"Theta\"", "\"Phi\""))));
    assertThat(phi.axis()).isEqualTo(ScanAxis.PHI);
  }

  @Test
  void readsExperimentsAndScansInTheOrderOfTheirNumbers() throws IOException {
    MadeZip zip = new MadeZip();
    for (String name : List.of("1/RawData0", "0/RawData10", "0/RawData9", "0/RawData0")) {
      String number = name.replaceAll("\\D", "");
      String rows = rows("1,1," + number + ",5,1", "1,1," + number + ".5,5,2");
      zip.with(
          "Experiment" + name + ".xml",
          raw(route("Measured", rows, TIME_AND_ABSORBER + COUPLED + counts(4, 1))));
    }
    assertThat(read(zip.bytes()).stream().map(scan -> scan.positions()[0]))
        .containsExactly(0.0, 9.0, 10.0, 10.0);
  }

  @Test
  void readsTheMeasuredRouteAndNamesTheOthers() throws IOException {
    String views = TIME_AND_ABSORBER + COUPLED + counts(4, 1);
    String smoothed = THREE.replace("144", "130");
    MeasuredScan scan =
        only(raw(route("Final", smoothed, views) + route("Measured", THREE, views)));
    assertThat(scan.intensities()).containsExactly(100, 144, 121);
    assertThat(scan.record().get("route")).contains("Measured", "Final");
  }

  @Test
  void readsTheFinalRouteWhereTheMeasuredOneIsFramesWithoutAngles() throws IOException {
    String frames = route("Measured", rows("1,1,3,4"), TIME_AND_ABSORBER + counts(2, 2));
    String views = TIME_AND_ABSORBER + COUPLED + counts(4, 1);
    MeasuredScan scan = only(raw(frames + route("Final", THREE, views)));
    assertThat(scan.intensities()).containsExactly(100, 144, 121);
  }

  @Test
  void spreadsFramesOfALineDetectorOverTheirScale() throws IOException {
    String scale =
        "<ScaleAxes><ScaleAxisInfo AxisId=\"TwoTheta\"><Start>20</Start><Stop>20.3</Stop>"
            + "<Increment>0.1</Increment></ScaleAxisInfo></ScaleAxes>";
    String views =
        TIME_AND_ABSORBER
            + view("Varying", 2, 1, "", "<Varying>" + field("Theta") + "</Varying>")
            + counts(3, 4);
    String rows = rows("1,1,5,1,2,3,4", "1,1,6,5,6,-9999,8");
    List<MeasuredScan> scans = read(zip(raw(route("Measured", rows, views, scale))));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).positions())
        .containsExactly(new double[] {20, 20.1, 20.2, 20.3}, within(1e-12));
    assertThat(scans.get(1).intensities()).containsExactly(5, 6, Double.NaN, 8);
    assertThat(scans.get(1).record().get("frame")).contains("Theta at 6.0");
    String relative = scale.replace("\"TwoTheta\"", "\"TwoTheta_Relative\"");
    String arm = views.replace("\"Theta\"", "\"TwoTheta\"");
    assertThat(read(zip(raw(route("Measured", rows, arm, relative)))).get(1).positions()[0])
        .isEqualTo(26);
  }

  @Test
  void keepsFramesWithoutAnglesAndSaysThatTheyAreNoPatterns() throws IOException {
    MeasuredScan scan =
        only(raw(route("Measured", rows("1,1,3,4"), TIME_AND_ABSORBER + counts(2, 2))));
    assertThat(scan.intensities()).containsExactly(3, 4);
    assertThatThrownBy(scan::toPattern).hasMessageContaining("2 strips without angles");
  }

  @Test
  void partsAScanWhereItsSubScansWereCountedDifferently() throws IOException {
    String parts =
        "<SubScans><SubScanInfo Steps=\"1\" MeasuredSteps=\"1\" StartStepNo=\"0\""
            + " PlannedTimePerStep=\"1\"/><SubScanInfo Steps=\"5\" MeasuredSteps=\"2\""
            + " StartStepNo=\"1\" PlannedTimePerStep=\"4\"/></SubScans>";
    List<MeasuredScan> scans =
        read(
            zip(raw(route("Measured", parts + THREE, TIME_AND_ABSORBER + COUPLED + counts(4, 1)))));
    assertThat(scans.stream().map(MeasuredScan::size)).containsExactly(1, 2);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(4);
    assertThat(scans.get(1).record().get("warning")).contains("Of 5 steps 2 were measured");
    String equal = parts.replace("\"4\"", "\"1\"");
    assertThat(
            read(
                zip(
                    raw(
                        route(
                            "Measured",
                            equal + THREE,
                            TIME_AND_ABSORBER + COUPLED + counts(4, 1))))))
        .hasSize(1);
  }

  @Test
  void readsTheOldestFilesWithoutRoutesAndViews() throws IOException {
    String raw =
        raw("")
            .replace("<DataRoutes></DataRoutes>", information("") + THREE)
            .replaceFirst("<Tube>.*</Tube>", "");
    String container =
        "<M><MountedTube><WaveLengthAlpha1 Unit=\"Å\" Value=\"1.5406\"/></MountedTube></M>";
    byte[] old =
        new MadeZip()
            .with("Experiment0/RawData0.xml", raw)
            .with("Experiment0/MeasurementContainer.xml", container)
            .bytes();
    MeasuredScan scan = only(old);
    assertThat(scan.intensities()).containsExactly(100, 144, 121);
    assertThat(scan.positions()).containsExactly(10, 10.02, 10.04);
    assertThat(scan.radiation()).contains(new Radiation("1.5406 Å", 1.5406, 0, 0));
  }

  @Test
  void refusesFramesThatAreOutsideOfTheRows() {
    String external = counts(2, 2).replace("RecordedRaw", "ExtMemoryRecordedRaw");
    assertThatThrownBy(
            () -> only(raw(route("Measured", rows("1,1,3"), TIME_AND_ABSORBER + external))))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("outside of its rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1,10,5", "1,1,x,5,3", "1,1,1e40,5,3", "1,1,,5,3"})
  void refusesRowsThatDoNotFitTheViews(String row) {
    String views = TIME_AND_ABSORBER + COUPLED + counts(4, 1);
    assertThatThrownBy(() -> only(raw(route("Measured", THREE + rows(row), views))))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("row 4 of Experiment0/RawData0.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99999999999", "", "two"})
  void refusesColumnsThatCannotBe(String start) {
    String views =
        TIME_AND_ABSORBER + counts(4, 1).replace("Start=\"4\"", "Start=\"" + start + "\"");
    assertThatThrownBy(() -> only(raw(route("Measured", THREE, views))))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("column");
  }

  @Test
  void recognisesArchivesByTheirEntriesAndEmptyOnesByName() {
    assertThat(recognises("x.zip", new MadeZip().with("Experiment0/RawData0.xml", ""))).isTrue();
    assertThat(recognises("x.brml", new MadeZip().with("root.xml", ""))).isTrue();
    assertThat(recognises("x.brml", new MadeZip().with("Data0/Profile0.txt", ""))).isFalse();
    assertThat(recognises("x.brml", new MadeZip().with("word/document.xml", ""))).isFalse();
    assertThat(recognises("x.brml", new MadeZip())).isTrue();
    assertThat(recognises("x.zip", new MadeZip())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zipslip.brml", "notzip.brml", "brml_no_datum.brml"})
  void refusesHostileFilesWithASentence(String name) {
    HostileFile.isRefused(name);
  }

  @Test
  void readsRealFilesAsOtherProgramsDo() throws IOException {
    GoldenTable.ofFormats("brml").holds();
  }

  private static boolean recognises(String name, MadeZip zip) {
    return new BrmlFormat().recognises(new FileStart(name, zip.bytes()));
  }

  private static String rows(String... rows) {
    return "<Datum>" + String.join("</Datum><Datum>", rows) + "</Datum>";
  }

  private static String field(String axis) {
    return "<FieldDefinitions FieldName=\"" + axis + "\" AxisId=\"" + axis + "\"/>";
  }

  private static String view(String type, int start, int length, String name, String body) {
    return "<RawDataView xsi:type=\""
        + type
        + "RawDataView\" Start=\""
        + start
        + "\" Length=\""
        + length
        + "\" LogicName=\""
        + name
        + "\">"
        + body
        + "</RawDataView>";
  }

  private static String recorded(int start, int length, String title, String category) {
    return view(
        "Recorded",
        start,
        length,
        "",
        "<Recording VisibleName=\""
            + title
            + "\" Category=\""
            + category
            + "\"><BlankingValue>-9999</BlankingValue></Recording>");
  }

  private static String counts(int start, int length) {
    return recorded(start, length, "LynxEye", "Count");
  }

  private static String information(String scale) {
    return "<ScanInformation VisibleName=\"Coupled\"><TimePerStep>0.65</TimePerStep>"
        + "<TimePerStepEffective>124.8</TimePerStepEffective>"
        + "<ScanModeVisibleName>Continuous PSD fast</ScanModeVisibleName><ScanAxes>"
        + "<ScanAxisInfo AxisId=\"TwoTheta\"><Start>10</Start><Increment>0.02</Increment>"
        + "</ScanAxisInfo><ScanAxisInfo AxisId=\"Theta\"/></ScanAxes>"
        + scale
        + "</ScanInformation>";
  }

  private static String route(String flag, String rows, String views) {
    return route(flag, rows, views, "");
  }

  private static String route(String flag, String rows, String views, String scale) {
    return "<DataRoute RouteFlag=\""
        + flag
        + "\">"
        + information(scale)
        + rows
        + "<DataViews>"
        + views
        + "</DataViews></DataRoute>";
  }

  private static String raw(String routes) {
    return "<?xml version=\"1.0\"?>"
        + "<RawData xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + "<MeasurementStatus>Measured</MeasurementStatus>"
        + "<TimeStampStarted>2025-02-26T10:47:52+00:00</TimeStampStarted>"
        + "<DataRoutes>"
        + routes
        + "</DataRoutes><FixedInformation><InfoItem Name=\"SampleName\" Value=\"made\"/>"
        + "<Tube><WaveLengthAlpha1 Unit=\"Å\" Value=\"1.5406\"/>"
        + "<WaveLengthAlpha2 Unit=\"Å\" Value=\"1.54439\"/><WaveLengthRatio Value=\"0.5\"/>"
        + "<TubeMaterial>Cu</TubeMaterial></Tube></FixedInformation></RawData>";
  }

  private static byte[] zip(String raw) {
    return new MadeZip()
        .with("Experiment0/RawData0.xml", raw)
        .with("Experiment0/DataContainer.xml", "<DataContainer/>")
        .bytes();
  }

  private static List<MeasuredScan> read(byte[] content) throws IOException {
    return new BrmlFormat().read(PatternSource.of("a.brml", content));
  }

  private static MeasuredScan only(String raw) throws IOException {
    return only(zip(raw));
  }

  private static MeasuredScan only(byte[] content) throws IOException {
    List<MeasuredScan> scans = read(content);
    assertThat(scans).hasSize(1);
    return scans.get(0);
  }
}
