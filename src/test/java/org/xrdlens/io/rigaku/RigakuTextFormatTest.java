package org.xrdlens.io.rigaku;

import static org.assertj.core.api.Assertions.assertThat;

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

class RigakuTextFormatTest extends PatternFormatContract {
  private static final String SCAN =
      """
      *FILE_COMMENT "made"
      *HW_XG_TARGET_NAME "Cu"
      *MEAS_SCAN_AXIS_X "TwoThetaTheta"
      *MEAS_SCAN_UNIT_Y "counts"
      #Intensity_unit=cps
      #Attenuator_coefficient=2.0000
      10.00 100
      10.01 150.5
      """;

  @Override
  protected PatternFormat format() {
    return new RigakuTextFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of("one.txt", bytes(SCAN), "two.txt", bytes(SCAN + SCAN));
  }

  @Test
  void readsUnitAndCoefficientOfTheRows() throws PatternFormatException {
    MeasuredScan scan = read(SCAN).get(0);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(scan.intensities()).containsExactly(200, 301);
  }

  @Test
  void beginsAScanWithEachHeader() throws PatternFormatException {
    String second = "*FILE_COMMENT \"\"\n*MEAS_SCAN_AXIS_X \"Omega\"\n1 2\n2 3\n3 4\n";
    List<MeasuredScan> scans = read(SCAN + second);
    assertThat(scans).extracting(MeasuredScan::size).containsExactly(2, 3);
    assertThat(scans)
        .extracting(MeasuredScan::axis)
        .containsExactly(ScanAxis.TWO_THETA, ScanAxis.OMEGA);
    assertThat(scans.get(1).intensities()).containsExactly(2, 3, 4);
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("rigaku_txt").holds();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<MeasuredScan> read(String text) throws PatternFormatException {
    return new RigakuTextFormat().read(PatternSource.of("made.txt", bytes(text)));
  }
}
