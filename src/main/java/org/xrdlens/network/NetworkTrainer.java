package org.xrdlens.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xrdlens.progress.Progress;

/**
 * Trains a network on a CPU through DJL's PyTorch engine. Each training runs on the calling thread
 * with one thread of PyTorch and draws nothing at random, so the same start, batches and settings
 * give the same bits on one machine, also while others train beside it.
 */
public final class NetworkTrainer {
  private static final int STEPS_PER_POINT = 20;

  private final int inputLength;
  private final int classCount;
  private final NetworkWeights start;
  private final TrainingSettings settings;
  private final NetworkGraph graph;
  private final List<TrainableArray> arrays;

  private NetworkTrainer(NetworkWeights start, TrainingSettings settings) {
    this.start = start;
    this.settings = settings;
    this.inputLength = start.inputLength();
    this.classCount = start.classes().size();
    this.graph = new NetworkGraph(start.architecture(), inputLength);
    this.arrays =
        start.architecture().parameters(classCount).stream()
            .map(
                shape ->
                    new TrainableArray(shape, start.array(shape.name()), settings.weightDecay()))
            .toList();
  }

  /**
   * Makes sure that training is possible here, so that long work fails at its start.
   *
   * @throws PyTorchMissingException if PyTorch can't be loaded
   */
  public static void requirePyTorch() {
    Torch.newManager().close();
  }

  /**
   * Minimises the weighted cross entropy of soft labels, Σ −tᵢ𝚌 log pᵢ𝚌 / Σ tᵢ𝚌 over each batch.
   *
   * @param start weights to begin with: random ones, or trained ones for a fine-tuning
   * @param source of the batches
   * @param settings how to train
   * @param progress told of and asked at every step
   * @return the weights after the last step, and the losses
   * @throws PyTorchMissingException if PyTorch can't be loaded
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws IllegalStateException if the source fails or the loss is no longer finite
   */
  public static TrainedNetwork train(
      NetworkWeights start, BatchSource source, TrainingSettings settings, Progress progress) {
    return train(start, source, settings, progress, point -> {});
  }

  /**
   * The same while somebody looks on.
   *
   * @param watch given each point of the history as soon as it is known, every 20 steps; called
   *     from the thread that trains, which goes on only when it returns
   */
  public static TrainedNetwork train(
      NetworkWeights start,
      BatchSource source,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingHistory.Point> watch) {
    return new NetworkTrainer(start, settings).run(source, progress, watch);
  }

  private TrainedNetwork run(
      BatchSource source, Progress progress, Consumer<TrainingHistory.Point> watch) {
    List<TrainingHistory.Point> points = new ArrayList<>();
    double lossSum = 0;
    double accuracySum = 0;
    int summed = 0;
    try (NDManager manager = Torch.newManager();
        PrefetchedBatches batches =
            new PrefetchedBatches(
                source,
                settings.batchSize() * inputLength,
                settings.batchSize() * classCount,
                settings.steps())) {
      for (int step = 0; step < settings.steps(); step++) {
        progress.checkCancelled();
        PrefetchedBatches.Batch batch = batches.take(step);
        int now = step;
        Learned learned = Torch.recording(true, () -> learn(manager, now, batch));
        lossSum += learned.loss();
        accuracySum += learned.accuracy();
        summed++;
        if (summed == STEPS_PER_POINT || step + 1 == settings.steps()) {
          TrainingHistory.Point point =
              new TrainingHistory.Point(
                  step + 1, lossSum / summed, accuracySum / summed, settings.learningRateAt(step));
          points.add(point);
          watch.accept(point);
          lossSum = 0;
          accuracySum = 0;
          summed = 0;
        }
        progress.step("Training", step + 1L, settings.steps());
      }
    }
    return new TrainedNetwork(weights(), new TrainingHistory(points));
  }

  private record Learned(double loss, double accuracy) {}

  /** One step; everything that PyTorch makes is freed at its end. */
  private Learned learn(NDManager parent, int step, PrefetchedBatches.Batch batch) {
    try (NDManager manager = parent.newSubManager()) {
      Map<String, NDArray> parameters = new LinkedHashMap<>();
      for (TrainableArray array : arrays) {
        parameters.put(array.name(), array.attach(manager));
      }
      int size = settings.batchSize();
      NDArray inputs = manager.create(batch.inputs(), new Shape(size, 1, inputLength));
      NDArray logits = graph.activationMaps(parameters, inputs, true).mean(new int[] {2});
      NDArray targets = manager.create(scaled(step, batch.targets()), new Shape(size, classCount));
      NDArray loss = logits.logSoftmax(1).mul(targets).sum().neg();
      double value = loss.getFloat();
      if (!Double.isFinite(value)) {
        throw new IllegalStateException(
            "The loss of training step "
                + step
                + " is "
                + value
                + "; a lower learning rate than "
                + settings.learningRate()
                + " may help.");
      }
      double accuracy = accuracy(logits.toFloatArray(), batch.targets());
      Torch.backward(loss);
      move(step);
      return new Learned(value, accuracy);
    }
  }

  private double accuracy(float[] logits, float[] targets) {
    int right = 0;
    for (int from = 0; from < logits.length; from += classCount) {
      right += largest(logits, from) == largest(targets, from) ? 1 : 0;
    }
    return (double) right * classCount / logits.length;
  }

  private int largest(float[] values, int from) {
    int largest = from;
    for (int i = from; i < from + classCount; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  private static float[] scaled(int step, float[] targets) {
    double sum = 0;
    for (float target : targets) {
      if (!(target >= 0)) {
        throw new IllegalStateException(
            "The labels of training step "
                + step
                + " must not be negative, but one is "
                + target
                + ".");
      }
      sum += target;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalStateException(
          "The labels of training step "
              + step
              + " must have a positive sum, but sum to "
              + sum
              + ".");
    }
    float[] shares = new float[targets.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (targets[i] / sum);
    }
    return shares;
  }

  private void move(int step) {
    double squares = 0;
    for (TrainableArray array : arrays) {
      squares += array.collect();
    }
    double scale = Math.min(1, settings.gradientNormLimit() / Math.max(1e-30, Math.sqrt(squares)));
    for (TrainableArray array : arrays) {
      array.move(step, scale, settings.learningRateAt(step));
    }
  }

  private NetworkWeights weights() {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (TrainableArray array : arrays) {
      values.put(array.name(), array.values());
    }
    return NetworkWeights.of(start.architecture(), start.classes(), inputLength, values);
  }
}
