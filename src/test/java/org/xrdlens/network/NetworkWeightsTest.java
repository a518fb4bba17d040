package org.xrdlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkWeightsTest {
  private static final List<String> CLASSES = List.of("0D", "2D", "3D");

  private static NetworkWeights random(long seed) {
    return NetworkWeights.random(NetworkArchitecture.lens(), CLASSES, 1200, seed);
  }

  @Test
  void bytesGiveTheSameWeightsBack() {
    NetworkWeights weights = random(3);
    byte[] bytes = NetworkWeightsFormat.toBytes(weights);
    assertThat(NetworkWeightsFormat.fromBytes(bytes)).isEqualTo(weights);
    assertThat(NetworkWeightsFormat.toBytes(random(3))).isEqualTo(bytes);
    assertThat(random(4)).isNotEqualTo(weights);
  }

  @Test
  void cutOrForeignBytesAreRefused() {
    byte[] bytes = NetworkWeightsFormat.toBytes(random(3));
    for (int length : new int[] {0, 3, 11, 12, 100, bytes.length - 1}) {
      assertThatThrownBy(() -> NetworkWeightsFormat.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("weights");
    }
    bytes[7] = 9;
    assertThatThrownBy(() -> NetworkWeightsFormat.fromBytes(bytes))
        .hasMessageContaining("format 9");
  }

  @Test
  void kernelsStartWithTheVarianceOfHe() {
    float[] kernel = random(1).array("convolution2.weight");
    double squares = 0;
    for (float value : kernel) {
      squares += (double) value * value;
    }
    // 16,000 normal numbers of variance 2 / 200: their mean square is known to 1.1 %.
    assertThat(squares / kernel.length).isCloseTo(0.01, within(0.0005));
  }

  @Test
  void theAverageLiesHalfWay() {
    NetworkWeights a = random(1);
    NetworkWeights b = random(2);
    float[] mean = NetworkWeights.average(a, b, 0.5).array("head.weight");
    for (int i = 0; i < mean.length; i++) {
      assertThat(2 * mean[i])
          .isCloseTo(a.array("head.weight")[i] + b.array("head.weight")[i], within(1e-6f));
    }
    assertThat(NetworkWeights.average(a, a, 0.5)).isEqualTo(a);
  }

  @Test
  void forOtherClassesTheConvolutionsAndTheHeadsOfOldNamesAreTakenOver() {
    NetworkWeights old = random(3);
    NetworkWeights other = old.forClasses(List.of("3D", "1D", "0D"), 8);
    assertThat(other.classes()).containsExactly("3D", "1D", "0D");
    for (ParameterShape shape : old.architecture().parameters(3)) {
      if (!shape.name().startsWith("head")) {
        assertThat(other.array(shape.name())).isEqualTo(old.array(shape.name()));
      }
    }
    float[] from = old.array(ParameterShape.HEAD);
    float[] to = other.array(ParameterShape.HEAD);
    int row = from.length / 3;
    assertThat(Arrays.copyOfRange(to, 0, row))
        .isEqualTo(Arrays.copyOfRange(from, 2 * row, 3 * row));
    assertThat(Arrays.copyOfRange(to, 2 * row, 3 * row)).isEqualTo(Arrays.copyOf(from, row));
    float[] drawn = Arrays.copyOfRange(to, row, 2 * row);
    assertThat(drawn).isNotEqualTo(Arrays.copyOfRange(from, row, 2 * row)).doesNotContain(0);
    assertThat(old.forClasses(CLASSES, 9)).isEqualTo(old);
  }

  @Test
  void weightsOfAnotherNetworkAreNotAveraged() {
    NetworkWeights paper = NetworkWeights.random(NetworkArchitecture.paper(), CLASSES, 1200, 1);
    assertThatThrownBy(() -> NetworkWeights.average(random(1), paper, 0.5))
        .hasMessageContaining("paper")
        .hasMessageContaining("lens");
  }

  @Test
  void missingAndInfiniteNumbersAreRefusedByName() {
    NetworkWeights weights = random(1);
    Map<String, float[]> arrays = new java.util.HashMap<>();
    for (ParameterShape shape : weights.architecture().parameters(3)) {
      arrays.put(shape.name(), weights.array(shape.name()));
    }
    arrays.get("norm1.shift")[4] = Float.NaN;
    assertThatThrownBy(() -> NetworkWeights.of(weights.architecture(), CLASSES, 1200, arrays))
        .hasMessageContaining("weight 4 of norm1.shift");
    arrays.remove("norm1.shift");
    assertThatThrownBy(() -> NetworkWeights.of(weights.architecture(), CLASSES, 1200, arrays))
        .hasMessageContaining("norm1.shift")
        .hasMessageContaining("missing");
  }

  @Test
  void theLearningRateRisesAndThenFollowsACosine() {
    TrainingSettings settings = TrainingSettings.of(1000, 8, 1e-3).withSchedule(100, 0.1);
    assertThat(settings.learningRateAt(49)).isCloseTo(5e-4, within(1e-12));
    assertThat(settings.learningRateAt(100)).isCloseTo(1e-3, within(1e-12));
    assertThat(settings.learningRateAt(550)).isCloseTo(5.5e-4, within(1e-12));
    assertThat(settings.learningRateAt(1000)).isCloseTo(1e-4, within(1e-12));
  }
}
