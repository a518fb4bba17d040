package org.xrdlens.io.rigaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.xrdlens.pattern.Radiation;

class RigakuAscFormatTest extends PatternFormatContract {
  private static final String HEADER =
      """
      *TYPE\t\t=  Raw
      *CLASS\t\t=  Standard Measurement
      *SAMPLE\t\t=  a = b
      *SCAN_AXIS\t=  2theta/theta
      *TARGET\t\t=  42
      *WAVE_LENGTH1\t=  0.7093
      *WAVE_LENGTH2\t=  0.71359
      *SPEED_DIM\t=  sec./step
      *YUNIT\t\t=  cps

      """;

  @Override
  protected PatternFormat format() {
    return new RigakuAscFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "one.asc", bytes(HEADER + group(10, 5, "1, 2, 3, 4\n5\n") + "*EOF\n"),
        "two.dat", bytes(HEADER + group(10, 3, "1, 2, 3\n") + group(20, 2, " 8.5, 9\n")));
  }

  @Test
  void readsEveryGroupWithItsOwnRange() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(HEADER + group(10, 3, "1, 2, 3\n") + group(20, 2, "8.5, 0.000000\n"));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).positions()).containsExactly(10, 10.5, 11);
    assertThat(scans.get(1).positions()).containsExactly(20, 20.5);
    assertThat(scans.get(1).intensities()).containsExactly(8.5, 0);
    assertThat(scans.get(1).countingTimeSeconds()).hasValue(0.25);
    assertThat(scans.get(1).unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(scans.get(1).radiation()).hasValue(new Radiation("MoKa1+2", 0.7093, 0.71359, 0.5));
    assertThat(scans.get(1).record().get("sample")).isEqualTo("a = b.");
  }

  @Test
  void turnsASpeedIntoATime() throws PatternFormatException {
    String perMinute = HEADER.replace("sec./step", "deg./min.");
    MeasuredScan scan = read(perMinute + group(10, 2, "1, 2\n")).get(0);
    assertThat(scan.countingTimeSeconds().orElseThrow()).isCloseTo(120, within(1e-9));
  }

  @Test
  void listsPoleFiguresAlongTheirAxis() throws PatternFormatException {
    String figure = HEADER.replace("2theta/theta", "beta");
    assertThat(read(figure + group(0, 2, "1, 2\n")).get(0).axis()).isEqualTo(ScanAxis.BETA);
  }

  @Test
  void refusesGroupsThatWereCut() {
    String group = group(10, 5, "1, 2, 3, 4\n");
    assertThatThrownBy(() -> read(HEADER + group)).hasMessageContaining("4 intensities");
    assertThatThrownBy(() -> read(HEADER + group.replace("*END\n", "")))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("*END");
  }

  @Test
  void agreesWithOtherReadersOnRealFiles() throws IOException {
    GoldenTable.ofFormats("rigaku_asc", "rigaku_dat").holds();
  }

  private static String group(double start, int count, String values) {
    return "*BEGIN\n*GROUP = 0\n*START = "
        + start
        + "\n*STOP = "
        + (start + 0.5 * (count - 1))
        + "\n*STEP = 0.5\n*SPEED = 0.25\n*COUNT = "
        + count
        + "\n"
        + values
        + "*END\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<MeasuredScan> read(String text) throws PatternFormatException {
    return new RigakuAscFormat().read(PatternSource.of("made.asc", bytes(text)));
  }
}
