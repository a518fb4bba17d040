package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.progress.Progress;

/** What every method promises. */
class LearningMethodContractTest {
  private static final Examples BLOBS = Blobs.farApart(20, 1);
  private static final Examples OTHERS = Blobs.farApart(10, 2);

  static Stream<LearningMethod> methods() {
    return Baselines.all().stream();
  }

  /**
   * Those in which no example counts more than another; the others draw examples by their place.
   */
  static Stream<LearningMethod> withoutDraws() {
    return methods().filter(m -> !List.of("random-forest", "gradient-boosting").contains(m.name()));
  }

  private static Judge learn(LearningMethod method, Examples examples, long seed) {
    return method.learn(examples, seed, Progress.NONE);
  }

  @Test
  void namesAreKeysAndNoneOccursTwice() {
    assertThat(methods().map(LearningMethod::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void classesThatLieFarApartAreAllTold(LearningMethod method) {
    assertThat(Blobs.accuracy(learn(method, BLOBS, 1), OTHERS)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void probabilitiesLieBetweenZeroAndOneAndMakeOne(LearningMethod method) {
    Judge judge = learn(method, BLOBS, 1);
    float[][] far = {{0, 0, 0, 0, 0, 0}, {2, 2, 0, 1, 1, 1}, {-50, 90, 1000, 0, -7, 3}};
    for (float[] input : far) {
      double[] probabilities = judge.probabilities(input);
      assertThat(probabilities).hasSize(3);
      assertThat(DoubleStream.of(probabilities)).allMatch(p -> p >= 0 && p <= 1 + 1e-12);
      assertThat(DoubleStream.of(probabilities).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void equalSeedsGiveEqualJudgements(LearningMethod method) {
    Examples near = Blobs.draw(new float[][] {{0, 0, 0}, {1, 1, 0}}, new int[] {0, 1}, 2, 40, 1, 3);
    Judge first = learn(method, near, 5);
    Judge second = learn(method, near, 5);
    for (float[] input : near.inputs()) {
      assertThat(first.probabilities(input)).containsExactly(second.probabilities(input));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aClassWithoutExamplesIsNeverNamed(LearningMethod method) {
    Examples near = Blobs.draw(new float[][] {{0, 0, 0}, {1, 1, 0}}, new int[] {1, 3}, 4, 30, 1, 4);
    Judge judge = learn(method, near, 1);
    for (float[] input : near.inputs()) {
      assertThat(Blobs.most(judge.probabilities(input))).isIn(1, 3);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theOnlyClassIsAlwaysNamed(LearningMethod method) {
    Examples one = Blobs.draw(new float[][] {{0, 1, 2}}, new int[] {2}, 3, 10, 1, 4);
    assertThat(learn(method, one, 1).probabilities(new float[] {9, 9, 9})).containsExactly(0, 0, 1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aSingleExampleOfEachClassIsEnough(LearningMethod method) {
    Examples two = new Examples(new float[][] {{0, 1}, {1, 0}}, new int[] {0, 1}, 2);
    double[] probabilities = learn(method, two, 1).probabilities(new float[] {0, 1});
    assertThat(DoubleStream.of(probabilities).sum()).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("withoutDraws")
  void theOrderOfExamplesDoesNotMatter(LearningMethod method) {
    Examples near =
        Blobs.draw(new float[][] {{0, 0, 0}, {1, 1, 0}}, new int[] {0, 1}, 2, 30, 0.7, 6);
    int n = near.size();
    float[][] inputs = new float[n][];
    int[] classes = new int[n];
    for (int i = 0; i < n; i++) {
      inputs[i] = near.inputs()[(i * 7 + 3) % n];
      classes[i] = near.classes()[(i * 7 + 3) % n];
    }
    Judge first = learn(method, near, 1);
    Judge second = learn(method, new Examples(inputs, classes, 2), 1);
    Examples asked =
        Blobs.draw(new float[][] {{0, 0, 0}, {1, 1, 0}}, new int[] {0, 1}, 2, 10, 0.7, 7);
    for (float[] input : asked.inputs()) {
      // LIBSVM and LIBLINEAR stop when near enough, at another place from another start.
      assertThat(first.probabilities(input))
          .containsExactly(second.probabilities(input), within(0.01));
    }
  }

  @ParameterizedTest
  @MethodSource("withoutDraws")
  void otherNumbersForTheClassesOnlyRenumberTheAnswer(LearningMethod method) {
    int[] renumbered = IntStream.of(BLOBS.classes()).map(c -> (c + 1) % 3).toArray();
    Judge first = learn(method, BLOBS, 1);
    Judge second = learn(method, new Examples(BLOBS.inputs(), renumbered, 3), 1);
    for (float[] input : OTHERS.inputs()) {
      double[] p = first.probabilities(input);
      assertThat(second.probabilities(input))
          .containsExactly(new double[] {p[2], p[0], p[1]}, within(0.01));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void examplesAndQuestionsStayAsTheyWere(LearningMethod method) {
    Examples examples = Blobs.farApart(20, 1);
    Judge judge = learn(method, examples, 1);
    float[] input = {1, 2, 3, 4, 5, 6};
    double[] answer = judge.probabilities(input);
    Arrays.fill(answer, 7);
    assertThat(examples.inputs()).isDeepEqualTo(BLOBS.inputs());
    assertThat(examples.classes()).containsExactly(BLOBS.classes());
    assertThat(input).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(judge.probabilities(input)).doesNotContain(7);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aCancelledLearningEnds(LearningMethod method) {
    Progress cancelled =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> method.learn(BLOBS, 1, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void examplesThatDoNotFitAreRefusedInASentence() {
    float[][] uneven = {{1, 2}, {1}};
    assertThatThrownBy(() -> new Examples(uneven, new int[] {0, 1}, 2))
        .hasMessage("All examples must have 2 points as the first, but example 1 has 1.");
    assertThatThrownBy(() -> new Examples(new float[][] {{1}}, new int[] {2}, 2))
        .hasMessage("The class of example 0 must lie between 0 and 1, but is 2.");
    assertThatThrownBy(() -> new Examples(new float[0][], new int[0], 2))
        .hasMessageContaining("at least one pattern");
  }
}
