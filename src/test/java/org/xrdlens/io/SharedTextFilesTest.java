package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.column.ColumnTextFormat;
import org.xrdlens.io.format.Damage;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.DiffractionPattern;

/** The files of the shared folder against the numbers that other programs read from them. */
class SharedTextFilesTest {
  private static final Set<String> TEXT = Set.of("xy", "xye", "csv", "dat", "prn", "chi");

  /** Foreign axes, a table in which a column restarts, and a table of comments: not 2θ patterns. */
  private static final Set<String> NO_PATTERNS =
      Set.of(
          "xy/xylib__mm-specs.xy",
          "xy/xylib__with_commas.txt",
          "csv/xylib__test1.csv",
          "csv/xylib__test2.csv");

  private final PatternFormats formats = PatternFormats.standard();

  @Test
  void readsEveryTextDialectToTheExactNumbers() throws IOException {
    Path folder = SharedFolder.path("data/dialects");
    for (Map<String, String> row : CsvTable.read(folder.resolve("expected.csv")).rows()) {
      String file = row.get("file");
      if (!TEXT.contains(row.get("format"))) {
        continue;
      }
      DiffractionPattern pattern = formats.read(folder.resolve(file)).get(0);
      assertThat(pattern.size()).as(file).isEqualTo(3501);
      assertThat(pattern.first()).as(file).isCloseTo(10, within(1e-6));
      assertThat(pattern.last()).as(file).isCloseTo(80, within(1e-6));
      assertThat(max(pattern)).as(file).isEqualTo(6466);
      assertThat(angleOfMax(pattern)).as(file).isCloseTo(28.58, within(1e-6));
      if (!file.equals("nan_gap.xy")) {
        assertThat(sum(pattern)).as(file).isEqualTo(1094668);
      }
    }
  }

  @Test
  void interpolatesTheGapOfNotANumbersAndReportsIt() throws IOException {
    Path folder = SharedFolder.path("data/dialects");
    DiffractionPattern gap = formats.read(folder.resolve("nan_gap.xy")).get(0);
    DiffractionPattern whole = formats.read(folder.resolve("tab.xy")).get(0);
    assertThat(gap.metadata().get("blank intensities")).startsWith("5 points");
    for (int i = 0; i < gap.size(); i++) {
      double fourSigma = 4 * Math.sqrt(whole.intensity(i));
      assertThat(gap.intensity(i)).isCloseTo(whole.intensity(i), within(fourSigma));
    }
  }

  @Test
  void readsRealTextFilesToTheNumbersOfOtherReaders() throws IOException {
    Path folder = SharedFolder.path("data/formats");
    int compared = 0;
    for (Map<String, String> row : CsvTable.read(folder.resolve("expected.csv")).rows()) {
      String file = row.get("file");
      boolean pattern = TEXT.contains(row.get("format")) && !NO_PATTERNS.contains(file);
      if (!pattern || !row.get("confidence").startsWith("A") || file.contains("__single.csv")) {
        continue;
      }
      DiffractionPattern read = formats.read(folder.resolve(file)).get(0);
      assertThat(read.size()).as(file).isEqualTo(Integer.parseInt(row.get("n")));
      assertThat(read.first()).as(file).isCloseTo(number(row, "first"), within(1e-8));
      assertThat(read.last()).as(file).isCloseTo(number(row, "last"), within(1e-6));
      assertThat(max(read)).as(file).isCloseTo(number(row, "imax"), within(1e-6));
      assertThat(sum(read)).as(file).isCloseTo(number(row, "isum"), within(1e-3));
      compared++;
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void neverTakesAnotherFormatForColumns() throws IOException {
    PatternFormats columns = PatternFormats.of(List.of(new ColumnTextFormat()));
    Path folder = SharedFolder.path("data/formats");
    for (Path file : files(folder)) {
      String group = folder.relativize(file).getName(0).toString();
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!TEXT.contains(group) || NO_PATTERNS.contains(name)) {
        assertThatThrownBy(() -> columns.read(file))
            .as(name)
            .isInstanceOf(PatternFormatException.class)
            .hasMessageContaining(file.getFileName().toString());
      }
    }
  }

  @Test
  void answersHostileFilesAsTheirManifestSays() throws IOException {
    Path folder = SharedFolder.path("data/hostile");
    for (Map<String, String> row : CsvTable.read(folder.resolve("MANIFEST.csv")).rows()) {
      Path file = folder.resolve(row.get("file"));
      boolean readable = file.toString().endsWith(".xy") && row.get("expect").startsWith("read");
      if (readable) {
        DiffractionPattern pattern = formats.read(file).get(0);
        boolean warned = pattern.metadata().containsKey("warning");
        assertThat(warned).as(row.get("file")).isEqualTo(row.get("expect").contains("warning"));
      } else {
        assertThatThrownBy(() -> formats.read(file))
            .as(row.get("file"))
            .isInstanceOf(PatternFormatException.class);
      }
    }
  }

  @Test
  void readsAllMeasuredFilms() throws IOException {
    List<Path> films = files(SharedFolder.path("data/patterns"));
    assertThat(films).hasSize(76);
    for (Path film : films) {
      List<DiffractionPattern> scans = formats.read(film);
      assertThat(scans).as(film.toString()).hasSize(1);
      assertThat(scans.get(0).metadata()).doesNotContainKey("warning");
      assertThat(scans.get(0).metadata().get("radiation")).contains("assumed");
    }
  }

  @Test
  void answersDamagedDialectsWithPatternsOrOneSentence() throws IOException {
    Random random = new Random(48);
    for (Path file : files(SharedFolder.path("data/dialects"))) {
      byte[] content = Files.readAllBytes(file);
      byte[] start = Arrays.copyOf(content, Math.min(content.length, 3000));
      for (int i = 0; i < 100; i++) {
        PatternSource damaged =
            PatternSource.of(file.getFileName().toString(), Damage.to(start, random));
        try {
          assertThat(formats.read(damaged)).isNotEmpty();
        } catch (PatternFormatException e) {
          assertThat(e).hasMessageEndingWith(".");
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static double max(DiffractionPattern pattern) {
    return Arrays.stream(pattern.intensity()).max().orElseThrow();
  }

  private static double angleOfMax(DiffractionPattern pattern) {
    int best = 0;
    for (int i = 1; i < pattern.size(); i++) {
      best = pattern.intensity(i) > pattern.intensity(best) ? i : best;
    }
    return pattern.twoTheta(best);
  }

  private static double sum(DiffractionPattern pattern) {
    return Arrays.stream(pattern.intensity()).sum();
  }
}
