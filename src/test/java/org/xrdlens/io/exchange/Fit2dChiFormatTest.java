package org.xrdlens.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;

class Fit2dChiFormatTest extends PatternFormatContract {
  private static final String ROWS = " 1.0E+01  2.0E+02\n 1.1E+01  3.0E+02\n 1.2E+01  4.0E+02\n";

  @Override
  protected PatternFormat format() {
    return new Fit2dChiFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("degrees.chi", file("2-Theta Angle (Degrees)", "3", ROWS));
    samples.put("q.chi", file("Q (Inverse Nanometres)", " 3  1", ROWS));
    samples.put("sigma.chi", file("", "3", "1,2,3\n4,5,6\n7,8,9\n"));
    return samples;
  }

  @Test
  void readsTheSharedFiles() throws IOException {
    GoldenTable.ofFormats("chi").holds();
    GoldenTable.ofDialects("chi").holds();
  }

  @Test
  void takesTheAxisFromItsLabel() throws PatternFormatException {
    assertThat(read("2-Theta Angle (Degrees)", ROWS).axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(read("Q (Inverse Nanometres)", ROWS).axis()).isEqualTo(ScanAxis.Q_PER_NANOMETRE);
    assertThat(read("Q Vector (Inverse Angstroms)", ROWS).axis()).isEqualTo(ScanAxis.Q);
    assertThat(read("Scattering vector $q$ ($nm^{-1}$)", ROWS).axis())
        .isEqualTo(ScanAxis.Q_PER_NANOMETRE);
    assertThat(read("D-spacing (Angstroms)", ROWS).axis()).isEqualTo(ScanAxis.D);
    assertThat(read("Radial Distance (mm)", ROWS).axis()).isEqualTo(ScanAxis.OTHER);
    assertThat(read("Azimuth (Degrees)", ROWS).axis()).isEqualTo(ScanAxis.OTHER);
    assertThat(read("q_A^-1", ROWS).axis()).isEqualTo(ScanAxis.Q);
    assertThat(read("q_nm^-1", ROWS).axis()).isEqualTo(ScanAxis.Q_PER_NANOMETRE);
    assertThat(read("d_A", ROWS).axis()).isEqualTo(ScanAxis.D);
    assertThat(read("r_mm", ROWS).axis()).isEqualTo(ScanAxis.OTHER);
    assertThat(read("2th_deg", ROWS).axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(read("D/max-2500", ROWS).axis()).isEqualTo(ScanAxis.TWO_THETA);
    MeasuredScan radians = read("2-Theta Angle (Radians)", "0.5 1\n0.6 2\n");
    assertThat(radians.positions()[0]).isCloseTo(28.6478897565, within(1e-9));
  }

  @Test
  void readsAFileWithFewerRowsThanItAnnouncesAndSaysSo() throws PatternFormatException {
    MeasuredScan cut = scan(file("2-Theta", "9", ROWS + " 1.3E+01  5."));
    assertThat(cut.intensities()).containsExactly(200, 300, 400);
    assertThat(cut.record().get("warning")).contains("announces 9 points, the file holds 3");
    MeasuredScan whole = scan(file("2-Theta", "4", ROWS + " 1.3E+01  5."));
    assertThat(whole.size()).isEqualTo(4);
  }

  @Test
  void refusesARowThatIsNone() {
    assertThatThrownBy(() -> read("2-Theta", "1 2\n2 x\n"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("\"2 x\" in line 6");
  }

  @Test
  void isNoTableOfNumbersWithOneNumberInItsFourthLine() {
    byte[] table = "1 2\n2 3\n3 4\n5\n6 7\n8 9\n".getBytes(StandardCharsets.UTF_8);
    assertThat(format().recognises(new FileStart("table.chi", table))).isFalse();
  }

  private MeasuredScan read(String label, String rows) throws PatternFormatException {
    return scan(file(label, "3", rows));
  }

  private MeasuredScan scan(byte[] content) throws PatternFormatException {
    return format().read(PatternSource.of("made.chi", content)).get(0);
  }

  private static byte[] file(String label, String count, String rows) {
    return ("image.tif: scan\n" + label + "\n\n" + count + "\n" + rows)
        .getBytes(StandardCharsets.UTF_8);
  }
}
