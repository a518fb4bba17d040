package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenableFileTest {
  @TempDir Path folder;

  private static String points(String separator) {
    return IntStream.range(0, 400)
        .mapToObj(i -> (10 + 0.02 * i) + separator + (100 + i % 7))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean opens(String name, String text) {
    return OpenableFile.isPattern(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"film.xy", "film.XYE", "my.film.xy"})
  void columnsWithTheSuffixOfAPatternAreOpened(String name) {
    assertThat(opens(name, points(" "))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"film.txt", "film.csv", "film.dat", "film.dif", "film.asc", "film"})
  void columnsWithoutAWordThatTheyAreAPatternAreNotOpened(String name) {
    assertThat(opens(name, points(","))).isFalse();
    assertThat(opens(name, "x,y\n" + points(","))).isFalse();
    assertThat(opens(name, "Distance_(microns),Gray_Value\n" + points(","))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2Theta,Intensity",
        "two_theta, I",
        "\"2θ (°)\",\"Counts\"",
        "Cu Ka radiation, 40 kV\n2-theta,yobs",
        "2Theta;Intensity (cps)"
      })
  void columnsWhoseHeaderSaysSoAreOpenedWhateverTheSuffix(String header) {
    assertThat(opens("film.csv", header + "\n" + points(","))).isTrue();
    assertThat(opens("film.txt", header + "\n" + points("\t"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Results.csv|' ,Area,Mean,Min,Max'|1,20,3,4,5",
        "peaks.csv|two_theta,d,intensity,share,hkl|20.1,4.4,100,0.5,1 0 0",
        "results.csv|file,predicted,confidence|a.xy,Pm-3m,0.9",
        "notes.txt|We measured 2theta and intensity of ten films.|They were thin.",
        "macro.ijm|run(\"Blobs\");|print(2);",
        "numbers.xy|1 2|3 4",
        "points.xy|100 200|300 400"
      })
  void whatIsNoPatternIsLeftToOthers(String name, String header, String row) {
    assertThat(opens(name, header + "\n" + (row + "\n").repeat(60))).isFalse();
  }

  @Test
  void aCifIsOpenedIfItHoldsAProfileAndNotIfItHoldsAStructure() {
    String structure = "data_CsI\n_cell_length_a 4.56\nloop_\n_atom_site_label\nCs\nI\n";
    String profile = "data_film\nloop_\n_pd_meas_2theta_scan\n_pd_meas_counts_total\n";
    assertThat(opens("CsI.cif", structure)).isFalse();
    assertThat(opens("film.cif", profile + points(" "))).isTrue();
  }

  @Test
  void binaryContentAndEmptyFilesAreNotOpened() {
    assertThat(OpenableFile.isPattern("a.xy", new byte[0])).isFalse();
    assertThat(OpenableFile.isPattern("a.xy", new byte[5000])).isFalse();
    assertThat(OpenableFile.isPattern("a.xy", new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isFalse();
  }

  @Test
  void aFileThatIsLongerThanWhatIsLookedAtIsJudgedByItsBeginning() throws IOException {
    Path file = Files.writeString(folder.resolve("long.xy"), longPattern());
    assertThat(OpenableFile.isPattern(file)).isTrue();
    assertThat(OpenableFile.isPattern(folder)).isFalse();
    assertThat(OpenableFile.isPattern(folder.resolve("missing.xy"))).isFalse();
  }

  private static String longPattern() {
    return IntStream.range(0, 9000)
        .mapToObj(i -> (10 + 0.01 * i) + " " + (100 + i % 7))
        .collect(Collectors.joining("\n"));
  }
}
