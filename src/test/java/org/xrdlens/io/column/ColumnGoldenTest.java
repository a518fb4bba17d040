package org.xrdlens.io.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.SharedFolder;

/** Real columns of text against the numbers that other programs read from them. */
class ColumnGoldenTest {
  private static final String TWO_FRAMES = "dat/xrdpattern__data.dat";
  private static final String BLANK_AT_THE_END = "csv/xylib__test2.csv";

  @Test
  void readsRealFilesToTheNumbersOfOtherReaders() throws IOException {
    GoldenTable.ofFormats("xy", "xye", "csv", "dat", "prn")
        .without(TWO_FRAMES, BLANK_AT_THE_END)
        .holds();
  }

  /** The table joins the file's frames 0 and 1, of 2600 points each, by its column imagenum. */
  @Test
  void readsEachFrameOfATableOfFramesAsAScan() throws IOException {
    List<MeasuredScan> scans = scans(TWO_FRAMES);
    assertThat(scans).extracting(MeasuredScan::size).containsExactly(2600, 2600);
    assertThat(scans.get(1).positions()).containsExactly(scans.get(0).positions());
    double sum = scans.stream().flatMapToDouble(scan -> DoubleStream.of(scan.intensities())).sum();
    assertThat(sum).isCloseTo(4250150.1, within(1e-3));
  }

  /** The table ends before the row {@code 9 |}, a position whose intensity is blank. */
  @Test
  void keepsARowWithABlankIntensityAtTheEnd() throws IOException {
    MeasuredScan scan = scans(BLANK_AT_THE_END).get(0);
    assertThat(scan.positions()).containsExactly(3, -3, 4, -4, 5, 6, 9);
    assertThat(scan.intensities()).endsWith(-0.6, Double.NaN);
    assertThatThrownBy(scan::toPattern).hasMessageContaining("turns round");
  }

  private static List<MeasuredScan> scans(String file) throws IOException {
    return PatternFormats.standard().scans(SharedFolder.path("data/formats").resolve(file));
  }

  @Test
  void readsEveryDialectToItsExactNumbers() throws IOException {
    GoldenTable.ofDialects("xy", "xye", "csv", "dat", "prn").holds();
  }
}
