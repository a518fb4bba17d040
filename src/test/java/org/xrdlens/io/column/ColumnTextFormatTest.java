package org.xrdlens.io.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class ColumnTextFormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new ColumnTextFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("plain.xy", bytes("10.00 56\n10.02 48\n10.04 49\n10.06 51\n"));
    samples.put(
        "comma.csv", bytes("2theta,counts\r\n10.00,56\r\n10.02,48\r\n10.04,\r\n10.06,9\r\n"));
    samples.put("german.txt", bytes("Winkel\tZähler\n10,00\t56,5\n10,02\t48\n10,04\t4,9e1\n"));
    samples.put("esd.xye", bytes("' title 1 2 3\n10.00 56 7.5\n10.02 48 6.9\n10.04 49 7\n"));
    samples.put("q.dat", bytes("# q (1/A) I lambda=1.5406\n1.0 5\n1.1 6\n1.2 7\n1.3 8\n"));
    samples.put("wide.asc", "10,0;5\r10,1;6\r10,2;7\r".getBytes(StandardCharsets.UTF_16LE));
    return samples;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0 5\n10.1 6\n10.2 7\n",
        "10.0\t5\n10.1\t6\n10.2\t7",
        "  10.0   5  \n 10.1   6\t\n10.2 7\n",
        "10.0,5\n10.1,6\n10.2,7\n",
        "10.0, 5\n10.1, 6\n10.2, 7\n",
        "10,0;5\n10,1;6\n10,2;7\n",
        "10,0  5,0\n10,1  6,0\n10,2  7,0\n",
        "\"10,0\",\"5\"\n\"10,1\",\"6\"\n\"10,2\",\"7\"\n",
        "10.0 | 5\n10.1 | 6\n10.2 | 7\n",
        "10.0;5\n10.1\t6\n10.2,7\n10.2 7\n",
        "10.0\t\t5\n10.1\t\t6\n10.2\t\t7\n",
        "1.00D+01 5.0D0\n1.01D+01 6.0d0\n1.02E+01 7\n",
        "10.0 5\r10.1 6\r10.2 7\r",
        "10.0 5\r\r\n10.1 6\r\r\n10.2 7\r\r\n",
        "10.2 7\n10.1 6\n10.0 5\n",
        "3\n10.0 5\n10.1 6\n10.2 7\n",
        "10.0 10.2\n10.0 5\n10.1 6\n10.2 7\n",
        "10.0 0.1 10.2 PbSO4\n10.0 5\n10.1 6\n10.2 7\n",
        "scan from 10 to 20\n30 kV, 40 mA\n10.0 5\n10.1 6\n10.2 7\nend of 3 points\n",
        "# a 1 2\n! b 3 4\n; c 5 6\n' d 7 8\n* e\n/* f */\n10.0 5\n10.1 6\n10.2 7\n",
        "2theta,obs,calc\n10.0,5,5.1\n10.1,6,6.1\n10.2,7,7.1\n",
        "y,angle\n5,10.0\n6,10.1\n7,10.2\n",
        "no intensity two_theta\n1 5 10.0\n2 6 10.1\n3 7 10.2\n",
        "No. 2Theta(deg) I(a.u.)\n1\t10.0\t5\n2\t10.1\t6\n3\t10.2\t7\n",
        "2theta\tcount time\tcounts\n10.0\t2\t5\n10.1\t2\t6\n10.2\t2\t7\n",
        "Temperature: RT\n10.0 5\n10.1 6\n10.2 7\n",
        "Wavelength: Cu K-alpha\n10.0 5\n10.1 6\n10.2 7\n",
        "Date: Monday\nEnergy: none\n10.0 5\n10.1 6\n10.2 7\n",
        "D/max-rB\n10.0 5\n10.1 6\n10.2 7\n",
        "D/teX Ultra\n10.0 5\n10.1 6\n10.2 7\n",
        "RAW data of a film\n10.0 5\n10.1 6\n10.2 7\n",
        "RAW2 of a film\n10.0 5\n10.1 6\n10.2 7\n",
        "data_film\n10.0 5\n10.1 6\n10.2 7\n",
      })
  void readsTheSamePointsInEveryDialect(String text) throws PatternFormatException {
    DiffractionPattern pattern = read(bytes(text));
    assertThat(pattern.twoTheta()).containsExactly(10.0, 10.1, 10.2);
    assertThat(pattern.intensity()).containsExactly(5, 6, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "windows-31j"})
  void readsTheSamePointsInEveryEncoding(String encoding) throws PatternFormatException {
    String header = encoding.equals("windows-31j") ? "*測定 2θ\n" : "# Probenträger 2 mm\n";
    byte[] text = (header + "10.0\t5\n10.1\t6\n").getBytes(Charset.forName(encoding));
    DiffractionPattern pattern = read(text);
    assertThat(pattern.intensity()).containsExactly(5, 6);
    assertThat(pattern.metadata().get("header")).isEqualTo(header.strip());
  }

  @Test
  void keepsBlankFieldsInTheirColumn() throws PatternFormatException {
    DiffractionPattern pattern =
        read(bytes("10.0\t50\t7.1\n10.1\t52\t7.2\n10.2\t\t7.3\n10.3\t54\t7.3\n10.4\t56\t7.5\n"));
    assertThat(pattern.intensity(2)).isCloseTo(53, within(1e-9));
    assertThat(pattern.metadata().get("blank intensities")).startsWith("1 points");
  }

  @Test
  void takesGroupsOfThousandsOnlyBesideTheOtherDecimalMark() throws PatternFormatException {
    assertThat(read(bytes("10.0\t1,234.5\n10.1\t900\n10.2\t12,345\n")).intensity())
        .containsExactly(1234.5, 900, 12345);
    assertThat(read(bytes("10,000;920,000\n10,020;910,000\n")).intensity())
        .containsExactly(920, 910);
  }

  @Test
  void averagesRepeatedAnglesAndSaysSo() throws PatternFormatException {
    DiffractionPattern pattern = read(bytes("10.0 5\n10.1 6\n10.1 8\n10.2 7\n"));
    assertThat(pattern.intensity()).containsExactly(5, 7, 7);
    assertThat(pattern.metadata()).containsKey("repeated angles");
  }

  @Test
  void readsATableThatStartsAgainAsSeveralScans() throws PatternFormatException {
    StringBuilder text = new StringBuilder();
    for (int scan = 0; scan < 3; scan++) {
      for (int i = 0; i < 20; i++) {
        text.append(10 + 0.1 * i).append(' ').append(100 * scan + i).append('\n');
      }
    }
    List<MeasuredScan> scans = format().read(PatternSource.of("scans.xy", bytes(text.toString())));
    assertThat(scans).hasSize(3);
    assertThat(scans).extracting(scan -> scan.intensities()[0]).containsExactly(0.0, 100.0, 200.0);
  }

  @Test
  void convertsQByTheStatedWavelength() throws PatternFormatException {
    DiffractionPattern pattern = read(samples().get("q.dat"));
    double sine = 1.0 * 1.5406 / (4 * Math.PI);
    assertThat(pattern.first()).isCloseTo(2 * Math.toDegrees(Math.asin(sine)), within(1e-12));
    assertThat(pattern.metadata().get("axis")).contains("q in 1/Å");
  }

  @Test
  void findsTheWavelengthFromAColumnOfSpacingsByBraggsLaw() throws PatternFormatException {
    StringBuilder table = new StringBuilder("2theta d-spacing intensity\n");
    Radiation beamline = Radiation.ofWavelength(0.6199);
    for (double d = 4; d > 3; d -= 0.1) {
      table.append(beamline.twoThetaDegrees(d)).append(' ').append(d).append(" 5\n");
    }
    DiffractionPattern pattern = read(bytes(table.toString()));
    assertThat(pattern.radiation().wavelengthAngstrom()).isCloseTo(0.6199, within(1e-9));
    assertThat(pattern.metadata().get("radiation")).contains("Bragg's law");
  }

  @Test
  void believesNoWavelengthThatTheRowsDoNotAgreeOn() throws PatternFormatException {
    DiffractionPattern pattern = read(bytes("2theta d I\n10 4 5\n11 4 6\n12 4 7\n13 4 7\n"));
    assertThat(pattern.metadata().get("radiation")).contains("assumed");
  }

  @ParameterizedTest
  @CsvSource({
    "2theta cps, COUNTS_PER_SECOND",
    "2theta counts/s, COUNTS_PER_SECOND",
    "2theta counts, COUNTS",
    "2theta intensity, ARBITRARY",
  })
  void tellsCountsFromCountsPerSecondByTheTitle(String title, IntensityUnit unit)
      throws PatternFormatException {
    DiffractionPattern pattern = read(bytes(title + "\n10.0 5\n10.1 6\n10.2 7\n"));
    assertThat(pattern.intensityUnit()).isEqualTo(unit);
    assertThat(pattern.intensity()).containsExactly(5, 6, 7);
  }

  @Test
  void readsStandardDeviationsByTitleOrSuffix() throws PatternFormatException {
    byte[] titled = bytes("' 2Th Iobs esd\n10.0 4 2\n10.1 9 3\n10.2 16 4\n");
    byte[] untitled = bytes("10.0 4 2\n10.1 9 3\n10.2 16 4\n");
    assertThat(read(titled).standardDeviation().orElseThrow()).containsExactly(2, 3, 4);
    PatternSource xye = PatternSource.of("film.xye", untitled);
    assertThat(PatternFormats.standard().read(xye).get(0).standardDeviation().orElseThrow())
        .containsExactly(2, 3, 4);
    assertThat(read(untitled).standardDeviation()).isEmpty();
  }

  @Test
  void convertsSpacingsSoThatBraggsLawHolds() throws PatternFormatException {
    DiffractionPattern pattern = read(bytes("d (A),I\n3.0,5\n2.9,6\n2.8,7\n"));
    assertThat(pattern.radiation().spacingAngstrom(pattern.twoTheta(0))).isCloseTo(3, within(1e-9));
    assertThat(pattern.intensity()).containsExactly(5, 6, 7);
  }

  @ParameterizedTest
  @CsvSource({
    "# q_nm^-1  I, Q_PER_NANOMETRE",
    "# q_A^-1  I, Q",
    "Q (nm^{-1}) I, Q_PER_NANOMETRE",
    "q (nm**-1) I, Q_PER_NANOMETRE",
    "q (1/A) I, Q",
    "# d_A I, D",
    "# r_mm I, OTHER",
    "# d*2_A^-2 I, OTHER",
    "chi_deg I, OTHER",
    "# 2th_deg I, TWO_THETA",
    "'Q I\nnm-1 counts', Q_PER_NANOMETRE",
    "'Q I\nA-1 counts', Q",
    "Q:\\films\\a.raw, TWO_THETA",
  })
  void takesTheAxisFromTheTitlesThatIntegrationProgramsWrite(String title, ScanAxis axis)
      throws PatternFormatException {
    byte[] content = bytes(title + "\n1.0 5\n1.1 6\n1.2 7\n");
    MeasuredScan scan =
        PatternFormats.standard().scans(PatternSource.of("test.xy", content)).get(0);
    assertThat(scan.axis()).isEqualTo(axis);
    assertThat(scan.positions()).containsExactly(1.0, 1.1, 1.2);
  }

  @ParameterizedTest
  @CsvSource({"'', TWO_THETA", "'index,q,I\n', Q", "'No.,Angle,I\n', TWO_THETA"})
  void doesNotTakeTheNumbersOfRowsForAngles(String titles, ScanAxis axis)
      throws PatternFormatException {
    String rows = "1,1.0,5\n2,1.1,6\n3,1.2,4\n4,1.3,7\n5,1.4,5\n6,1.5,5\n";
    byte[] content = bytes(titles + rows);
    MeasuredScan scan =
        PatternFormats.standard().scans(PatternSource.of("test.csv", content)).get(0);
    assertThat(scan.axis()).isEqualTo(axis);
    assertThat(scan.positions()).containsExactly(1.0, 1.1, 1.2, 1.3, 1.4, 1.5);
    assertThat(scan.intensities()).containsExactly(5, 6, 4, 7, 5, 5);
  }

  @Test
  void readsDecimalCommasThatOnlyTheIntensitiesHave() throws PatternFormatException {
    for (String mark : List.of(";", "\t")) {
      DiffractionPattern pattern = read(bytes("10;100,25\n11;99\n12;7,5\n".replace(";", mark)));
      assertThat(pattern.twoTheta()).containsExactly(10, 11, 12);
      assertThat(pattern.intensity()).containsExactly(100.25, 99, 7.5);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Time per step: 2 s, 2",
    "Counting time: 1.5, 1.5",
    "# step time = 500 ms, 0.5",
    "Counting time: 2 min, 120",
    "Step time [ms]: 500, 0.5",
  })
  void readsTheCountingTimeInItsUnit(String line, double seconds) throws PatternFormatException {
    DiffractionPattern pattern = read(bytes(line + "\n10.0 5\n10.1 6\n10.2 7\n"));
    assertThat(pattern.countingTimeSeconds().orElseThrow()).isCloseTo(seconds, within(1e-12));
  }

  @Test
  void warnsWhenAnglesLookLikeRadians() throws PatternFormatException {
    assertThat(read(bytes("0.17 5\n0.18 6\n0.19 7\n")).metadata().get("warning"))
        .contains("radians");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing but prose, in 2 lines\nand 3 numbers",
        "10.0 5\n",
        "1\n2\n3\n4\n",
        "10 1\n10 2\n10 3\n",
        "170 1\n175 2\n190 3\n",
        "10 1\n11 Infinity\n12 3\n",
        "10 1\n11 1e400\n12 3\n",
        "10 \n11 \n12 5\n",
        "179 147 165\n153 160 131\n167 159 139\n154 160 129\n159 131 144\n131 140 147\n",
        "binding energy,counts\n10.0,5\n10.1,6\n10.2,7\n",
        "file,predicted\na.xy,3D\nb.xy,2D\n",
        "10.0 5\nx\ny\nz\n10.1 6\n",
      })
  void refusesWhatIsNoPatternAndNamesTheFile(String text) {
    assertThatThrownBy(() -> read(bytes(text)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("\"test.xy\"")
        .hasMessageContaining("found")
        .hasMessageContaining("expected")
        .hasMessageEndingWith(".");
  }

  private static DiffractionPattern read(byte[] content) throws PatternFormatException {
    return PatternFormats.standard().read(PatternSource.of("test.xy", content)).get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
