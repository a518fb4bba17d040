package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.baseline.Examples;
import org.xrdlens.progress.Progress;

/** The whole comparison, tiny. */
@Tag("pytorch")
class ClassifierComparisonTest {
  private static final int EXAMPLES = 30;
  private static final String QUICK = "naive-bayes,nearest-cosine,decision-tree";

  @TempDir private Path folder;

  private ComparisonSettings settings(String way, String protocol, String methods, int repeats)
      throws IOException {
    String recipe = way.equals("lens") ? "physics" : way;
    return new ComparisonSettings(
        TinyStudy.settings(
            TinyStudy.films(folder), TinyStudy.structures(folder), repeats, folder.resolve("out")),
        "both",
        recipe,
        way,
        protocol,
        methods,
        EXAMPLES);
  }

  private List<String[]> rows(String table) throws IOException {
    return TinyStudy.rows(folder.resolve("out").resolve(table));
  }

  private StudySummary run(ComparisonSettings settings) throws IOException {
    return new ClassifierComparison(settings, 2).run(Progress.NONE);
  }

  @Test
  void everyMethodHasItsRowForEveryProtocol() throws IOException {
    StudySummary summary = run(settings("lens", "both", "all", 1));
    assertThat(Files.readAllLines(folder.resolve("out/comparison.csv")).get(0))
        .isEqualTo("method,preprocessing,recipe,protocol,seed,accuracy,macro_f1,train_seconds");
    List<String[]> rows = rows("comparison.csv");
    assertThat(rows).hasSize(24);
    assertThat(rows.subList(0, 12)).extracting(row -> row[0]).isEqualTo(ComparedMethods.names());
    assertThat(rows).extracting(row -> row[3]).containsOnly("grouped", "random");
    assertThat(rows)
        .allMatch(row -> row[1].equals("lens") && row[2].equals("physics") && row[4].equals("1"));
    // Whoever has seen siblings of well counted films knows them again.
    assertThat(rows)
        .filteredOn(row -> row[0].equals("nearest-cosine"))
        .allMatch(row -> row[5].equals("1.0") && row[6].equals("1.0"));
    assertThat(rows("predictions.csv")).hasSize(24 * 12);
    assertThat(folder.resolve("out/grouped.png")).exists();
    assertThat(folder.resolve("out/random.png")).exists();
    assertThat(Files.readString(folder.resolve("out/run.json")))
        .contains("\"seed\": 1", "\"status\": \"finished\"", "methods=all");
    assertThat(summary.rows()).hasSize(24).allMatch(row -> row.get(12).equals(""));
    assertThat(summary.notes()).hasSize(1);
  }

  @Test
  void bothWaysAndRepeatsAreSummedUpAndReproduce() throws IOException {
    ComparisonSettings settings = settings("both", "grouped", QUICK, 2);
    run(settings);
    List<String> predictions = Files.readAllLines(folder.resolve("out/predictions.csv"));
    assertThat(rows("comparison.csv")).hasSize(3 * 4 * 2);
    List<String[]> summary = rows("summary.csv");
    assertThat(summary).hasSize(12);
    for (String[] row : summary) {
      List<Double> accuracies =
          rows("comparison.csv").stream()
              .filter(run -> List.of(run).subList(0, 4).equals(List.of(row).subList(0, 4)))
              .map(run -> Double.parseDouble(run[5]))
              .toList();
      double sum = accuracies.get(0) + accuracies.get(1);
      double half = Math.abs(accuracies.get(0) - accuracies.get(1)) / Math.sqrt(2);
      assertThat(row[4]).isEqualTo("2");
      assertThat(Double.parseDouble(row[5])).isEqualTo(sum / 2);
      assertThat(Double.parseDouble(row[6])).isEqualTo(half, within(1e-12));
    }
    new ClassifierComparison(settings, 1).run(Progress.NONE);
    assertThat(Files.readAllLines(folder.resolve("out/predictions.csv"))).isEqualTo(predictions);
  }

  @Test
  void oneProtocolAloneGivesWhatItGivesBesideTheOther() throws IOException {
    run(settings("lens", "both", QUICK + ",paper-network", 1));
    List<String> both =
        Files.readAllLines(folder.resolve("out/predictions.csv")).stream()
            .filter(line -> !line.contains(",grouped,"))
            .toList();
    run(settings("lens", "random", QUICK + ",paper-network", 1));
    assertThat(Files.readAllLines(folder.resolve("out/predictions.csv"))).isEqualTo(both);
  }

  @Test
  void aMethodThatFailsLeavesItsReasonAndTheOthersGoOn() throws IOException {
    // A plan of no use: the learning rate is so great that the loss is no number any more.
    ComparisonSettings settings = settings("lens", "grouped", "naive-bayes,lens-network", 1);
    StudySettings study = settings.study();
    TrainingPlan plan = new TrainingPlan(40, 1, 8, 10, 1e38, 3, 5, 1e38, 0.5, 0.7, 10);
    StudySettings hopeless =
        new StudySettings(study.learning().withPlan(plan), study.protocol(), 2, 1, study.output());
    StudySummary summary =
        run(
            new ComparisonSettings(
                hopeless,
                "both",
                "physics",
                "lens",
                "grouped",
                "naive-bayes,lens-network",
                EXAMPLES));
    assertThat(rows("comparison.csv")).extracting(row -> row[0]).containsExactly("naive-bayes");
    assertThat(summary.notes())
        .anyMatch(
            note ->
                note.startsWith(
                    "lens-network (lens preprocessing, physics recipe, grouped folds): The "));
    assertThat(summary.rows().get(0).get(4)).isEqualTo(0);
    assertThat(summary.rows().get(0).get(12).toString()).contains("is NaN");
  }

  @Test
  void whatIsFinishedBeforeACancelStaysInTheTables() throws IOException {
    ClassifierComparison comparison =
        new ClassifierComparison(settings("lens", "grouped", QUICK, 1), 1);
    Progress inTheLastMethod =
        new Progress() {
          private boolean cancelled;

          @Override
          public void step(String message, long done, long total) {
            cancelled |= message.contains("decision-tree");
          }

          @Override
          public boolean isCancelled() {
            return cancelled;
          }
        };
    assertThatThrownBy(() -> comparison.run(inTheLastMethod))
        .isInstanceOf(CancellationException.class);
    assertThat(rows("comparison.csv"))
        .extracting(row -> row[0])
        .containsExactly("nearest-cosine", "naive-bayes");
    assertThat(Files.readString(folder.resolve("out/run.json"))).contains("\"cancelled\"");
  }

  /**
   * The whole point of folds: nothing of a held-out pattern, also no copy of it, is learned from.
   */
  @Test
  void examplesAreOfTheTrainingFoldsOnlyAndBalancedAsANetworksBatches() throws IOException {
    ComparisonSettings settings = settings("lens", "grouped", QUICK, 1);
    // A recipe that changes nothing, so that every copy can be told.
    Path none = folder.resolve("none.json");
    Files.writeString(
        none, "{\"name\":\"none\",\"film\":[],\"drawn\":[],\"measured\":[],\"grid\":[]}");
    StudyMaterial study =
        StudyMaterial.read(
            new StudySettings(
                settings.study().learning().withRecipe(none.toString()),
                settings.study().protocol(),
                2,
                1,
                folder),
            1,
            Progress.NONE);
    Examples examples =
        ComparisonExamples.draw(study, 0, EXAMPLES, 1, Progress.NONE)
            .of(study.folds(0).train(0), 1);
    int[] train = study.folds(0).train(0);
    assertThat(examples.size()).isEqualTo(train.length + EXAMPLES);
    for (int pattern : study.folds(0).test(0)) {
      float[] heldOut = study.set().values().get(pattern);
      assertThat(Stream.of(examples.inputs())).noneMatch(row -> Arrays.equals(row, heldOut));
    }
    int measured = 0;
    for (int i = 0; i < examples.size(); i++) {
      for (int pattern : train) {
        if (Arrays.equals(examples.inputs()[i], study.set().values().get(pattern))) {
          assertThat(examples.classes()[i]).isEqualTo(study.truth()[pattern]);
          measured++;
        }
      }
    }
    assertThat(measured).isEqualTo(train.length + EXAMPLES / 2);
  }

  @Test
  void methodsAreChosenByNameAndArchitecture() {
    assertThat(ComparedMethods.named("all", "both")).hasSize(12);
    assertThat(ComparedMethods.named("all", "lens"))
        .contains("lens-network", "dense-network")
        .doesNotContain("paper-network");
    assertThat(ComparedMethods.named("svm, lens-network", "both"))
        .containsExactly("lens-network", "svm");
    assertThatThrownBy(() -> ComparedMethods.named("svm,perceptron", "both"))
        .hasMessageStartingWith("The method must be one of lens-network,")
        .hasMessageEndingWith("but is \"perceptron\".");
    assertThatThrownBy(() -> ComparedMethods.named("paper-network", "lens"))
        .hasMessageContaining("leave nothing to compare");
  }
}
