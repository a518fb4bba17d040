package org.xrdlens.io.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/** What every writer keeps: the pattern reads back as it was. */
class PatternWriterTest {
  /** Positions of even steps are computed again from the first and the last one. */
  private static final double ROUNDING_DEGREES = 1e-9;

  @TempDir private Path folder;

  static Stream<PatternWriter> writers() {
    return PatternWriter.all().stream();
  }

  private static DiffractionPattern pattern(double unevenDegrees) {
    Random random = new Random(3);
    double[] x = new double[500];
    Arrays.setAll(x, i -> (1000 + 4 * i) / 100.0 + unevenDegrees * random.nextDouble());
    return DiffractionPattern.of(
            "film 7", x, random.ints(x.length, 0, 100_000).asDoubleStream().toArray(), doublet())
        .withIntensityUnit(IntensityUnit.COUNTS)
        .withCountingTime(2.5);
  }

  private static Radiation doublet() {
    return new Radiation("CuKa1+2", 1.540598, 1.544426, 0.5);
  }

  private DiffractionPattern reread(PatternWriter writer, DiffractionPattern pattern)
      throws IOException {
    Path file = folder.resolve("film 7" + writer.suffix());
    writer.write(pattern, file);
    List<DiffractionPattern> read = PatternFormats.standard().read(file);
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static void assertSame(DiffractionPattern read, DiffractionPattern written) {
    assertThat(read.twoTheta()).containsExactly(written.twoTheta(), within(ROUNDING_DEGREES));
    assertThat(read.intensity()).isEqualTo(written.intensity());
    assertThat(read.radiation().wavelengthAngstrom())
        .isEqualTo(written.radiation().wavelengthAngstrom());
    assertThat(read.radiation().secondRatio()).isEqualTo(written.radiation().secondRatio());
    if (written.radiation().secondRatio() > 0) {
      assertThat(read.radiation().secondWavelengthAngstrom())
          .isEqualTo(written.radiation().secondWavelengthAngstrom());
    }
    assertThat(read.countingTimeSeconds()).isEqualTo(written.countingTimeSeconds());
    assertThat(read.intensityUnit()).isEqualTo(written.intensityUnit());
  }

  @ParameterizedTest
  @MethodSource("writers")
  void evenStepsReadBackAsTheyWere(PatternWriter writer) throws IOException {
    assertSame(reread(writer, pattern(0)), pattern(0));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void unevenStepsReadBackToTheLastBit(PatternWriter writer) throws IOException {
    DiffractionPattern written = pattern(0.01);
    DiffractionPattern read = reread(writer, written);
    assertThat(read.twoTheta()).isEqualTo(written.twoTheta());
    assertSame(read, written);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aWideGapLosesNoPoint(PatternWriter writer) throws IOException {
    DiffractionPattern written =
        DiffractionPattern.of(
            "gap",
            new double[] {-3, 5.5, 20, 20.01, 20.02, 20.03, 20.04, 20.05},
            new double[] {1, 0, 7.25, 3, -2, 1e-7, 1e20, 4},
            Radiation.CU_KALPHA1);
    assertSame(reread(writer, written), written);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void everyUnitTimeAndRadiationReadsBack(PatternWriter writer) throws IOException {
    for (IntensityUnit unit : IntensityUnit.values()) {
      for (String radiation : List.of("CuKa1", "CuKa", "MoKa1+2", "0.4066 Å")) {
        DiffractionPattern written =
            pattern(0).withIntensityUnit(unit).withRadiation(Radiation.parse(radiation));
        assertSame(reread(writer, written), written);
      }
    }
    DiffractionPattern untimed =
        DiffractionPattern.of(
            "untimed", pattern(0).twoTheta(), pattern(0).intensity(), Radiation.CU_KALPHA1);
    assertSame(reread(writer, untimed), untimed);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aStrangeNameHarmsNothing(PatternWriter writer) throws IOException {
    for (String name :
        List.of(
            "ünïcode θ",
            ";semicolon",
            "it's \"quoted\"",
            "]]> <a href='&amp;'>",
            "\u0000 control\u0007\nand a second line\r\n;",
            "data_x",
            "q scan, wavelength 0.5 Å",
            "time per step: 7 s",
            "\uD800 alone",
            "")) {
      assertSame(reread(writer, pattern(0).withName(name)), pattern(0));
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void theFileSaysWhoWroteIt(PatternWriter writer) {
    assertThat(writer.text(pattern(0)).lines().limit(3)).anyMatch(l -> l.contains(OwnHeader.MARK));
  }

  @Test
  void whatWasAssumedIsSaidAndDoesNotBecomeAFact() throws IOException {
    Path file = folder.resolve("film.dat");
    Files.writeString(file, "10.0 5\n10.5 6\n11.0 7\n");
    DiffractionPattern assumed = PatternFormats.standard().read(file).get(0);
    for (PatternWriter writer : PatternWriter.all()) {
      assertThat(writer.text(assumed)).contains("assumed");
      assertSame(reread(writer, assumed), assumed);
    }
    assertThat(reread(new XyWriter(), assumed).metadata().get("radiation")).contains("assumed");
  }

  @Test
  void textColumnsKeepTheNameOfTheRadiation() throws IOException {
    assertThat(reread(new XyWriter(), pattern(0)).radiation()).isEqualTo(doublet());
    assertThat(reread(new CsvPatternWriter(), pattern(0)).radiation()).isEqualTo(doublet());
  }

  @Test
  void standardDeviationsOfTheSourceAreKept() throws IOException {
    double[] deviation = new Random(4).doubles(500, 0, 9).toArray();
    DiffractionPattern written = pattern(0).withStandardDeviation(deviation);
    for (PatternWriter writer : List.of(new XyeWriter(), new CsvPatternWriter())) {
      assertThat(reread(writer, written).standardDeviation()).hasValue(deviation);
    }
    assertThat(new XyeWriter().text(written)).contains("deviations: those of the source");
  }

  @Test
  void standardDeviationsAreThoseOfCountingWhereTheSourceHasNone() {
    DiffractionPattern counts =
        DiffractionPattern.of("c", new double[] {1, 2}, new double[] {0, 100}, Radiation.CU_KALPHA1)
            .withIntensityUnit(IntensityUnit.COUNTS);
    assertThat(lines(counts))
        .contains("1.0 0 1", "2.0 100 10")
        .anyMatch(l -> l.contains("counts)"));
    DiffractionPattern rates = counts.withIntensityUnit(IntensityUnit.COUNTS_PER_SECOND);
    assertThat(lines(rates.withCountingTime(4))).contains("1.0 0 0.25", "2.0 100 5");
    assertThat(lines(rates)).contains("2.0 100 10").anyMatch(l -> l.contains("assumed"));
  }

  private static List<String> lines(DiffractionPattern pattern) {
    return new XyeWriter().text(pattern).lines().toList();
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> PatternWriter.of("doc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xy, xye, csv, cif, xrdml")
        .hasMessageContaining("doc");
  }

  @Test
  void theRecordTellsWhatTheImportDid() throws IOException {
    Path file = folder.resolve("film.xy");
    Files.writeString(file, "# made by hand\n10,0 5\n9,9 6\n9,8 7\n");
    Path record = folder.resolve("film.record.txt");
    RecordText.write(PatternFormats.standard().read(file).get(0), record);
    assertThat(record)
        .content()
        .contains("decimal comma", "turned round", "assumed", "made by hand");
  }
}
