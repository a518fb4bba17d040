package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.TrainingHistory;
import org.xrdlens.progress.Progress;

/** What a training says of odd inputs before the long work, and what it tells on the way. */
@Tag("pytorch")
class TrainingInputsTest {
  @TempDir private Path folder;
  private Path table;
  private Path output;

  @BeforeEach
  void films() throws IOException {
    table = TinyStudy.films(folder);
    output = folder.resolve("model.onnx");
  }

  /** Stands where a user looks: keeps what is said, and whether anything was learned before. */
  private static final class Listener implements TrainingWatch {
    private final List<String> sentences = new ArrayList<>();
    private final List<LearningNetwork> networks = new ArrayList<>();
    private final List<TrainingHistory.Point> points = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();

    @Override
    public synchronized void noted(String sentence) {
      assertThat(networks).isEmpty();
      sentences.add(sentence);
    }

    @Override
    public synchronized void learned(LearningNetwork network, TrainingHistory.Point point) {
      networks.add(network);
      points.add(point);
    }

    @Override
    public synchronized void judged(Protocol protocol, int right, int patterns) {
      assertThat(right).isBetween(0, patterns);
      judged.add(protocol + " " + patterns);
    }
  }

  private Path table(String... more) throws IOException {
    return Files.writeString(
        folder.resolve("other.csv"), Files.readString(table) + String.join("\n", more) + "\n");
  }

  private TrainedClassifier train(Path patterns, Protocol protocol, TrainingWatch watch)
      throws IOException {
    return TinyTraining.run(
        TinyTraining.learning(patterns, folder), protocol, output, Progress.NONE, watch);
  }

  @Test
  void unusableFilesAndClassesAreNamedAndTheOthersLearned() throws IOException {
    Files.writeString(folder.resolve("broken.xy"), "no pattern\n");
    Files.writeString(folder.resolve("beyond.xy"), "70 1\n70.1 5\n70.2 9\n70.3 4\n");
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      half.append(10 + 0.1 * i).append(' ').append(5 + i % 7).append('\n');
    }
    Files.writeString(folder.resolve("half.xy"), half);
    Listener listener = new Listener();
    TrainedClassifier trained =
        train(
            table("broken.xy,Pm-3m,a", "beyond.xy,R-3c,b", "half.xy,Pm-3m,c", "absent.xy,Pm-3m,d"),
            null,
            listener);
    assertThat(trained.card().classes()).doesNotContain("R-3c").hasSize(3);
    assertThat(trained.warnings()).isEqualTo(listener.sentences);
    assertThat(listener.sentences)
        .anyMatch(s -> s.contains("broken.xy"))
        .anyMatch(s -> s.contains("absent.xy"))
        .anyMatch(s -> s.startsWith("beyond.xy") && s.contains("does not overlap"))
        .anyMatch(s -> s.startsWith("half.xy") && s.contains("covers 4"))
        .anyMatch(s -> s.startsWith("The model will not know R-3c"));
  }

  @Test
  void whatAValidationCannotTellIsSaidBefore() throws IOException {
    Files.copy(folder.resolve("CsPbBr3_0.xy"), folder.resolve("single.xy"));
    Listener listener = new Listener();
    train(table("single.xy,R-3c,x"), Protocol.GROUPED, listener);
    assertThat(listener.sentences)
        .anyMatch(s -> s.startsWith("R-3c: one or two measured patterns only"))
        .anyMatch(s -> s.startsWith("All patterns of R-3c are of one series"));
  }

  @Test
  void withoutSeriesAGroupedValidationIsCalledDishonest() throws IOException {
    Path plain = folder.resolve("plain.csv");
    Files.writeString(plain, Files.readString(table).replaceAll("(?m),[^,]*$", ""));
    Listener listener = new Listener();
    train(plain, Protocol.GROUPED, listener);
    assertThat(listener.sentences).anyMatch(s -> s.contains("no column series"));
  }

  @Test
  void withOneSeriesOrNoPatternsItIsSaidThatNothingIsCalibrated() throws IOException {
    Path one = folder.resolve("one.csv");
    Files.writeString(
        one,
        Files.readString(table).replaceAll("(?m),[^,]*$", ",all").replaceFirst("all", "series"));
    Listener listener = new Listener();
    TrainedClassifier trained = train(one, Protocol.GROUPED, listener);
    assertThat(listener.sentences)
        .anyMatch(s -> s.contains("no grouped validation") && s.contains("not be calibrated"));
    assertThat(trained.card().decision().temperature()).isEqualTo(1);
    assertThat(trained.card().scores()).extracting("protocol").containsExactly("random");

    Listener second = new Listener();
    TinyTraining.run(
        TinyTraining.learning(Optional.empty(), "library"),
        Protocol.GROUPED,
        output,
        Progress.NONE,
        second);
    assertThat(second.sentences).singleElement().asString().contains("no two measured patterns");
    assertThat(second.judged).isEmpty();
  }

  @Test
  void oneClassAloneIsRefused() throws IOException {
    Path one = folder.resolve("one.csv");
    Files.writeString(one, "file,space_group\nCsPbBr3_0.xy,Pm-3m\nCsPbBr3_1.xy,Pm-3m\n");
    LearningSettings learning = TinyTraining.learning(Optional.of(one), "");
    assertThatThrownBy(() -> TinyTraining.run(learning, output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two classes, but got only Pm-3m");
    assertThat(output).doesNotExist();
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
    Progress unread =
        (message, done, total) -> {
          throw new AssertionError(message);
        };
    Path occupied = Files.createDirectories(folder.resolve("folder.onnx"));
    Path below = folder.resolve("table.csv").resolve("model.onnx");
    for (Path target : List.of(occupied, below)) {
      assertThatThrownBy(
              () ->
                  TinyTraining.run(
                      TinyTraining.learning(table, folder),
                      Protocol.GROUPED,
                      target,
                      unread,
                      TrainingWatch.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("The output " + target);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileSystemThatTakesNothingIsFoundByATrial() {
    assertThatThrownBy(() -> OutputTrial.requireWritable(Path.of("/proc/model.onnx")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/proc/model.onnx can't be written: a trial file");
  }

  @Test
  void aTrialLeavesNothingBehind() throws IOException {
    Path target = folder.resolve("new").resolve("model.onnx");
    OutputTrial.requireWritable(target);
    assertThat(target.getParent()).isEmptyDirectory();
  }

  @Test
  void whoLooksOnSeesEveryNetworkFromItsFilmsOnAndEveryFold() throws IOException {
    Listener listener = new Listener();
    train(table, Protocol.GROUPED, listener);
    TrainingPlan plan = TinyStudy.PLAN;
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < listener.networks.size(); i++) {
      if (listener.networks.get(i).ofModel()) {
        steps.add(listener.points.get(i).step());
      }
    }
    assertThat(steps).containsExactly(plan.firstSteps(), plan.firstSteps() + plan.tuneSteps());
    assertThat(listener.networks)
        .contains(
            new LearningNetwork(1, "random, fold 1"), new LearningNetwork(1, "grouped, fold 5"))
        .hasSize(2 + 5 + 5);
    assertThat(listener.judged).hasSize(10).contains("RANDOM 3", "GROUPED 2");
  }
}
