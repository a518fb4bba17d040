package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.ProtocolScore;
import org.xrdlens.progress.Progress;

/** The whole validation, tiny, on films of our own making. */
@Tag("pytorch")
class CrossValidationTest {
  @TempDir private Path folder;

  private StudySettings settings(int repeats, String output) throws IOException {
    return TinyStudy.settings(
        TinyStudy.films(folder), TinyStudy.structures(folder), repeats, folder.resolve(output));
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void everyPatternIsJudgedOnceInEachRepeatWithoutItsSeries() throws IOException {
    StudySettings settings = settings(2, "out");
    new CrossValidation(settings).run(Progress.NONE);
    List<String[]> rows = TinyStudy.rows(settings.output().resolve("predictions.csv"));
    assertThat(rows).hasSize(2 * 12);
    Map<String, String> foldOfSeries = new HashMap<>();
    int right = 0;
    for (String[] row : rows) {
      String series = row[0] + row[3];
      assertThat(foldOfSeries.merge(series, row[1], (a, b) -> a)).isEqualTo(row[1]);
      double sum = Arrays.stream(row).skip(7).mapToDouble(Double::parseDouble).sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
      right += row[4].equals(row[5]) ? 1 : 0;
    }
    JsonObject metrics = json(settings.output().resolve("metrics.json"));
    assertThat(metrics.get("accuracy").getAsDouble()).isCloseTo(right / 24.0, within(1e-12));
    assertThat(metrics.get("seeds").toString()).isEqualTo("[1,2]");
    assertThat(metrics.getAsJsonObject("per_class").getAsJsonObject("Pm-3m").get("n").getAsInt())
        .isEqualTo(4);
    for (String key :
        List.of("balanced_accuracy", "macro_f1", "brier", "log_loss", "calibration_error")) {
      assertThat(metrics.get(key).getAsDouble()).as(key).isNotNegative();
    }
    double low = metrics.getAsJsonArray("interval_95").get(0).getAsDouble();
    assertThat(low).isBetween(0.0, right / 24.0);
    assertThat(TinyStudy.rows(settings.output().resolve("errors.csv"))).hasSize(24 - right);
    JsonObject run = json(settings.output().resolve("run.json"));
    assertThat(run.get("status").getAsString()).isEqualTo("finished");
    assertThat(run.get("macro").getAsString()).startsWith("run(\"XRD Cross-Validate...\"");
  }

  @Test
  void theSameSeedGivesTheSameFilesOnOneThreadAndOnTwo() throws IOException {
    StudySettings one = settings(1, "one");
    StudySettings two = settings(1, "two");
    new CrossValidation(one, 1).run(Progress.NONE);
    new CrossValidation(two, 2).run(Progress.NONE);
    for (String file : ValidationTables.files()) {
      assertThat(Files.readAllBytes(two.output().resolve(file)))
          .as(file)
          .isNotEmpty()
          .isEqualTo(Files.readAllBytes(one.output().resolve(file)));
    }
  }

  @Test
  void aModelOfTheSameSeedSaysTheSameOfItself() throws IOException {
    StudySettings tiny = settings(1, "out");
    StudySettings five = new StudySettings(tiny.learning(), Protocol.GROUPED, 5, 1, tiny.output());
    new CrossValidation(five).run(Progress.NONE);
    ClassifierTrainingSettings model =
        new ClassifierTrainingSettings(
            tiny.learning(), Optional.of(Protocol.GROUPED), "none", folder.resolve("m.onnx"));
    ProtocolScore score =
        new ClassifierTraining(model)
            .run(Progress.NONE).card().scores().stream()
                .filter(s -> s.protocol().equals("grouped"))
                .findFirst()
                .orElseThrow();
    JsonObject metrics = json(five.output().resolve("metrics.json"));
    assertThat(metrics.get("accuracy").getAsDouble()).isEqualTo(score.accuracy());
    assertThat(metrics.get("macro_f1").getAsDouble()).isEqualTo(score.macroF1());
    assertThat(metrics.getAsJsonObject("nearest_neighbour").get("accuracy").getAsDouble())
        .isEqualTo(score.nearestNeighbourAccuracy());
  }

  @Test
  void classesOfWhichNothingElseIsMeasuredStandApart() throws IOException {
    Path table = TinyStudy.films(folder);
    String text = Files.readString(table);
    Files.writeString(table, text.replace("Cs3Bi2I91\n", "Cs3Bi2I90\n"));
    StudySettings settings =
        TinyStudy.settings(table, TinyStudy.structures(folder), 1, folder.resolve("out"));
    ValidationSummary summary = new CrossValidation(settings).run(Progress.NONE);
    assertThat(summary.notes())
        .contains(
            "All patterns of P63/mmc are of one series: without it, the class is known from"
                + " nothing, and can't be recognised.");
    JsonObject apart = json(settings.output().resolve("metrics.json")).getAsJsonObject("apart");
    JsonObject alone = apart.getAsJsonObject("no_measured_sibling");
    assertThat(alone.get("classes").toString()).isEqualTo("[\"P63/mmc\"]");
    assertThat(alone.get("judgements").getAsInt()).isEqualTo(4);
    assertThat(apart.getAsJsonObject("others").get("judgements").getAsInt()).isEqualTo(8);
    assertThat(TinyStudy.rows(settings.output().resolve("errors.csv")))
        .filteredOn(row -> row[4].equals("P63/mmc"))
        .allMatch(row -> row[7].equals("false"));
  }

  @Test
  void afterACancelTheFilesTellOfTheRepeatsThatWereFinished() throws IOException {
    StudySettings settings = settings(2, "out");
    AtomicBoolean second = new AtomicBoolean();
    Progress progress =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            second.compareAndSet(false, message.startsWith("Repeat 2"));
          }

          @Override
          public boolean isCancelled() {
            return second.get();
          }
        };
    CrossValidation validation = new CrossValidation(settings);
    assertThatThrownBy(() -> validation.run(progress)).isInstanceOf(CancellationException.class);
    assertThat(TinyStudy.rows(settings.output().resolve("predictions.csv"))).hasSize(12);
    JsonObject run = json(settings.output().resolve("run.json"));
    assertThat(run.get("status").getAsString()).isEqualTo("cancelled");
    assertThat(json(settings.output().resolve("metrics.json")).get("seeds").toString())
        .isEqualTo("[1]");
  }

  @Test
  void moreFoldsThanSeriesAreRefusedBeforeAnythingIsWritten() throws IOException {
    StudySettings tiny = settings(1, "out");
    StudySettings seven = new StudySettings(tiny.learning(), Protocol.GROUPED, 7, 1, tiny.output());
    CrossValidation validation = new CrossValidation(seven);
    assertThatThrownBy(() -> validation.run(Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The folds are 7, but there are only 6 series to divide; expected 2 to 6 folds.");
    assertThat(tiny.output()).doesNotExist();
  }

  @Test
  void patternsOfOneClassAreRefused() throws IOException {
    Path table = TinyStudy.films(folder);
    Files.writeString(
        table, Files.readString(table).replace("P-3m1", "Pm-3m").replace("P63/mmc", "Pm-3m"));
    CrossValidation validation =
        new CrossValidation(TinyStudy.settings(table, "library", 1, folder.resolve("out")));
    assertThatThrownBy(() -> validation.run(Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two classes")
        .hasMessageContaining("only \"Pm-3m\"");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsWrongWithTheDataIsSaidAndTheRestIsJudged() throws IOException {
    Path table = TinyStudy.films(folder);
    Files.writeString(folder.resolve("short.xy"), "20 5\n20.1 9\n20.2 30\n20.3 8\n20.4 5\n");
    Files.writeString(folder.resolve("beside.xy"), "70 5\n70.1 9\n70.2 30\n70.3 8\n70.4 5\n");
    Files.writeString(folder.resolve("prose.xy"), "This is no pattern.\n");
    String columns = "file,space_group\n";
    String rows = Files.readString(table).lines().skip(1).reduce("", CrossValidationTest::noSeries);
    Files.writeString(
        table, columns + rows + "short.xy,Pm-3m\nbeside.xy,Pm-3m\nprose.xy,Pm-3m\ngone.xy,Pc\n");
    StudySettings settings =
        TinyStudy.settings(table, TinyStudy.structures(folder), 1, folder.resolve("out"));
    ValidationSummary summary = new CrossValidation(settings).run(Progress.NONE);
    assertThat(summary.notes())
        .anyMatch(note -> note.contains("grouped validation is then not honest"))
        .anyMatch(note -> note.startsWith("short.xy: the pattern covers 1 % of the range"))
        .anyMatch(note -> note.startsWith("beside.xy: ") && note.contains("does not overlap"))
        .anyMatch(note -> note.contains("prose.xy"))
        .anyMatch(note -> note.contains("gone.xy"));
    assertThat(TinyStudy.rows(settings.output().resolve("predictions.csv"))).hasSize(13);
    assertThat(json(settings.output().resolve("metrics.json")).getAsJsonArray("warnings"))
        .hasSize(5);
  }

  private static String noSeries(String before, String row) {
    return before + row.substring(0, row.lastIndexOf(',')) + "\n";
  }

  @Test
  void anOutputThatIsNoFolderIsRefusedBeforeTheWork() throws IOException {
    StudySettings settings = settings(1, "out");
    Files.writeString(settings.output(), "in the way");
    CrossValidation validation = new CrossValidation(settings);
    Progress never =
        (message, done, total) ->
            assertThat(message).as("nothing is trained").doesNotContain("Network");
    assertThatThrownBy(() -> validation.run(never))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void anOutputThatSomebodyElseHasWrittenStays() throws IOException {
    StudySettings settings = settings(1, "out");
    Path own = Files.createDirectories(settings.output()).resolve("metrics.json");
    Files.writeString(own, "{\"mine\": 1}");
    CrossValidation validation = new CrossValidation(settings);
    assertThatThrownBy(() -> validation.run(Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("metrics.json")
        .hasMessageContaining("was not written by XRD Lens");
    assertThat(own).hasContent("{\"mine\": 1}");
  }

  @Test
  void aSecondRunReplacesTheFirst() throws IOException {
    StudySettings settings = settings(1, "out");
    new CrossValidation(settings).run(Progress.NONE);
    byte[] before = Files.readAllBytes(settings.output().resolve("metrics.json"));
    new CrossValidation(settings).run(Progress.NONE);
    assertThat(settings.output().resolve("metrics.json")).hasBinaryContent(before);
  }
}
