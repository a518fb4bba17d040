package org.xrdlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

class NetworkTrainerTest {
  private static final int LENGTH = 240;
  private static final NetworkArchitecture SMALL =
      new NetworkArchitecture(
          "small",
          List.of(new ConvolutionLayer(8, 9, 3, 1, 4), new ConvolutionLayer(16, 5, 2, 2, 4)),
          true,
          new PositionEncoding(1, 4));

  private static NetworkWeights random(NetworkArchitecture architecture, long seed) {
    return NetworkWeights.random(architecture, ToyPatterns.CLASSES, LENGTH, seed);
  }

  private static TrainedNetwork train(long seed, int steps) {
    return NetworkTrainer.train(
        random(SMALL, seed),
        new ToyPatterns(LENGTH, seed),
        TrainingSettings.of(steps, 16, 2e-2),
        Progress.NONE);
  }

  @Test
  void learnsWhereAPeakIsAndItsMapPointsAtThePeak() {
    TrainedNetwork trained = train(1, 500);
    assertThat(trained.history().finalLoss()).isLessThan(0.05);

    ToyPatterns patterns = new ToyPatterns(LENGTH, 2);
    Random random = new Random(3);
    double[] centres = SMALL.positionCentres(LENGTH);
    int right = 0;
    int pointed = 0;
    for (int i = 0; i < 60; i++) {
      int label = i % 3;
      int peak = patterns.peak(label, random);
      float[][] input = {patterns.pattern(peak, random)};
      right += largest(NetworkForward.logits(trained.weights(), input)[0]) == label ? 1 : 0;
      float[] map = NetworkForward.activationMaps(trained.weights(), input)[0][label];
      double distance = Math.abs(centres[largest(map)] - peak);
      pointed += distance <= SMALL.receptiveField() ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(58);
    assertThat(pointed).isGreaterThanOrEqualTo(57);
  }

  @Test
  void whoLooksOnSeesEveryPointOfTheHistoryAndTheAccuracyRise() {
    List<TrainingHistory.Point> seen = new ArrayList<>();
    TrainedNetwork trained =
        NetworkTrainer.train(
            random(SMALL, 1),
            new ToyPatterns(LENGTH, 1),
            TrainingSettings.of(210, 16, 2e-2),
            Progress.NONE,
            seen::add);
    assertThat(seen).isEqualTo(trained.history().points());
    assertThat(seen).hasSize(11).extracting(TrainingHistory.Point::step).endsWith(200, 210);
    assertThat(seen.get(0).accuracy()).isBetween(0.1, 0.9);
    assertThat(seen.get(10).accuracy()).isGreaterThan(0.95).isLessThanOrEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameBytesAlsoWhenTwoTrainAtOnce() throws Exception {
    byte[] alone = NetworkWeightsFormat.toBytes(train(5, 40).weights());
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<TrainedNetwork>> together =
          threads.invokeAll(
              List.of(() -> train(5, 40), () -> train(6, 40), () -> train(5, 40)),
              2,
              TimeUnit.MINUTES);
      assertThat(NetworkWeightsFormat.toBytes(together.get(0).get().weights())).isEqualTo(alone);
      assertThat(NetworkWeightsFormat.toBytes(together.get(2).get().weights())).isEqualTo(alone);
      assertThat(NetworkWeightsFormat.toBytes(together.get(1).get().weights())).isNotEqualTo(alone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFineTuningGoesOnFromTheGivenWeights() {
    TrainedNetwork trained = train(1, 500);
    TrainedNetwork tuned =
        NetworkTrainer.train(
            trained.weights(),
            new ToyPatterns(LENGTH, 9),
            TrainingSettings.of(5, 16, 1e-5),
            Progress.NONE);
    assertThat(tuned.history().finalLoss()).isLessThan(0.2);
    assertThat(tuned.weights()).isNotEqualTo(trained.weights());
  }

  @Test
  void theLossOfUntrainedWeightsIsItsClosedForm() {
    // With a zero head every class has probability 1/3, whatever the labels' weights.
    NetworkWeights zeroHead = withZeroHead(random(SMALL, 4));
    TrainedNetwork trained =
        NetworkTrainer.train(
            zeroHead,
            (step, inputs, targets) -> {
              new ToyPatterns(LENGTH, 8).fill(step, inputs, targets);
              targets[0] = 0.25f;
              targets[1] = 0.5f;
            },
            TrainingSettings.of(1, 16, 1e-3),
            Progress.NONE);
    assertThat(trained.history().finalLoss())
        .isCloseTo(Math.log(3), org.assertj.core.api.Assertions.within(1e-5));
    // Of equal logits the first is taken: right for as many as carry the first label.
    float[] targets = new float[16 * 3];
    new ToyPatterns(LENGTH, 8).fill(0, new float[16 * LENGTH], targets);
    double first = 0;
    for (int i = 3; i < targets.length; i += 3) {
      first += targets[i];
    }
    assertThat(trained.history().points().get(0).accuracy()).isEqualTo(first / 16);
  }

  private static NetworkWeights withZeroHead(NetworkWeights weights) {
    java.util.Map<String, float[]> arrays = new java.util.HashMap<>();
    for (ParameterShape shape : weights.architecture().parameters(3)) {
      boolean head = shape.name().startsWith("head");
      arrays.put(shape.name(), head ? new float[shape.size()] : weights.array(shape.name()));
    }
    return NetworkWeights.of(weights.architecture(), weights.classes(), LENGTH, arrays);
  }

  @Test
  void nothingOfPyTorchIsLeftBehind() {
    train(1, 3);
    int before = arraysOfPyTorch();
    train(2, 20);
    NetworkForward.logits(random(SMALL, 1), new float[300][LENGTH]);
    assertThat(arraysOfPyTorch()).isEqualTo(before);
  }

  private static int arraysOfPyTorch() {
    try (NDManager manager = Torch.newManager()) {
      return manager.getParentManager().getManagedArrays().size();
    }
  }

  @Test
  void cancelStopsAtTheNextStep() {
    AtomicInteger steps = new AtomicInteger();
    Progress progress =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            steps.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return steps.get() == 3;
          }
        };
    assertThatThrownBy(
            () ->
                NetworkTrainer.train(
                    random(SMALL, 1),
                    new ToyPatterns(LENGTH, 1),
                    TrainingSettings.of(1000, 16, 1e-3),
                    progress))
        .isInstanceOf(CancellationException.class);
    assertThat(steps).hasValue(3);
  }

  @Test
  void aFailingSourceIsNamedWithItsStep() {
    BatchSource failing =
        (step, inputs, targets) -> {
          new ToyPatterns(LENGTH, 1).fill(step, inputs, targets);
          if (step == 2) {
            throw new IllegalArgumentException("no pattern left");
          }
        };
    assertThatThrownBy(
            () ->
                NetworkTrainer.train(
                    random(SMALL, 1), failing, TrainingSettings.of(9, 16, 1e-3), Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step 2")
        .hasMessageContaining("no pattern left");
  }

  @Test
  void unusableLabelsAreRefusedWithTheirStep() {
    assertThatThrownBy(
            () ->
                NetworkTrainer.train(
                    random(SMALL, 1),
                    (step, inputs, targets) -> {},
                    TrainingSettings.of(9, 16, 1e-3),
                    Progress.NONE))
        .hasMessageContaining("step 0")
        .hasMessageContaining("positive sum");
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
