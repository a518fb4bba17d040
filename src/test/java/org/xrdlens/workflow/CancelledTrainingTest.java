package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.progress.Progress;

/** A training that is stopped at any place leaves nothing behind, and is asked at each. */
@Tag("pytorch")
class CancelledTrainingTest {
  private static final int FILES = 12;

  @TempDir private Path folder;
  private LearningSettings learning;
  private Path output;

  @BeforeEach
  void films() throws IOException {
    learning = TinyTraining.learning(TinyStudy.films(folder), folder);
    output = folder.resolve("out").resolve("model.onnx");
  }

  /** Notes what it is told, and is cancelled from a step or from a question on. */
  private static final class Stop implements Progress {
    private final Predicate<String> atMessage;
    private final int atQuestion;
    private final Set<String> phases = new LinkedHashSet<>();
    private int questions;
    private int questionsAfter;
    private boolean cancelled;

    Stop(Predicate<String> atMessage, int atQuestion) {
      this.atMessage = atMessage;
      this.atQuestion = atQuestion;
    }

    @Override
    public void step(String message, long done, long total) {
      phases.add(message.replaceFirst("(?<=^Reading |^Reference pattern of ).*", ""));
      cancelled |= atMessage.test(message);
    }

    @Override
    public boolean isCancelled() {
      questions++;
      questionsAfter += cancelled ? 1 : 0;
      cancelled |= questions == atQuestion;
      return cancelled;
    }
  }

  private void train(Progress progress) throws IOException {
    TinyTraining.run(learning, Protocol.GROUPED, output, progress, TrainingWatch.NONE);
  }

  private Stop trainedToTheEnd() throws IOException {
    Stop never = new Stop(message -> false, 0);
    train(never);
    assertThat(output).isRegularFile();
    output.toFile().delete();
    return never;
  }

  private void assertStops(Stop stop) {
    assertThatThrownBy(() -> train(stop)).isInstanceOf(CancellationException.class);
    assertThat(output.getParent()).isEmptyDirectory();
  }

  @Test
  void cancelledInAnyPhaseItStopsAtTheNextQuestionAndLeavesNothing() throws IOException {
    Set<String> phases = trainedToTheEnd().phases;
    assertThat(phases)
        .contains(
            "Reading ",
            "Augmenting measured patterns",
            "Lines of the structures",
            "Network 1 of 1: drawing films",
            "Network 1 of 1: films",
            "Validation (random), fold 5",
            "Validation (grouped), fold 1",
            "Network 1: patterns",
            "Reference pattern of ");
    for (String phase : phases) {
      Stop stop = new Stop(message -> message.startsWith(phase), 0);
      assertStops(stop);
      assertThat(stop.questionsAfter).as(phase).isEqualTo(1);
    }
  }

  @Test
  void itIsAskedAtEveryFilePatternCopyFilmStepAndReferenceAndBeforeItWrites() throws IOException {
    int questions = trainedToTheEnd().questions;
    TrainingPlan plan = TinyStudy.PLAN;
    int folds = 5 + 5;
    int expected =
        FILES
            + FILES
            + FILES * (plan.copies() - 1)
            + plan.films()
            + plan.firstSteps()
            + (folds + 1) * plan.tuneSteps()
            + FILES;
    assertThat(questions).isGreaterThanOrEqualTo(expected);
    for (int question : List.of(1, questions / 3, questions - 1, questions)) {
      assertStops(new Stop(message -> false, question));
    }
  }
}
