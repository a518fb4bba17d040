package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.DiffractionPattern;

class ScanChoiceTest {
  @TempDir Path folder;

  private Path columns(double first, double step) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append(first + step * i).append(' ').append(100 + i % 5).append('\n');
    }
    return Files.writeString(folder.resolve("film.xy"), text + text.toString());
  }

  private static ImportedScan first(Path file, ScanChoice choice) throws IOException {
    return choice.read(file).get(0);
  }

  @Test
  void oneScanOrAllAreRead() throws IOException {
    Path file = columns(20, 0.1);
    assertThat(ScanChoice.EVERYTHING.read(file))
        .extracting(ImportedScan::file)
        .containsExactly("film.xy#0", "film.xy#1");
    assertThat(ScanChoice.of(1, "", "", "").read(file))
        .extracting(ImportedScan::file)
        .containsExactly("film.xy#1");
    assertThatThrownBy(() -> ScanChoice.of(2, "", "", "").read(file))
        .hasMessageContaining("has 2 scans, counted from 0; there is no scan 2");
  }

  @Test
  void rangesThatContinueEachOtherAreJoinedOnDemand() throws IOException {
    String range = "_DRIVE='COUPLED'\n_STEPTIME=%d\n_STEPSIZE=0.1\n_START=%s\n_COUNTS\n%s\n";
    String text =
        "; made\n_FILEVERSION=1\n"
            + String.format(range, 1, "10", "5 5 5 5 5")
            + String.format(range, 2, "10.5", "8 8 8 8 8");
    Path file = Files.writeString(folder.resolve("two.uxd"), text);
    assertThat(ScanChoice.EVERYTHING.read(file)).hasSize(2);
    List<ImportedScan> joined = ScanChoice.of(ScanChoice.JOINED, "", "", "").read(file);
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).required().intensity()).containsExactly(5, 5, 5, 5, 5, 4, 4, 4, 4, 4);
  }

  @Test
  void theAxisThatTheUserNamesIsConvertedWithTheRadiationThatTheUserNames() throws IOException {
    ImportedScan scan = first(columns(1, 0.05), ScanChoice.of(0, "q", "0.7", ""));
    DiffractionPattern pattern = scan.required();
    assertThat(scan.scan().axis()).isEqualTo(ScanAxis.Q);
    assertThat(pattern.radiation().wavelengthAngstrom()).isEqualTo(0.7);
    assertThat(pattern.first())
        .isCloseTo(2 * Math.toDegrees(Math.asin(0.7 / (4 * Math.PI))), within(1e-9));
    assertThat(pattern.metadata().get("axis")).contains("set by the user");
  }

  @Test
  void aPatternIsReExpressedInAnotherWavelength() throws IOException {
    DiffractionPattern pattern =
        first(columns(4, 0.1), ScanChoice.of(0, "", "0.4066", "CuKa1")).required();
    assertThat(pattern.radiation().name()).isEqualTo("CuKa1");
    assertThat(pattern.first()).isGreaterThan(15);
    assertThat(pattern.metadata().get("conversion")).contains("0.406600");
  }

  @Test
  void wordsThatMeanNothingAreRefusedWithTheWordsThatDo() {
    assertThatThrownBy(() -> ScanChoice.of(0, "omega", "", ""))
        .hasMessage("The axis \"omega\" is none of two_theta, theta, q, q_nm, d.");
    assertThatThrownBy(() -> ScanChoice.of(0, "", "XyKa", "")).hasMessageContaining("XyKa");
    assertThatThrownBy(() -> ScanChoice.of(0, "", "", "CuKa1+2")).hasMessageContaining("doublet");
  }

  @Test
  void theListOfScansSaysAxisRangeStepAndPoints() throws IOException {
    List<List<Object>> rows = ScanTable.rows(ScanChoice.EVERYTHING.read(columns(20, 0.1)));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).subList(0, 3)).containsExactly("film.xy#1", "2θ (°)", 20.0);
    assertThat((double) rows.get(1).get(4)).isCloseTo(0.1, within(1e-9));
    assertThat(rows.get(1).get(5)).isEqualTo(50);
    assertThat(rows.get(1).get(8)).isEqualTo("ok");
  }
}
