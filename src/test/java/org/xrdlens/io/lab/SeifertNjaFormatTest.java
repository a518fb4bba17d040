package org.xrdlens.io.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.xrdlens.pattern.IntensityUnit;

class SeifertNjaFormatTest extends PatternFormatContract {
  private static final String START =
      "#MeasParameter\n&Sample=made\n&Anode=Cr\t&Filter=V\t&kV=40\n\n#ScanTableParameter\n";
  private static final String FIGURE =
      "#MeasParameter\n&Anode=Cr\n\n#TextureParameter\n&2Theta=67.000\t&Step=0.000\n\n#Values\n"
          + "&NoValues=3\n0.0\t0.0\t270.6\t36.8\n0.0\t3.6\t280\t36.8\n0.0\t7.2\t290.2\t36.8\n";

  @Override
  protected PatternFormat format() {
    return new SeifertNjaFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.nja", bytes(START + scan("T", "10.00\t5\n10.02\t6\n", 2)),
        "two.nja", bytes(START + scan("T", "1\t2\n2\t3\n", 2) + scan("T", "3\t4\n4\t5\n", 2)));
  }

  @Test
  void readsEveryScanAlongItsAxis() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(
            START
                + scan("T", "10.00\t5\n10.02\t6\n", 2)
                + scan("O", "20\t0.5\n21\t7.5\n22\t1\n", 3));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(scans.get(0).positions()).containsExactly(10, 10.02);
    assertThat(scans.get(0).unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scans.get(0).radiation().orElseThrow().name()).isEqualTo("CrKa1");
    assertThat(scans.get(1).axis()).isEqualTo(ScanAxis.OMEGA);
    assertThat(scans.get(1).intensities()).containsExactly(0.5, 7.5, 1);
    assertThat(scans.get(1).unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(2);
  }

  @Test
  void refusesAPoleFigureAsAPatternAndSaysWhatItsNumbersAre() throws PatternFormatException {
    MeasuredScan scan = read(FIGURE).get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.ALPHA);
    assertThat(scan.intensities()).containsExactly(0, 3.6, 7.2);
    assertThat(scan.record().get("pole figure")).contains("67.000").contains("not the intensities");
    assertThatThrownBy(scan::toPattern).hasMessageContaining("pole figure");
  }

  @Test
  void refusesFewerRowsThanStated() {
    assertThatThrownBy(() -> read(START + scan("T", "10\t5\n11\t6\n", 3)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("2 rows");
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("seifert_nja").holds();
  }

  private static String scan(String axis, String rows, int count) {
    return "&NumScans=2\n\n#ScanParameter\n&Axis=O\t&Task=Drive\t&Pos=1.0\n&ScanAxis="
        + axis
        + "\n&Start=1\t&End=2\t&Step=1\n&Time=2.0\t&Counts=0\n\n#Values\n&NoValues="
        + count
        + "\n"
        + rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<MeasuredScan> read(String text) throws PatternFormatException {
    return new SeifertNjaFormat().read(PatternSource.of("made.nja", bytes(text)));
  }
}
