package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.TestModels;
import org.xrdlens.progress.Progress;

class FolderClassificationTest {
  @TempDir private Path folder;
  private Path input;
  private Path output;
  private Path model;

  @BeforeEach
  void writeFilesAndModel() throws IOException {
    input = Files.createDirectory(folder.resolve("films, 5% (ä) [1]"));
    output = folder.resolve("out put");
    model = folder.resolve("toy.onnx");
    Files.write(model, TestModels.bytes());
    film("b.xy", 20);
    film("sub/a.xy", 30);
    film("sub/a.csv", 40);
    film("#1 ünïcode.xy", 25);
    Files.writeString(input.resolve("two.dat"), points(20) + points(45));
    Files.writeString(input.resolve("far.xy"), "100.0 5\n100.1 6\n100.2 7\n");
    Files.writeString(input.resolve("short.xy"), "20.0 5\n20.1 9\n20.2 7\n");
    Files.writeString(input.resolve("notes.txt"), "annealed at 100 °C");
    Files.writeString(input.resolve("table.csv"), "file,class\nb.xy,left\n");
    Files.writeString(input.resolve("empty.xy"), "");
  }

  @Test
  void givesEveryFileItsRowSortedByFile() throws IOException {
    FolderSummary summary = run(settings(true, 0, false));
    CsvTable table = CsvTable.read(output.resolve("results.csv"));
    assertThat(table.columns())
        .containsExactly(
            "file",
            "predicted",
            "confidence",
            "similarity",
            "known",
            "note",
            "left",
            "middle",
            "right");
    assertThat(files(table))
        .containsExactly(
            "#1 ünïcode.xy",
            "b.xy",
            "empty.xy",
            "far.xy",
            "notes.txt",
            "short.xy",
            "sub/a.csv",
            "sub/a.xy",
            "two.dat#0",
            "two.dat#1");
    assertThat(summary.refused()).containsOnlyKeys("empty.xy", "far.xy", "notes.txt");
    assertThat(summary.read()).isEqualTo(6);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.rows()).isEqualTo(10);
  }

  @Test
  void writesTheSameNumbersAsTheClassifier() throws IOException {
    run(settings(false, 0, false));
    try (PatternClassifier classifier = PatternClassifier.open(ModelFile.read(model))) {
      Path film = input.resolve("sub/a.xy");
      Prediction expected = classifier.classify(PatternFormats.standard().read(film).get(0));
      Map<String, String> row = row("sub/a.xy");
      assertThat(row.get("predicted")).isEqualTo(expected.predicted());
      assertThat(row.get("known")).isEqualTo(Boolean.toString(expected.known()));
      assertThat(number(row, "similarity")).isEqualTo(expected.similarity());
      double sum = 0;
      for (int c = 0; c < 3; c++) {
        double probability = number(row, TestModels.CLASSES.get(c));
        assertThat(probability).isEqualTo(expected.probabilities()[c]);
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
      assertThat(number(row, "confidence")).isEqualTo(expected.confidence());
    }
  }

  @Test
  void leavesTheCellsOfARefusedFileBlankAndSaysWhy() throws IOException {
    run(settings(false, 0, false));
    for (String file : List.of("empty.xy", "far.xy", "notes.txt")) {
      Map<String, String> row = row(file);
      assertThat(row.get("note")).as(file).isNotBlank().endsWith(".");
      assertThat(row).containsEntry("known", "false").containsEntry("predicted", "");
      assertThat(row).containsEntry("left", "").containsEntry("confidence", "");
    }
    assertThat(row("short.xy")).containsEntry("known", "false");
    assertThat(row("short.xy").get("note")).contains("covers");
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() throws IOException {
    run(settings(true, 1, false));
    Map<Path, byte[]> alone = contents();
    run(settings(true, 4, false));
    Map<Path, byte[]> together = contents();
    assertThat(together.keySet()).isEqualTo(alone.keySet());
    alone.remove(output.resolve("run.json"));
    alone.forEach(
        (file, bytes) -> assertThat(together.get(file)).as(file.toString()).isEqualTo(bytes));
  }

  @Test
  void drawsAChartForEachPatternInMirroredFolders() throws IOException {
    run(settings(true, 0, false));
    assertThat(output.resolve("b.png")).isNotEmptyFile();
    assertThat(output.resolve("sub/a.xy.png")).isNotEmptyFile();
    assertThat(output.resolve("sub/a.csv.png")).isNotEmptyFile();
    assertThat(output.resolve("two#1.png")).isNotEmptyFile();
    assertThat(output.resolve("notes.png")).doesNotExist();
  }

  @Test
  void skipsItsOwnOutputsWhenTheyLieInTheInput() throws IOException {
    output = input;
    FolderSummary first = run(settings(true, 0, false));
    List<String> rows = files(CsvTable.read(output.resolve("results.csv")));
    FolderSummary second = run(settings(true, 0, false));
    assertThat(files(CsvTable.read(output.resolve("results.csv")))).isEqualTo(rows);
    // The charts of 7 patterns, results.csv, imports.csv and run.json.
    assertThat(second.skipped()).isEqualTo(first.skipped() + 10);
  }

  @Test
  void recordsTheRunSoThatItCanBeRepeated() throws IOException {
    run(settings(false, 2, false));
    JsonObject run = record();
    assertThat(run.get("program").getAsString()).isEqualTo("XRD Lens");
    assertThat(run.get("status").getAsString()).isEqualTo("finished");
    assertThat(run.getAsJsonObject("model").get("sha256").getAsString())
        .isEqualTo(ModelFile.read(model).sha256());
    assertThat(run.get("macro").getAsString())
        .startsWith("run(\"XRD Classify Folder...\", \"input=[" + input + "] model=" + model)
        .endsWith("output=[" + output + "] charts=false threads=2 resume=false\");");
    assertThat(run.getAsJsonObject("counts").get("refused").getAsInt()).isEqualTo(3);
    assertThat(run.has("seed")).isTrue();
    assertThat(run.get("duration_seconds").getAsDouble()).isPositive();
  }

  @Test
  void resumesAfterACancelWithoutDoingAnythingTwice() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            steps.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return steps.get() >= 2;
          }
        };
    assertThatThrownBy(() -> new FolderClassification(settings(true, 1, false)).run(impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(record().get("status").getAsString()).isEqualTo("cancelled");
    assertThat(files(CsvTable.read(output.resolve("results.csv"))))
        .containsExactly("#1 ünïcode.xy", "b.xy");
    Files.delete(output.resolve("b.png"));
    FolderSummary resumed = run(settings(true, 1, true));
    assertThat(resumed.kept()).isEqualTo(1);
    assertThat(resumed.rows()).isEqualTo(10);
    byte[] table = Files.readAllBytes(output.resolve("results.csv"));
    run(settings(true, 1, false));
    assertThat(output.resolve("results.csv")).hasBinaryContent(table);
  }

  @Test
  void keepsNothingOfAnotherModel() throws IOException {
    run(settings(false, 0, false));
    Files.write(
        model,
        TestModels.bytes(
            TestModels.ARCHITECTURE, 1, new org.xrdlens.model.DecisionRule(1, 0.7, 0.8)));
    assertThat(run(settings(false, 0, true)).kept()).isZero();
  }

  @Test
  void writesWhatTheImportDidAndKeepsItWhenResumed() throws IOException {
    run(settings(false, 0, false));
    CsvTable imports = CsvTable.read(output.resolve("imports.csv"));
    assertThat(imports.columns()).containsExactly("file", "record");
    assertThat(files(imports)).isEqualTo(files(CsvTable.read(output.resolve("results.csv"))));
    for (Map<String, String> row : imports.rows()) {
      if (row.get("file").equals("b.xy")) {
        assertThat(row.get("record")).startsWith("format: Columns of text").contains("radiation:");
      }
    }
    byte[] before = Files.readAllBytes(output.resolve("imports.csv"));
    run(settings(false, 0, true));
    assertThat(output.resolve("imports.csv")).hasBinaryContent(before);
  }

  @Test
  void takesASingleFile() throws IOException {
    Path file = input.resolve("sub/a.xy");
    new FolderClassification(
            new FolderClassificationSettings(file, model.toString(), output, true, 0, false))
        .run(Progress.NONE);
    assertThat(files(CsvTable.read(output.resolve("results.csv")))).containsExactly("a.xy");
    assertThat(output.resolve("a.png")).isNotEmptyFile();
  }

  @Test
  void refusesAnUnusableModelOrOutputBeforeTheWork() throws IOException {
    Path notAModel = Files.writeString(folder.resolve("not.onnx"), "hello");
    assertThatThrownBy(() -> run(settings(notAModel.toString())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not.onnx");
    assertThatThrownBy(() -> run(settings("no-such-model")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-model");
    assertThat(output).doesNotExist();
    output = Files.writeString(folder.resolve("a file"), "in the way");
    assertThatThrownBy(() -> run(settings(true, 0, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a file")
        .hasMessageContaining("cannot be written");
    input = folder.resolve("missing");
    assertThatThrownBy(() -> run(settings(true, 0, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aDefectLosesNothingOfWhatWasDone() throws IOException {
    Progress broken =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            if (done == 3) {
              throw new IllegalStateException("defect");
            }
          }
        };
    assertThatThrownBy(() -> new FolderClassification(settings(false, 1, false)).run(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("defect");
    assertThat(record().get("status").getAsString()).isEqualTo("failed");
    assertThat(CsvTable.read(output.resolve("results.csv")).rows()).hasSize(10);
  }

  @Test
  void findsTheFilesBehindLinks() throws IOException {
    Path link = folder.resolve("link");
    Path loop = input.resolve("sub/loop");
    try {
      Files.createSymbolicLink(link, input);
      Files.createSymbolicLink(loop, input);
    } catch (UnsupportedOperationException | IOException e) {
      Assumptions.abort("This system makes no symbolic links: " + e);
    }
    input = link;
    run(settings(false, 0, false));
    assertThat(files(CsvTable.read(output.resolve("results.csv"))))
        .contains("b.xy", "sub/a.xy", "sub/loop")
        .hasSize(11);
    assertThat(row("sub/loop").get("note")).contains("found a folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void losesNoFileForABackslashInItsName() throws IOException {
    film("sub\\a.xy", 35);
    run(settings(false, 0, false));
    assertThat(files(CsvTable.read(output.resolve("results.csv"))))
        .contains("sub/a.xy", "sub\\a.xy");
  }

  @Test
  void passesOnWhatTheImportSaysOfARefusedPattern() throws IOException {
    Files.writeString(input.resolve("radians.xy"), "0.2 5\n0.3 6\n0.4 7\n");
    run(settings(false, 0, false));
    assertThat(row("radians.xy").get("note")).contains("does not overlap").contains("radians");
  }

  @Test
  void leavesAForeignFileOfTheNameOfItsTableAsItIs() throws IOException {
    Path foreign = Files.createDirectory(output).resolve("results.csv");
    Files.writeString(foreign, points(20));
    assertThatThrownBy(() -> run(settings(false, 0, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("results.csv")
        .hasMessageContaining("not written by XRD Lens");
    assertThat(foreign).hasContent(points(20));
  }

  private FolderSummary run(FolderClassificationSettings settings) throws IOException {
    return new FolderClassification(settings).run(Progress.NONE);
  }

  private FolderClassificationSettings settings(String anyModel) {
    return new FolderClassificationSettings(input, anyModel, output, false, 0, false);
  }

  private FolderClassificationSettings settings(boolean charts, int threads, boolean resume) {
    return new FolderClassificationSettings(
        input, model.toString(), output, charts, threads, resume);
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> contents = new java.util.TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path :
          paths.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
        contents.put(path, Files.readAllBytes(path));
      }
    }
    return contents;
  }

  private JsonObject record() throws IOException {
    return JsonParser.parseString(Files.readString(output.resolve("run.json"))).getAsJsonObject();
  }

  private Map<String, String> row(String file) throws IOException {
    return CsvTable.read(output.resolve("results.csv")).rows().stream()
        .filter(row -> row.get("file").equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> files(CsvTable table) {
    return table.rows().stream().map(row -> row.get("file")).toList();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private void film(String name, double centre) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, points(centre));
  }

  /** A Gaussian line over a flat background from 10 to 58 degrees. */
  private static String points(double centre) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 480; i++) {
      double angle = (100 + i) / 10.0;
      double u = (angle - centre) / 0.3;
      text.append(angle).append(' ').append(10 + 1000 * Math.exp(-u * u / 2)).append('\n');
    }
    return text.toString();
  }
}
