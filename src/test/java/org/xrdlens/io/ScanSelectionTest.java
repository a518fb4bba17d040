package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberedScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class ScanSelectionTest {

  /** Counts with a value that tells the scan, every 0.1° from an angle on. */
  private static MeasuredScan.Builder scan(ScanAxis axis, double first, int n, double value) {
    double[] position = new double[n];
    double[] intensity = new double[n];
    Arrays.setAll(position, i -> first + 0.1 * i);
    Arrays.fill(intensity, value);
    return MeasuredScan.of(
            PatternSource.of("made.raw", new byte[0]),
            axis,
            new ScanPoints(position, intensity),
            new ImportRecord())
        .radiation(Radiation.CU_KALPHA1, "in this test")
        .intensity(IntensityUnit.COUNTS, "made so");
  }

  private static MeasuredScan built(MeasuredScan.Builder scan) {
    try {
      return scan.build();
    } catch (PatternFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static MeasuredScan range(double first, int n, double value, double seconds) {
    return built(scan(ScanAxis.TWO_THETA, first, n, value).countingTime(seconds, "made so"));
  }

  private static List<NumberedScan> chosen(String scans, MeasuredScan... file) {
    return ScanSelection.parse(scans).of(List.of(file));
  }

  private static List<String> labels(List<NumberedScan> scans) {
    return scans.stream().map(NumberedScan::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"all|0 1 2 3", "first|0", "2|2", "0,2-5|0 2 3", " 1 - 2 , 0 |0 1 2", "7-9|''"})
  void numbersCountFromZeroAndThoseThatAreNotThereChooseNothing(String text, String expected) {
    MeasuredScan[] file =
        IntStream.range(0, 4).mapToObj(i -> range(10, 5, i, 1)).toArray(MeasuredScan[]::new);
    assertThat(String.join(" ", labels(chosen(text, file)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "some", "-1", "3-1", "1,,2", "1;2", "99999999999", "0x1"})
  void whatIsNoSelectionIsAnsweredWithWhatIs(String text) {
    assertThatThrownBy(() -> ScanSelection.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining("joined, summed");
  }

  @Test
  void rangesThatContinueEachOtherBecomeOne() {
    List<NumberedScan> joined =
        chosen("joined", range(10, 10, 5, 2), range(11, 10, 7, 2), range(12, 5, 9, 2));
    assertThat(labels(joined)).containsExactly("0+1+2");
    MeasuredScan scan = joined.get(0).scan();
    assertThat(scan.size()).isEqualTo(25);
    assertThat(scan.positions()).isSorted();
    assertThat(Arrays.stream(scan.intensities()).sum()).isEqualTo(50 + 70 + 45);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(scan.countingTimeSeconds()).hasValue(2);
    assertThat(scan.record().get("scans")).startsWith("Joined from 3 ranges: scan 0 from 10.0");
  }

  @Test
  void rangesOfDifferentTimesBecomeCountsPerSecondWithTheirDeviations() {
    MeasuredScan scan =
        chosen("joined", range(10, 10, 100, 2), range(11, 10, 400, 4)).get(0).scan();
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(scan.intensities()).startsWith(50).endsWith(100);
    assertThat(scan.deviations().orElseThrow()).startsWith(5).endsWith(5);
    assertThat(scan.countingTimeSeconds()).isEmpty();
    assertThat(scan.record().get("intensity")).contains("counts per second").contains("divided");
    assertThat(scan.record().get("counting time")).contains("Different");
    assertThat(scan.record().get("scans")).contains("at 2.0 s").contains("at 4.0 s");
  }

  @Test
  void inAnOverlapThePointsThatWereCountedLongerAreKept() {
    MeasuredScan later =
        chosen("joined", range(10, 11, 100, 1), range(10.9, 10, 400, 4)).get(0).scan();
    assertThat(later.size()).isEqualTo(19);
    assertThat(later.intensities()).containsOnly(100).startsWith(100);
    MeasuredScan earlier =
        chosen("joined", range(10, 11, 100, 1), range(10.9, 10, 7, 1)).get(0).scan();
    assertThat(earlier.size()).isEqualTo(19);
    assertThat(earlier.intensities()[10]).isEqualTo(100);
    assertThat(earlier.intensities()[11]).isEqualTo(7);
    assertThat(earlier.positions()).isSorted();
    assertThat(earlier.record().get("scans")).contains("2 points").contains("were left out");
  }

  @Test
  void rangesOutOfOrderAreJoinedInTheOrderOfTheirAngles() {
    List<NumberedScan> joined =
        chosen("joined", range(11, 10, 7, 1), range(30, 4, 1, 1), range(10, 10, 5, 1));
    assertThat(labels(joined)).containsExactly("2+0", "1");
    assertThat(joined.get(0).lowest()).isZero();
    assertThat(joined.get(0).scan().intensities()).startsWith(5).endsWith(7);
  }

  @Test
  void rangesThatDoNotContinueEachOtherStaySeparate() {
    MeasuredScan first = range(10, 10, 5, 2);
    MeasuredScan gap = range(11.3, 10, 5, 2);
    MeasuredScan repeat = range(10, 10, 5, 2);
    MeasuredScan inside = range(10.2, 5, 5, 2);
    MeasuredScan otherAxis = built(scan(ScanAxis.OMEGA, 11, 10, 5).countingTime(2, "made"));
    MeasuredScan otherRadiation = range(11, 10, 5, 2).withRadiation(Radiation.CU_KALPHA);
    MeasuredScan untimed = built(scan(ScanAxis.TWO_THETA, 11, 10, 5));
    for (MeasuredScan other : List.of(gap, repeat, inside, otherAxis, otherRadiation, untimed)) {
      assertThat(labels(chosen("joined", first, other))).containsExactly("0", "1");
    }
  }

  @Test
  void repeatsAddTheirCountsAndTheirTimes() {
    List<NumberedScan> summed =
        chosen("summed", range(10, 10, 5, 2), range(20, 10, 1, 2), range(10, 10, 7, 3));
    assertThat(labels(summed)).containsExactly("0+2", "1");
    MeasuredScan scan = summed.get(0).scan();
    assertThat(scan.intensities()).containsOnly(12).hasSize(10);
    assertThat(scan.countingTimeSeconds()).hasValue(5);
    assertThat(scan.record().get("scans")).contains("0, 2").contains("added");
    assertThat(scan.record().get("counting time"))
        .isEqualTo("5.0 s per step, that of all repeats together.");
  }

  @Test
  void repeatedRatesAreAveragedByTheirTimes() {
    MeasuredScan one =
        built(
            scan(ScanAxis.TWO_THETA, 10, 5, 6)
                .intensity(IntensityUnit.COUNTS_PER_SECOND, "made so")
                .countingTime(1, "made so"));
    MeasuredScan other =
        built(
            scan(ScanAxis.TWO_THETA, 10, 5, 10)
                .intensity(IntensityUnit.COUNTS_PER_SECOND, "made so")
                .countingTime(3, "made so"));
    MeasuredScan scan = chosen("summed", one, other).get(0).scan();
    assertThat(scan.intensities()).containsExactly(new double[] {9, 9, 9, 9, 9}, within(1e-12));
    assertThat(scan.countingTimeSeconds()).hasValue(4);
  }

  @Test
  void whatRepeatsNothingStaysAsItIs() {
    MeasuredScan first = range(10, 10, 5, 2);
    assertThat(chosen("summed", first, range(10, 9, 5, 2), range(10.05, 10, 5, 2)))
        .hasSize(3)
        .first()
        .extracting(NumberedScan::scan)
        .isSameAs(first);
    assertThat(chosen("joined", first).get(0).scan()).isSameAs(first);
  }

  @Test
  void countsKeepWhatCountingTellsBesideARangeWithDeviationsOfItsOwn() {
    MeasuredScan plain = range(10, 5, 9, 2);
    ScanPoints attenuated =
        new ScanPoints(
            new double[] {10.5, 10.6, 10.7},
            new double[] {400, 400, 400},
            new double[] {40, 40, 40});
    MeasuredScan behindAttenuator =
        built(
            MeasuredScan.of(
                    PatternSource.of("made.raw", new byte[0]),
                    ScanAxis.TWO_THETA,
                    attenuated,
                    new ImportRecord())
                .radiation(Radiation.CU_KALPHA1, "in this test")
                .intensity(IntensityUnit.COUNTS, "made so")
                .countingTime(2, "made so"));
    MeasuredScan joined = chosen("joined", plain, behindAttenuator).get(0).scan();
    assertThat(joined.deviations().orElseThrow()).containsExactly(3, 3, 3, 3, 3, 40, 40, 40);
  }
}
