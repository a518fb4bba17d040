package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.image.PatternImage;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.LabelledPatterns;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.TrainingTarget;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

class FolderAugmentationTest {
  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeFiles() throws IOException {
    input = Files.createDirectory(folder.resolve("in put"));
    output = folder.resolve("out put");
    Map<String, String> films = SampleFilms.all();
    file("I4_mcm/MAPI.xy", films.get("MAPbI3 tetragonal.xy"));
    file("I4_mcm/deeper/MAPI.xy", films.get("MAPbI3 strong texture.xy"));
    file("Pm-3m/CsPbBr3.xy", films.get("CsPbBr3 film.xy"));
    file("nobody says.xy", films.get("Cs3Bi2I9 dimers.xy"));
    file("notes.txt", "annealed at 100 °C");
  }

  private void file(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private AugmentationSummary run(Path from, String recipe, int copies, int threads)
      throws IOException {
    return run(from, recipe, copies, "xy", "", threads, Progress.NONE);
  }

  private AugmentationSummary run(
      Path from,
      String recipe,
      int copies,
      String format,
      String image,
      int threads,
      Progress progress)
      throws IOException {
    return new FolderAugmentation(
            FolderAugmentationSettings.of(from, output, recipe, copies, 5, format, image), threads)
        .run(progress);
  }

  private List<Map<String, String>> rows() throws IOException {
    CsvTable table = CsvTable.read(output.resolve("augmented.csv"));
    assertThat(table.columns()).isEqualTo(AugmentationRow.COLUMNS);
    return table.rows();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(output.relativize(path).toString(), Files.readString(path));
      }
    }
    contents.remove("run.json");
    return contents;
  }

  private static DiffractionPattern read(Path file) throws IOException {
    return PatternFormats.standard().scans(file).get(0).toPattern();
  }

  @Test
  void writesCopiesIntoClassFoldersWithARowForEachSortedByFile() throws IOException {
    AugmentationSummary summary = run(input, "physics", 2, 2);
    assertThat(rows().stream().map(row -> row.get("file")))
        .containsExactly(
            "",
            "I4_mcm/MAPI.xy_0001.xy",
            "I4_mcm/MAPI.xy_0002.xy",
            "I4_mcm/MAPI.xy~2_0001.xy",
            "I4_mcm/MAPI.xy~2_0002.xy",
            "Pm-3m/CsPbBr3_0001.xy",
            "Pm-3m/CsPbBr3_0002.xy",
            "nobody says_0001.xy",
            "nobody says_0002.xy");
    assertThat(rows().get(1))
        .containsEntry("source", "I4_mcm/MAPI.xy")
        .containsEntry("class", "I4/mcm")
        .containsEntry("series", "I4_mcm/MAPI.xy")
        .containsEntry("copy", "1");
    assertThat(rows().get(1).get("effects")).startsWith("LatticeStrain strain ").contains("; ");
    assertThat(summary.written()).isEqualTo(8);
    assertThat(summary.figure().orElseThrow().curves()).hasSize(3);
    JsonObject counts =
        JsonParser.parseString(Files.readString(output.resolve("run.json")))
            .getAsJsonObject()
            .getAsJsonObject("counts");
    assertThat(counts.get("written").getAsInt()).isEqualTo(8);
    assertThat(counts.get("refused").getAsInt()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoPatternGetsARowWithTheReasonAndNoClass() throws IOException {
    run(input, "physics", 1, 1);
    Map<String, String> row = rows().get(0);
    assertThat(row).containsEntry("source", "notes.txt").containsEntry("class", "");
    assertThat(row.get("effects")).contains("notes.txt").endsWith(".");
  }

  @Test
  void theSetIsTheSameOnAnyNumberOfThreadsAndWithOtherFilesInTheFolder() throws IOException {
    run(input, "physics", 2, 1);
    Map<String, String> one = contents();
    run(input, "physics", 2, 4);
    assertThat(contents()).isEqualTo(one);
    Files.delete(input.resolve("nobody says.xy"));
    run(input, "physics", 2, 3);
    assertThat(contents()).containsEntry("Pm-3m/CsPbBr3_0002.xy", one.get("Pm-3m/CsPbBr3_0002.xy"));
  }

  @Test
  void theSetIsTrainingDataAsAFolderAndAsATable() throws IOException {
    run(input, "physics", 2, 2);
    Map<String, String> byFile =
        LabelledPatterns.read(output.resolve("augmented.csv"), TrainingTarget.SPACE_GROUP)
            .patterns()
            .stream()
            .collect(Collectors.toMap(LabelledPattern::file, LabelledPattern::label));
    assertThat(byFile)
        .hasSize(6)
        .containsEntry("I4_mcm/MAPI.xy_0001.xy", "I4/mcm")
        .containsEntry("Pm-3m/CsPbBr3_0001.xy", "Pm-3m");
    LabelledPatterns asFolder = LabelledPatterns.read(output, TrainingTarget.FOLDER);
    assertThat(asFolder.patterns().stream().map(LabelledPattern::label))
        .contains("I4/mcm", "Pm-3m");
    assertThat(
            LabelledPatterns.read(output.resolve("augmented.csv"), TrainingTarget.DIMENSIONALITY)
                .patterns())
        .allMatch(pattern -> pattern.label().equals("3D"));
  }

  @Test
  void aTableGivesClassesAndItsSeriesStayWithTheCopies() throws IOException {
    file(
        "films.csv", "file,space_group,series\nPm-3m/CsPbBr3.xy,Pm-3m,bromides\ngone.xy,Pm-3m,x\n");
    AugmentationSummary summary = run(input.resolve("films.csv"), "physics", 2, 2);
    assertThat(summary.written()).isEqualTo(2);
    assertThat(summary.refused()).isEqualTo(1);
    assertThat(rows().get(1))
        .containsEntry("file", "Pm-3m/CsPbBr3_0001.xy")
        .containsEntry("series", "bromides");
    assertThat(rows().get(0).get("effects")).contains("gone.xy");
  }

  @Test
  void structuresGiveFilmsOfTheirSpaceGroupAmongMeasuredFiles() throws IOException {
    file(
        "two.cif", SampleCifs.together(SampleCifs.CESIUM_LEAD_BROMIDE, SampleCifs.CESIUM_CHLORIDE));
    file("bad.cif", SampleCifs.UNKNOWN_ELEMENT);
    AugmentationSummary summary = run(input, "physics", 2, 2);
    assertThat(
            summary.rows().stream()
                .filter(row -> !row.isWritten())
                .map(row -> row.source() + ": " + row.effects()))
        .satisfiesExactlyInAnyOrder(
            sentence -> assertThat(sentence).startsWith("bad.cif: ").contains("Qq"),
            sentence -> assertThat(sentence).startsWith("notes.txt: "));
    List<Map<String, String>> films =
        rows().stream().filter(row -> row.get("source").startsWith("two.cif")).toList();
    assertThat(films.stream().map(row -> row.get("file")))
        .containsExactly(
            "Pm-3m/two#0_0001.xy",
            "Pm-3m/two#0_0002.xy",
            "Pm-3m/two#1_0001.xy",
            "Pm-3m/two#1_0002.xy");
    assertThat(films).allMatch(row -> row.get("series").equals("two.cif"));
    DiffractionPattern film = read(output.resolve("Pm-3m/two#0_0001.xy"));
    assertThat(film.size()).isGreaterThan(100);
  }

  @Test
  void thePapersRecipeGivesPreprocessedPatternsOfTwelveHundredPoints() throws IOException {
    run(input.resolve("Pm-3m"), "paper", 3, 1);
    DiffractionPattern copy = read(output.resolve("CsPbBr3_0003.xy"));
    assertThat(copy.size()).isEqualTo(1200);
    assertThat(copy.first()).isEqualTo(Preprocessing.paper().grid().first());
    assertThat(rows().get(0).get("effects"))
        .contains("BlockScaling", "BlockElimination", "GridShift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xy", "xye", "csv", "cif", "xrdml"})
  void everyFormatReadsBack(String format) throws IOException {
    run(input.resolve("Pm-3m"), "physics", 1, format, "", 1, Progress.NONE);
    DiffractionPattern copy = read(output.resolve("CsPbBr3_0001." + format));
    assertThat(copy.size()).isGreaterThan(100);
  }

  @Test
  void aRecipeOfOnesOwnIsAFile() throws IOException {
    Path recipe = folder.resolve("mine.json");
    Files.writeString(recipe, AugmentationRecipe.physics().scaled(0).toIndentedJson());
    run(input.resolve("Pm-3m/CsPbBr3.xy"), recipe.toString(), 1, 1);
    assertThat(read(output.resolve("CsPbBr3_0001.xy")).intensity())
        .containsExactly(read(input.resolve("Pm-3m/CsPbBr3.xy")).intensity());
    Files.writeString(recipe, "{\"name\":\"x\"}");
    assertThatThrownBy(() -> run(input, recipe.toString(), 1, 1)).hasMessageContaining("mine.json");
  }

  @Test
  void theSetIsAnImageToo() throws IOException {
    Path image = folder.resolve("set.tif");
    run(input, "physics", 3, "xy", image.toString(), 2, Progress.NONE);
    PatternImage set = PatternImage.from(new ij.io.Opener().openImage(image.toString()));
    assertThat(set.labels().size()).isBetween(6, 12);
    assertThat(set.grid().last() - set.grid().first()).isGreaterThan(40);
  }

  @Test
  void anEarlierSetInTheInputIsNotAugmentedAgainAndNoInputIsWrittenOver() throws IOException {
    output = input;
    run(input, "physics", 1, 1);
    AugmentationSummary again = run(input, "physics", 1, 1);
    assertThat(again.written()).isEqualTo(4);
    Path foreign = Files.writeString(input.resolve("I4_mcm/MAPI.xy_0001.xy"), "1 2\n3 4\n");
    AugmentationSummary third = run(input, "physics", 1, 1);
    assertThat(Files.readString(foreign)).isEqualTo("1 2\n3 4\n");
    assertThat(third.rows().stream().map(AugmentationRow::effects))
        .anyMatch(sentence -> sentence.contains("is itself an input"));
  }

  @Test
  void aCancelledRunKeepsWhatIsDone() throws IOException {
    Progress stop =
        new Progress() {
          private int files;

          @Override
          public void step(String message, long done, long total) {
            files++;
          }

          @Override
          public boolean isCancelled() {
            return files >= 2;
          }
        };
    assertThatThrownBy(() -> run(input, "physics", 1, "xy", "", 1, stop))
        .isInstanceOf(CancellationException.class);
    assertThat(rows()).hasSize(2);
    assertThat(Files.readString(output.resolve("run.json"))).contains("\"cancelled\"");
  }

  @Test
  void copiesOutOfRangeAndAStrangeImageAreRefused() {
    assertThatThrownBy(() -> run(input, "physics", 0, 1)).hasMessageContaining("1 to 9999");
    assertThatThrownBy(() -> run(input, "physics", 1, "xy", "set.png", 1, Progress.NONE))
        .hasMessageContaining(".tif");
    assertThatThrownBy(() -> run(folder.resolve("none"), "physics", 1, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not exist");
  }
}
