package org.xrdlens.io.panalytical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.Damage;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;

public class PhilipsTextureFormatTest {
  /** A small pole figure; no diffraction pattern, so that the contract of formats does not fit. */
  public static final String FIGURE =
      """
      File:\t\ta.rw1
      Type:\t\tRaw pole figure
      Wavelength (A):\t1.5406
      2Theta (M-0):\t\t44.3000
      Time per step (s):\t0.20

      Phi\\Psi     0.00     1.00     2.00
         0.50     5.00    20.00    14.45
         1.50     9.80     5.00    14.45
      """;

  @Test
  void listsAPoleFigureAlongPhiAndRefusesItAsAPattern() throws PatternFormatException {
    MeasuredScan scan = read(FIGURE);
    assertThat(scan.axis()).isEqualTo(ScanAxis.PHI);
    assertThat(scan.positions()).containsExactly(0.5, 1.5);
    assertThat(scan.intensities()).containsExactly(5, 9.8);
    assertThat(scan.countingTimeSeconds()).hasValue(0.2);
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom()).isEqualTo(1.5406);
    assertThat(scan.record().get("axis")).contains("44.3000");
    assertThatThrownBy(scan::toPattern).hasMessageContaining("pole figure");
  }

  @Test
  void isRecognisedByItsHeaderAndTable() {
    FileStart start = new FileStart("a.txt", FIGURE.getBytes(StandardCharsets.UTF_8));
    assertThat(new PhilipsTextureFormat().recognises(start)).isTrue();
    assertThat(new PhilipsTextureFormat().recognises(new FileStart("a.txt", new byte[9])))
        .isFalse();
  }

  @Test
  void refusesRowsThatWereCut() {
    assertThatThrownBy(() -> read(FIGURE.replace("9.80     5.00", "9.80")))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("line 9");
  }

  @Test
  void answersDamagedFilesWithAScanOrOneSentence() {
    Random random = new Random(31);
    byte[] whole = FIGURE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 300; i++) {
      PatternSource damaged = PatternSource.of("made.txt", Damage.to(whole, random));
      try {
        assertThat(new PhilipsTextureFormat().read(damaged)).hasSize(1);
      } catch (PatternFormatException e) {
        assertThat(e).hasMessageContaining("made.txt").hasMessageEndingWith(".");
      }
    }
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("philips_txt").holds();
  }

  private static MeasuredScan read(String text) throws PatternFormatException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PhilipsTextureFormat().read(PatternSource.of("made.txt", bytes)).get(0);
  }
}
