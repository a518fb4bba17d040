package org.xrdlens.io.rigaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.MadeBytes;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

class RigakuRawFormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new RigakuRawFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of(
        "parts.raw", MadeBytes.joined(file(1300), range(900, 50, 10, 5, 7, 9)),
        "bare.raw", bare());
  }

  private static byte[] file(int size) {
    return MadeBytes.ofSize(size)
        .text(0, "FI")
        .uint8(4, 216)
        .float64(1212, 1.54059, 1.54441)
        .toArray();
  }

  /** A range in steps of 0.25, its grid so many bytes before the part with the data. */
  private static byte[] range(int header, int before, double start, double... intensity) {
    int n = intensity.length;
    return MadeBytes.ofSize(header + 20 + 4 * n)
        .text(0, "PI")
        .float32(header - before, start, start + 0.25 * (n - 1), 0.25)
        .text(header, "DA")
        .uint32(header + 16, n)
        .float32(header + 20, intensity)
        .toArray();
  }

  /** The places of an Ultima IV, without names of parts. */
  private static byte[] bare() {
    return MadeBytes.ofSize(3158 + 12)
        .text(0, "FI")
        .float64(984, 1.54059, 1.54441)
        .float32(2962, 10, 10.5, 0.25)
        .uint32(3154, 3)
        .float32(3158, 5, 7, 9)
        .toArray();
  }

  private List<MeasuredScan> read(byte[]... pieces) throws PatternFormatException {
    return format().read(PatternSource.of("made.raw", MadeBytes.joined(pieces)));
  }

  @Test
  void readsSeveralRangesWhereverTheirGridsStand() throws PatternFormatException {
    List<MeasuredScan> scans =
        read(file(1301), range(900, 74, 10, 5, 7, 9), range(1000, 176, 30, 1, 2));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(0).positions()).containsExactly(10, 10.25, 10.5);
    assertThat(scans.get(1).positions()).containsExactly(30, 30.25);
    assertThat(scans.get(1).intensities()).containsExactly(1, 2);
    assertThat(scans.get(1).radiation().orElseThrow().wavelengthAngstrom())
        .isCloseTo(1.54059, within(1e-9));
  }

  @Test
  void readsTheFixedPlacesOfAnUltima() throws PatternFormatException {
    MeasuredScan scan = read(bare()).get(0);
    assertThat(scan.positions()).containsExactly(10, 10.25, 10.5);
    assertThat(scan.intensities()).containsExactly(5, 7, 9);
    assertThat(scan.radiation().orElseThrow().secondWavelengthAngstrom()).isEqualTo(1.54441);
  }

  @Test
  void refusesFilesWhoseNumbersDoNotFit() {
    byte[] cut = bare();
    assertThatThrownBy(() -> read(Arrays.copyOf(cut, cut.length - 1)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("number of points");
    byte[] other = MadeBytes.joined(file(1300), range(900, 50, 10, 5, 7, 9));
    other[1300 + 900 + 16] = 2;
    assertThatThrownBy(() -> read(other)).isInstanceOf(PatternFormatException.class);
  }

  @Test
  void isNotHeldUpByManyFalseNames() {
    MadeBytes many = MadeBytes.ofSize(4_000_000).text(0, "FI");
    for (int at = 8; at + 4 < 4_000_000; at += 4) {
      many.text(at, "DA");
    }
    assertThatThrownBy(() -> read(many.toArray())).isInstanceOf(PatternFormatException.class);
  }
}
