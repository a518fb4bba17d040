package org.xrdlens.io.gsas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.IntensityUnit;

class GsasFormatTest extends PatternFormatContract {
  private static final String STD = "BANK 1 23 3 CONST 1000.0 2.0 0 0 STD";

  @Override
  protected PatternFormat format() {
    return new GsasFormat();
  }

  @Override
  protected boolean isOwn(byte[] foreign) {
    return text(foreign).contains("BANK");
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("std.gsa", file("\r\n", STD, std(23)));
    samples.put("blocks.raw", blocks("title", STD, std(23)));
    samples.put("esd.gda", file("\n", "BANK 1 12 3 CONST 1000.0 2.0 0 0 ESD", esd(12)));
    samples.put("fxye.fxye", file("\n", "BANK 1 11 11 CONS 1000.0 2.0 0 0 FXYE", fxye(11)));
    samples.put("fxy.gss", file("\n", "BANK 1 2 2 CONS 1000.0 2.0 0 0 FXY", "1000 5\n1002 7"));
    samples.put("alt.gsas", file("\n", "BANK 1 8 2 CONST 1000.0 2.0 0 0 ALT", alt(8)));
    return samples;
  }

  @Test
  void readsTheSharedFiles() throws IOException {
    GoldenTable.ofFormats("gsas_raw", "gsas_xra", "gsas_gda", "gsas_esd", "fxye").holds();
    GoldenTable.ofDialects("gsas").holds();
  }

  @Test
  void refusesTheSharedFileThatIsCut() {
    Path cut = SharedFolder.path("data/hostile/gsas_bank_short.gsa");
    assertThatThrownBy(() -> PatternFormats.standard().scans(cut))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("3 points in 1 records after line 2")
        .hasMessageContaining("100000");
  }

  @Test
  void readsCountsWithoutBlanksBetweenThem() throws PatternFormatException {
    MeasuredScan scan =
        read(file("\n", "BANK 1 3 1 CONST 1500 5 0 0", " 1123456 2   40011123456")).get(0);
    assertThat(scan.intensities()).containsExactly(123456, 400, 123456);
    assertThat(scan.positions()).containsExactly(15, 15.05, 15.1);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.deviations().orElseThrow()[1]).isCloseTo(Math.sqrt(200), within(1e-12));
    assertThat(scan.deviations().orElseThrow()[2])
        .isCloseTo(Math.sqrt(123456 / 11.0), within(1e-9));
  }

  @Test
  void keepsTheDeviationsOfPairsAndTriples() throws PatternFormatException {
    assertThat(read("esd.gda").deviations().orElseThrow()).contains(0.5, 1.5);
    assertThat(read("fxye.fxye").deviations().orElseThrow()).hasSize(11).contains(0.25);
    assertThat(read("fxy.gss").deviations()).isEmpty();
  }

  @Test
  void readsTheSamePointsFromLinesAndFromBlocksOfEightyCharacters() throws PatternFormatException {
    assertThat(read("blocks.raw").intensities()).isEqualTo(read("std.gsa").intensities());
  }

  @Test
  void readsEveryBank() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(file("\n", STD, std(23) + "\nBANK 2 12 3 CONST 2000 4 0 0 ESD\n" + esd(12)));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(1).positions()[1]).isCloseTo(20.04, within(1e-12));
  }

  @Test
  void toleratesAHeaderThatCountsWronglyButNoCutFile() throws PatternFormatException {
    String few = "BANK 1 24 3 CONST 1000.0 2.0 0 0 STD";
    assertThat(read(file("\n", few, std(23))).get(0).record().get("warning"))
        .contains("announces 24 points but holds 23");
    String ownRecords = "BANK 1 99 3 CONST 1000.0 2.0 0 0 STD";
    assertThat(read(file("\n", ownRecords, std(23))).get(0).size()).isEqualTo(23);
    String many = "BANK 1 19 2 CONST 1000.0 2.0 0 0 STD";
    assertThat(read(file("\n", many, std(23))).get(0).size()).isEqualTo(23);
    String cut = "BANK 1 99 10 CONST 1000.0 2.0 0 0 STD";
    assertThatThrownBy(() -> read(file("\n", cut, std(23)))).hasMessageContaining("cut");
  }

  @Test
  void leavesOutTheZerosThatFillTheLastRecord() throws PatternFormatException {
    byte[] filled =
        file("\n", "BANK 1 2 1 CONST 1000 2 0 0 STD", "      11      12       0       0");
    assertThat(read(filled).get(0).intensities()).containsExactly(11, 12);
  }

  @Test
  void namesTimeOfFlightAxes() throws PatternFormatException {
    MeasuredScan ralf = read(file("\n", "BANK 1 11 11 RALF 1 2 3 4 FXYE", fxye(11))).get(0);
    assertThat(ralf.axis()).isEqualTo(ScanAxis.TIME_OF_FLIGHT);
    assertThat(ralf.positions()[0]).isEqualTo(1000);
    MeasuredScan slog = read(file("\n", "BANK 1 12 3 SLOG 2000 3000 0.01 0 ESD", esd(12))).get(0);
    assertThat(slog.axis()).isEqualTo(ScanAxis.TIME_OF_FLIGHT);
    assertThat(slog.positions()[1]).isCloseTo(2020, within(1e-9));
    MeasuredScan map = read(file("\n", "BANK 1 23 3 TIME_MAP 1", std(23))).get(0);
    assertThat(map.axis()).isEqualTo(ScanAxis.OTHER);
    assertThatThrownBy(map::toPattern).hasMessageContaining("TIME_MAP");
    MeasuredScan far = read(file("\n", "BANK 1 23 3 CONST 50000 10 0 0 STD", std(23))).get(0);
    assertThat(far.axis()).isEqualTo(ScanAxis.TIME_OF_FLIGHT);
  }

  @Test
  void refusesAWordAmongTheNumbersWithItsPlace() {
    assertThatThrownBy(() -> read(file("\n", STD, std(10) + "\n     nan    x12")))
        .hasMessageContaining("line 5")
        .hasMessageContaining("columns 1 to 8");
    assertThatThrownBy(() -> read(file("\n", "BANK 1 23 3 CONST 1000 0 0 0 STD", std(23))))
        .hasMessageContaining("a step that is not 0");
  }

  private MeasuredScan read(String sample) throws PatternFormatException {
    return read(samples().get(sample)).get(0);
  }

  private List<MeasuredScan> read(byte[] content) throws PatternFormatException {
    return format().read(PatternSource.of("made.gsa", content));
  }

  @Test
  void refusesMoreBanksThanAnyFileHas() {
    String many = ("BANK 1 1 1 CONST 1000 2 0 0 STD\n 1     5\n").repeat(10_001);
    PatternSource source =
        PatternSource.of("many.gsa", ("title\n" + many).getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> format().read(source))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("10001 scans");
  }

  private static String std(int points) {
    return records(points, 10, i -> String.format(Locale.ROOT, "%8d", 100 + i));
  }

  private static String esd(int points) {
    return records(points, 5, i -> String.format(Locale.ROOT, "%8.1f%8.1f", 90.0 + i, 0.5 + i));
  }

  private static String alt(int points) {
    return records(
        points, 4, i -> String.format(Locale.ROOT, "%8d%7d%5d", 32000 + 64 * i, 5000, 9));
  }

  private static String fxye(int points) {
    return records(points, 1, i -> String.format(Locale.ROOT, " %d %d.5 0.25", 1000 + 2 * i, i));
  }

  private static String records(int points, int perRecord, IntFunction<String> point) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < points; i++) {
      text.append(i > 0 && i % perRecord == 0 ? "\n" : "").append(point.apply(i));
    }
    return text.toString();
  }

  private static byte[] file(String end, String bank, String data) {
    return ("LaB6 at 300 K\n# a comment\n" + bank + "\n" + data + "\n")
        .replace("\n", end)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] blocks(String title, String bank, String data) {
    StringBuilder text = new StringBuilder();
    for (String line : (title + "\n" + bank + "\n" + data).split("\n", -1)) {
      text.append(line).append(" ".repeat(80 - line.length()));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
