package org.xrdlens.io.powdercif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class PowderCifFormatTest extends PatternFormatContract {
  private static final String RANGE =
      "data_a\n_pd_meas_2theta_range_min 10\n_pd_meas_2theta_range_max 10.4\n"
          + "_pd_meas_2theta_range_inc 0.2\n";
  private static final String LIST =
      "data_b\nloop_ _pd_meas.2theta_scan _pd_meas.counts_total\n10 5 10.5 6 11 ?\n";

  @Override
  protected PatternFormat format() {
    return new PowderCifFormat();
  }

  @Override
  protected boolean isOwn(byte[] foreign) {
    return new String(foreign, StandardCharsets.ISO_8859_1).startsWith("data_");
  }

  @Override
  protected Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put(
        "range.cif", text(RANGE + "loop_\n_pd_meas_intensity_total\n1(1)\n2.50(12)\n3(2)\n"));
    samples.put("list.cif", text("#\\#CIF_1.1\n" + LIST));
    samples.put("blocks.cif", text(LIST + LIST));
    samples.put("split.cif", text(split("_pd_proc_d_spacing 3.5 3.4 3.3")));
    return samples;
  }

  @Test
  void readsTheSharedFiles() throws IOException {
    GoldenTable.ofFormats("pdcif").holds();
  }

  @Test
  void refusesTheSharedFilesWithoutAProfileAndSaysWhatTheyAre() {
    for (String name :
        List.of("pdcif_no_profile", "cif_no_symmetry", "cif_unknown_element", "cif_zero_cell")) {
      Path file = SharedFolder.path("data/hostile/" + name + ".cif");
      assertThatThrownBy(() -> PatternFormats.standard().scans(file))
          .isInstanceOf(PatternFormatException.class)
          .hasMessageContaining("a structure, not a pattern");
    }
    Path broken = SharedFolder.path("data/hostile/cif_bad_loop.cif");
    assertThatThrownBy(() -> PatternFormats.standard().scans(broken))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("line 14");
  }

  @Test
  void takesUncertaintiesForStandardDeviations() throws PatternFormatException {
    MeasuredScan scan = read(text(samples("range.cif"))).get(0);
    assertThat(scan.deviations().orElseThrow()).containsExactly(1, 0.12, 2);
    assertThat(scan.positions()[2]).isCloseTo(10.4, within(1e-12));
    String su = "loop_ _pd_meas.intensity_total _pd_meas.intensity_total_su 1 0.5 2 . 3 0.7";
    assertThat(read(text(RANGE + su)).get(0).deviations().orElseThrow())
        .containsExactly(0.5, Double.NaN, 0.7);
  }

  @Test
  void prefersCountsAndMeasuredPositions() throws PatternFormatException {
    MeasuredScan scan =
        read(text(
                RANGE
                    + "loop_ _pd_proc_2theta_corrected _pd_proc_intensity_net _pd_meas_counts_total\n"
                    + "1 10 100 2 20 200 3 30 300\n"))
            .get(0);
    assertThat(scan.intensities()).containsExactly(100, 200, 300);
    assertThat(scan.positions()[0]).isEqualTo(10);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    MeasuredScan other =
        read(text(
                RANGE
                    + "loop_ _pd_proc_2theta_corrected _pd_proc_intensity_net _pd_meas_counts_total\n"
                    + "1 10 . 2 20 ? 3 30 .\n"))
            .get(0);
    assertThat(other.intensities()).containsExactly(10, 20, 30);
    assertThat(other.positions()[0]).isEqualTo(1);
  }

  @Test
  void keepsEveryBlockOfOneName() throws PatternFormatException {
    List<MeasuredScan> scans = read(text(samples("blocks.cif")));
    assertThat(scans).hasSize(2);
    assertThat(scans.get(1).intensities()[2]).isNaN();
  }

  @Test
  void joinsAProfileThatIsSplitOverLoops() throws PatternFormatException {
    MeasuredScan d = read(text(samples("split.cif"))).get(0);
    assertThat(d.axis()).isEqualTo(ScanAxis.D);
    assertThat(d.intensities()).containsExactly(7, 8, 9);
    MeasuredScan time = read(text(split("_pd_meas_time_of_flight 5000 5010 5020"))).get(0);
    assertThat(time.axis()).isEqualTo(ScanAxis.TIME_OF_FLIGHT);
    MeasuredScan q = read(text(split("_pd_proc_recip_len_Q 1 1.1 ?"))).get(0);
    assertThat(q.axis()).isEqualTo(ScanAxis.Q);
    assertThat(q.size()).isEqualTo(2);
    assertThatThrownBy(() -> read(text(split("_pd_proc_d_spacing 3.5 3.4"))))
        .hasMessageContaining("3 values of _pd_proc_intensity_total");
  }

  @Test
  void readsWavelengthsWithTheirWeights() throws PatternFormatException {
    String loop =
        "data_w loop_ _diffrn_radiation_wavelength _diffrn_radiation_wavelength_wt\n"
            + "1.5444 0.5 1.5406 1.0 1.3922 0.01\n";
    Radiation doublet = read(text(LIST + loop)).get(0).radiation().orElseThrow();
    assertThat(doublet.wavelengthAngstrom()).isEqualTo(1.5406);
    assertThat(doublet.secondWavelengthAngstrom()).isEqualTo(1.5444);
    assertThat(doublet.secondRatio()).isEqualTo(0.5);
    Radiation named =
        read(text(LIST + "_diffrn_radiation_type 'Co K\\a~1~'\n")).get(0).radiation().orElseThrow();
    assertThat(named.name()).startsWith("CoKa");
    String disagreeing =
        "data_c _diffrn_radiation_wavelength 1.2 data_d _diffrn_radiation_wavelength 1.3";
    assertThat(read(text(LIST + disagreeing)).get(0).radiation()).isEmpty();
  }

  @Test
  void looksForTheRadiationOfManyBlocksOnce() {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < 6000; i++) {
      blocks.append("data_b").append(i).append(" _diffrn_radiation_type unknown\n");
      blocks.append("loop_ _pd_meas_2theta_scan _pd_meas_counts_total 1 2 2 3\n");
    }
    assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(read(text(blocks.toString()))).hasSize(6000));
  }

  @Test
  void isNoTitleOfColumns() {
    byte[] columns = text("data_1\n10.0 5\n10.1 6\n");
    assertThat(format().recognises(new FileStart("a.txt", columns))).isFalse();
  }

  @Test
  void refusesAWordAmongTheIntensitiesWithItsRow() {
    assertThatThrownBy(() -> read(text(RANGE + "loop_ _pd_meas_intensity_total 1 x 3")))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("\"x\" in row 2 of the loop in line 5");
  }

  private static String split(String column) {
    String[] words = column.split(" ", 2);
    return "data_s\nloop_ "
        + words[0]
        + " "
        + words[1]
        + "\nloop_ _pd_data_point_id _pd_proc_intensity_total 1 7 2 8 3 9\n";
  }

  private String samples(String name) {
    return new String(samples().get(name), StandardCharsets.UTF_8);
  }

  private List<MeasuredScan> read(byte[] content) throws PatternFormatException {
    return format().read(PatternSource.of("made.cif", content));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
