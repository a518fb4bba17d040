package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.evaluate.ScanTime;
import org.xrdlens.progress.Progress;

/** The whole step-size study, tiny. */
@Tag("pytorch")
class ScanStudyTest {
  private static final ScanTime SCAN = new ScanTime(10, 58, 0.04, 1, 0.1);
  private static final LossLimit LIMIT = new LossLimit(0.05, 100);

  @TempDir private Path folder;

  private ScanStudySettings settings(String coarse, int repeats, Path output) throws IOException {
    return new ScanStudySettings(
        TinyStudy.settings(TinyStudy.films(folder), TinyStudy.structures(folder), repeats, output),
        List.of(0.02, 0.04, 0.16),
        List.of(1.0, 0.1),
        coarse,
        LIMIT,
        SCAN);
  }

  @Test
  void everyConditionHasItsRowItsPredictionsAndItsTime() throws IOException {
    Path output = folder.resolve("out");
    StudySummary summary = new ScanStudy(settings("both", 1, output), 2).run(Progress.NONE);
    List<String[]> study = TinyStudy.rows(output.resolve("study.csv"));
    assertThat(Files.readAllLines(output.resolve("study.csv")).get(0))
        .isEqualTo("condition,step,counts,coarse_training,seed,accuracy,macro_f1,seconds");
    // Own step, 0.04° and 0.16° (0.02° is finer than measured), two counting times, two trainings.
    assertThat(study).hasSize(12);
    for (String[] row : study) {
      double positions = row[1].equals("0.16") ? 301 : 1201;
      assertThat(Double.parseDouble(row[7]))
          .isEqualTo(positions * (Double.parseDouble(row[2]) + 0.1));
    }
    assertThat(TinyStudy.rows(output.resolve("predictions.csv"))).hasSize(12 * 12);
    assertThat(output.resolve("steps.png")).exists();
    assertThat(output.resolve("counts.png")).exists();
    assertThat(Files.readString(output.resolve("summary.txt"))).contains("An XRD pattern in");
    assertThat(Files.readString(output.resolve("run.json")))
        .contains("\"seed\": 1", "\"status\": \"finished\"", "steps=0.02,0.04,0.16");
    try (Stream<Path> written = Files.list(output)) {
      assertThat(written).as("never taken for patterns").allMatch(OwnOutput::is);
    }
    assertThat(summary.notes())
        .anyMatch(n -> n.startsWith("Steps of 0.02° were left out: 12 of 12 patterns"));
  }

  /** Coarsening to the step that was measured changes nothing, so neither do the predictions. */
  @Test
  void thePatternsOwnStepGivesThePredictionsOfPatternsAsMeasured() throws IOException {
    Path output = folder.resolve("out");
    new ScanStudy(settings("false", 1, output), 1).run(Progress.NONE);
    List<String[]> rows = TinyStudy.rows(output.resolve("predictions.csv"));
    assertThat(probabilities(rows, "as measured"))
        .hasSize(12)
        .isEqualTo(probabilities(rows, "0.04°"))
        .isNotEqualTo(probabilities(rows, "0.16°"));
  }

  private static Set<String> probabilities(List<String[]> rows, String condition) {
    return rows.stream()
        .filter(row -> row[0].equals(condition))
        .map(row -> String.join(",", List.of(row).subList(4, row.length)))
        .collect(Collectors.toSet());
  }

  @Test
  void theNextSeedsRepeatIsThatSeedsOwnStudyOnAnyNumberOfThreads() throws IOException {
    Path two = folder.resolve("two");
    Path second = folder.resolve("second");
    ScanStudySettings both = settings("true", 2, two);
    new ScanStudy(both, 2).run(Progress.NONE);
    StudySettings study = both.study();
    ScanStudySettings alone =
        new ScanStudySettings(
            new StudySettings(study.learning().withSeed(2), study.protocol(), 2, 1, second),
            both.steps(),
            both.counts(),
            "true",
            LIMIT,
            SCAN);
    new ScanStudy(alone, 1).run(Progress.NONE);
    List<String> ofSecond =
        Files.readAllLines(two.resolve("study.csv")).stream()
            .filter(line -> !line.contains(",true,1,"))
            .toList();
    assertThat(Files.readAllLines(second.resolve("study.csv"))).isEqualTo(ofSecond).hasSize(7);
  }

  @Test
  void whatCannotBeStudiedIsSaidBeforeTheLongWork() throws IOException {
    Path films = TinyStudy.films(folder);
    Path output = folder.resolve("out");
    ScanStudySettings finer =
        new ScanStudySettings(
            TinyStudy.settings(films, "", 1, output),
            List.of(0.01, 0.02),
            List.of(),
            "both",
            LIMIT,
            SCAN);
    assertThatThrownBy(() -> new ScanStudy(finer).run(Progress.NONE))
        .hasMessageContaining("finer than those of most patterns, whose median is 0.04");
    Path one = Files.writeString(folder.resolve("one.csv"), oneClass(films));
    ScanStudySettings single =
        new ScanStudySettings(
            TinyStudy.settings(one, "library", 1, output),
            List.of(0.1),
            List.of(),
            "both",
            LIMIT,
            SCAN);
    assertThatThrownBy(() -> new ScanStudy(single).run(Progress.NONE))
        .hasMessageContaining("at least two classes, but the 4 usable ones have only \"Pm-3m\"");
    Path file = Files.writeString(folder.resolve("occupied"), "text");
    ScanStudySettings blocked =
        new ScanStudySettings(
            TinyStudy.settings(films, "", 1, file), List.of(0.1), List.of(), "both", LIMIT, SCAN);
    assertThatThrownBy(() -> new ScanStudy(blocked).run(Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be written");
    assertThat(output).doesNotExist();
  }

  private static String oneClass(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.contains("Bi2"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aCancelledStudySaysSoInItsRecord() throws IOException {
    Path output = folder.resolve("out");
    ScanStudy study = new ScanStudy(settings("false", 1, output), 1);
    int[] steps = {0};
    Progress later =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            steps[0] += message.contains("Network") ? 1 : 0;
          }

          @Override
          public boolean isCancelled() {
            return steps[0] > 3;
          }
        };
    assertThatThrownBy(() -> study.run(later)).isInstanceOf(CancellationException.class);
    assertThat(Files.readString(output.resolve("run.json"))).contains("\"cancelled\"");
    assertThat(TinyStudy.rows(output.resolve("study.csv"))).isEmpty();
    assertThat(output.resolve("summary.txt")).doesNotExist();
  }
}
