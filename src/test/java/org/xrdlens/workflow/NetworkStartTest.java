package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.network.BatchSource;
import org.xrdlens.network.NetworkForward;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.progress.Progress;

/** Trainings that begin with the networks of a model. */
@Tag("pytorch")
class NetworkStartTest {
  @TempDir private Path folder;

  private static LearningSettings settings(String start) {
    return TinyTraining.learning(Optional.empty(), "library").withStart(start);
  }

  /** Peaks and noise at random. */
  private static List<float[]> patterns(int count, int length) {
    Random random = new Random(3);
    List<float[]> patterns = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      float[] values = new float[length];
      for (int peak = 0; peak < 6; peak++) {
        values[random.nextInt(length)] = random.nextFloat();
      }
      for (int i = 0; i < length; i++) {
        values[i] += 0.05f * random.nextFloat();
      }
      patterns.add(values);
    }
    return patterns;
  }

  @Test
  void beforeItsFirstStepTheEnsembleSaysWhatTheModelSays() throws IOException {
    for (String name : ModelLocator.SHIPPED) {
      NetworkStart start = NetworkStart.of(settings(name));
      ModelCard card = ModelLocator.open(name).card();
      List<float[]> patterns = patterns(40, card.grid().size());
      BatchSource batches =
          (step, inputs, targets) -> {
            List<float[]> drawn =
                patterns(targets.length / card.classes().size(), card.grid().size());
            for (int i = 0; i < drawn.size(); i++) {
              System.arraycopy(drawn.get(i), 0, inputs, i * card.grid().size(), card.grid().size());
            }
          };
      List<NetworkWeights> members =
          IntStream.range(0, card.training().members())
              .mapToObj(m -> start.settled(start.weights(m, card.classes(), 1), batches))
              .toList();
      double[][] logits = new Ensemble(members).logits(patterns.toArray(float[][]::new));
      try (PatternClassifier classifier = PatternClassifier.open(ModelLocator.open(name))) {
        double[][] expected = classifier.probabilities(patterns);
        for (int i = 0; i < expected.length; i++) {
          assertThat(Calibration.softmax(logits[i], card.decision().temperature()))
              .containsExactly(expected[i], within(1e-4));
        }
      }
    }
  }

  @Test
  void aClassKeepsItsLogitAmongOthersAndMembersAreTakenInTurn() throws IOException {
    NetworkStart start = NetworkStart.of(settings("space-group"));
    int members = start.members().size();
    List<String> old = start.members().get(0).classes();
    float[][] inputs = patterns(3, 1200).toArray(float[][]::new);
    for (int m = 0; m < members + 1; m++) {
      NetworkWeights other = start.weights(m, List.of("R-3c", old.get(2), old.get(0)), 5);
      float[][] before = NetworkForward.logits(start.members().get(m % members), inputs);
      float[][] after = NetworkForward.logits(other, inputs);
      for (int i = 0; i < inputs.length; i++) {
        assertThat(after[i][1]).isCloseTo(before[i][2], within(1e-5f));
        assertThat(after[i][2]).isCloseTo(before[i][0], within(1e-5f));
      }
    }
  }

  @Test
  void aModelGoesOnLearningOtherClassesWithLessWorkAndItsCardSaysFromWhat() throws IOException {
    Path films = TinyStudy.films(folder);
    Path first = folder.resolve("first.onnx");
    LearningSettings learning = TinyTraining.learning(films, folder);
    TinyTraining.run(learning, first);
    LearningSettings on =
        new LearningSettings(
                Optional.of(films),
                "",
                "dimensionality",
                "lens",
                "physics",
                "lens",
                2,
                3,
                TinyStudy.PLAN)
            .withStart(first.toString());
    TrainedClassifier second = TinyTraining.run(on, folder.resolve("second.onnx"));
    Map<String, String> told = second.card().training().settings();
    assertThat(second.card().classes()).containsExactly("0D", "2D", "3D");
    assertThat(told)
        .containsEntry("start", first.toString())
        .containsEntry("start_sha256", ModelLocator.open(first.toString()).sha256())
        .containsEntry("first_steps", String.valueOf(TinyStudy.PLAN.firstSteps() / 4));
    assertThat(second.warnings()).anyMatch(w -> w.contains("learned from 12 of the 12"));
    assertThat(
            TinyTraining.run(learning, Protocol.GROUPED, first, Progress.NONE, TrainingWatch.NONE)
                .card()
                .training()
                .settings())
        .doesNotContainKey("start");
  }

  @Test
  void foreignPatternsOfAModelThatNamesItsOwnNeedNoWarning() throws IOException {
    LearningSettings learning =
        TinyTraining.learning(TinyStudy.films(folder), folder).withStart("space-group");
    assertThat(TinyTraining.run(learning, folder.resolve("model.onnx")).warnings())
        .noneMatch(w -> w.contains("starts from"));
  }

  @Test
  void anotherArchitectureOrPreprocessingThanTheModelsIsRefused() {
    assertThatThrownBy(() -> NetworkStart.of(settings("space-group").withArchitecture("paper")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("model space-group")
        .hasMessageContaining("architecture, which is lens, but paper was asked for");
    assertThatThrownBy(() -> NetworkStart.of(settings("dimensionality").withPreprocessing("paper")))
        .hasMessageContaining("preprocessing, which is lens, but paper was asked for");
  }

  @Test
  void aModelThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> NetworkStart.of(settings("/nowhere/model.onnx")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no model \"/nowhere/model.onnx\"");
  }
}
