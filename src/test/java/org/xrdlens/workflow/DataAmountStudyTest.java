package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.progress.Progress;

/** The whole data-size study, tiny. */
@Tag("pytorch")
class DataAmountStudyTest {

  @TempDir private Path folder;

  private StudySummary run(
      String structures, List<Integer> measured, List<Integer> simulated, List<Integer> augmented)
      throws IOException {
    return new DataAmountStudy(
            new DataAmountStudySettings(
                TinyStudy.settings(TinyStudy.films(folder), structures, 1, folder.resolve("out")),
                measured,
                simulated,
                augmented),
            2)
        .run(Progress.NONE);
  }

  @Test
  void oneAmountIsVariedAtATimeAroundTheOrdinaryTraining() throws IOException {
    StudySummary summary =
        run(
            TinyStudy.structures(folder),
            List.of(0, 1, 5, DataSize.ALL),
            List.of(0, 20),
            List.of(1, 3));
    Path table = folder.resolve("out/study.csv");
    assertThat(Files.readAllLines(table).get(0))
        .isEqualTo(
            "condition,measured_per_class,simulated,augmented,seed,accuracy,macro_f1,seconds");
    Map<String, String> rows =
        TinyStudy.rows(table).stream()
            .collect(Collectors.toMap(row -> row[0], row -> row[1] + " " + row[2] + " " + row[3]));
    assertThat(rows)
        .isEqualTo(
            Map.of(
                "standard", "all 50 3",
                "0 measured per class", "0 50 3",
                "1 measured per class", "1 50 3",
                "0 simulated films", "all 0 3",
                "20 simulated films", "all 20 3",
                "1 copy per pattern", "all 50 1"));
    assertThat(summary.notes()).anyMatch(n -> n.startsWith("5 measured patterns per class were"));
    assertThat(summary.figures()).hasSize(3);
    for (String chart : List.of("measured.png", "simulated.png", "augmented.png")) {
      assertThat(folder.resolve("out").resolve(chart)).exists();
    }
    try (Stream<Path> written = Files.list(folder.resolve("out"))) {
      assertThat(written).as("never taken for patterns").allMatch(OwnOutput::is);
    }
    assertThat(TinyStudy.rows(folder.resolve("out/predictions.csv"))).hasSize(6 * 12);
  }

  @Test
  void withoutStructuresOnlyMeasuredPatternsAndCopiesAreVaried() throws IOException {
    StudySummary summary = run("", List.of(0, 1), List.of(0, 20), List.of(1));
    assertThat(TinyStudy.rows(folder.resolve("out/study.csv")))
        .extracting(row -> row[0])
        .containsExactly("standard", "1 measured per class", "1 copy per pattern");
    assertThat(summary.notes()).anyMatch(n -> n.contains("no structures to simulate"));
  }

  @Test
  void equalSeedsGiveEqualPredictions() throws IOException {
    run(TinyStudy.structures(folder), List.of(1), List.of(20), List.of(1));
    List<String> first = Files.readAllLines(folder.resolve("out/predictions.csv"));
    run(TinyStudy.structures(folder), List.of(1), List.of(20), List.of(1));
    assertThat(Files.readAllLines(folder.resolve("out/predictions.csv"))).isEqualTo(first);
  }

  @Test
  void aChoiceOfFewIsWithinTheChoiceOfMoreAndTakesSeriesBySeries() {
    int[] classes = {0, 0, 0, 0, 0, 0, 1, 1};
    List<String> series = List.of("a", "b", "a", "b", "a", "b", "c", "d");
    int[] train = {0, 1, 2, 3, 4, 5, 6};
    for (long seed = 0; seed < 20; seed++) {
      MeasuredChoice choice = new MeasuredChoice(classes, series, true);
      int[] three = choice.of(train, 3, seed);
      assertThat(three).hasSize(4).contains(6).doesNotContain(7);
      assertThat(List.of(series.get(three[0]), series.get(three[1]), series.get(three[2])))
          .as("all of one series")
          .containsOnly(series.get(three[0]));
      assertThat(choice.of(train, 5, seed)).contains(three);
      assertThat(choice.of(train, DataSize.ALL, seed)).isEqualTo(train);
      assertThat(choice.of(train, 0, seed)).isEmpty();
    }
  }

  @Test
  void numbersAreListedWithCommasOrBlanks() {
    assertThat(NumberText.amounts("measured_per_class", "0, 1 all"))
        .containsExactly(0, 1, DataSize.ALL);
    assertThat(NumberText.decimals("steps", "0.02,0.16")).containsExactly(0.02, 0.16);
    assertThat(NumberText.decimals("counts", " ")).isEmpty();
    assertThatThrownBy(() -> NumberText.amounts("augmented", "1,ten"))
        .hasMessage(
            "The key augmented needs whole numbers or \"all\" with commas between, but has \"ten\".");
    assertThatThrownBy(
            () ->
                new DataAmountStudySettings(
                    TinyStudy.settings(folder, "", 1, folder), List.of(-1), List.of(), List.of()))
        .hasMessageContaining("at least 0, but are [-1]");
  }
}
