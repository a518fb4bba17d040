package org.xrdlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

@Tag("pytorch")
class NormStatisticsTest {
  private static final int LENGTH = 240;
  private static final int PATTERNS = 512;
  private static final BatchSource SOURCE = new ToyPatterns(LENGTH, 1);

  private static NetworkWeights trained(boolean normalised) {
    NetworkArchitecture architecture =
        new NetworkArchitecture(
            "small",
            List.of(new ConvolutionLayer(8, 9, 3, 1, 4), new ConvolutionLayer(16, 5, 2, 2, 4)),
            normalised,
            new PositionEncoding(1, 4));
    return NetworkTrainer.train(
            NetworkWeights.random(architecture, ToyPatterns.CLASSES, LENGTH, 1),
            SOURCE,
            TrainingSettings.of(60, 16, 2e-2),
            Progress.NONE)
        .weights();
  }

  /** Scales, shifts and statistics that are right together, but of no patterns. */
  private static NetworkWeights withForeignStatistics(NetworkWeights weights) {
    Random random = new Random(4);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : weights.architecture().parameters(3)) {
      arrays.put(shape.name(), weights.array(shape.name()));
    }
    for (int layer = 0; layer < 2; layer++) {
      float[] mean = arrays.get(ParameterShape.normMean(layer));
      float[] variance = arrays.get(ParameterShape.normVariance(layer));
      float[] scale = arrays.get(ParameterShape.normScale(layer));
      float[] shift = arrays.get(ParameterShape.normShift(layer));
      for (int f = 0; f < mean.length; f++) {
        double slope = scale[f] / Math.sqrt(variance[f] + 1e-5);
        double move = random.nextGaussian();
        mean[f] += (float) move;
        shift[f] += (float) (slope * move);
        variance[f] = (float) (9 + random.nextDouble());
        scale[f] = (float) (slope * Math.sqrt(variance[f] + 1e-5));
      }
    }
    return NetworkWeights.of(weights.architecture(), weights.classes(), LENGTH, arrays);
  }

  private static float[][] inputs() {
    float[] flat = new float[PATTERNS * LENGTH];
    SOURCE.fill(0, flat, new float[PATTERNS * 3]);
    float[][] inputs = new float[PATTERNS][LENGTH];
    for (int i = 0; i < PATTERNS; i++) {
      System.arraycopy(flat, i * LENGTH, inputs[i], 0, LENGTH);
    }
    return inputs;
  }

  /** The loss with the statistics of the weights, as a classification has them. */
  private static double lossOfTheFunction(NetworkWeights weights) {
    float[] targets = new float[PATTERNS * 3];
    SOURCE.fill(0, new float[PATTERNS * LENGTH], targets);
    float[][] logits = NetworkForward.logits(weights, inputs());
    double sum = 0;
    for (int i = 0; i < PATTERNS; i++) {
      double total = 0;
      for (float logit : logits[i]) {
        total += Math.exp(logit);
      }
      for (int c = 0; c < 3; c++) {
        sum -= targets[i * 3 + c] * (logits[i][c] - Math.log(total));
      }
    }
    return sum / PATTERNS;
  }

  /** The loss with the statistics of the batch, as the first step of a training has them. */
  private static double lossOfTheFirstStep(NetworkWeights weights) {
    return NetworkTrainer.train(
            weights, SOURCE, TrainingSettings.of(1, PATTERNS, 1e-9), Progress.NONE)
        .history()
        .finalLoss();
  }

  @Test
  void theNetworkSaysWhatItSaidAndATrainingBeginsThere() {
    NetworkWeights foreign = withForeignStatistics(trained(true));
    NetworkWeights anew = NormStatistics.takenAnew(foreign, SOURCE);
    float[][] before = NetworkForward.logits(foreign, inputs());
    float[][] after = NetworkForward.logits(anew, inputs());
    for (int i = 0; i < PATTERNS; i++) {
      assertThat(after[i]).containsExactly(before[i], within(1e-4f));
    }
    double loss = lossOfTheFunction(foreign);
    assertThat(lossOfTheFirstStep(anew)).isCloseTo(loss, within(1e-3 * loss));
    assertThat(lossOfTheFirstStep(foreign)).isNotCloseTo(loss, within(1e-2 * loss));
  }

  @Test
  void aNetworkWithoutNormalisationStaysAsItIs() {
    NetworkWeights weights = trained(false);
    assertThat(NormStatistics.takenAnew(weights, SOURCE)).isSameAs(weights);
  }
}
