package org.xrdlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkArchitectureTest {

  @Test
  void thePapersMapHasTenPositionsOf120Points() {
    NetworkArchitecture paper = NetworkArchitecture.paper();
    assertThat(paper.positions(1200)).isEqualTo(10);
    assertThat(paper.positionSpacing()).isEqualTo(120);
    // Without overlap each position sees exactly its 120 points, so it is centred in them.
    assertThat(paper.receptiveField()).isEqualTo(120);
    assertThat(paper.firstPositionCentre()).isEqualTo(59.5);
  }

  @Test
  void theLensHas29ThousandWeights() {
    int weights =
        NetworkArchitecture.lens().parameters(7).stream().mapToInt(ParameterShape::size).sum();
    assertThat(weights).isBetween(28_500, 29_500);
  }

  @Test
  void aPositionIsCentredOnTheInputsThatMoveIt() {
    NetworkArchitecture architecture =
        new NetworkArchitecture(
            "odd",
            List.of(new ConvolutionLayer(16, 4, 2, 3, 5), new ConvolutionLayer(16, 5, 3, 2, 1)),
            false,
            PositionEncoding.NONE);
    int length = 90;
    NetworkWeights weights = NetworkWeights.random(architecture, List.of("a", "b"), length, 1);
    double[] centres = architecture.positionCentres(length);
    int inner = 0;
    float[][] inputs = new float[length + 1][length];
    for (int i = 0; i < length; i++) {
      // Sixteen filters: hardly ever are all of them held at zero by their ReLU.
      inputs[i][i] = 100;
    }
    float[][][] maps = NetworkForward.activationMaps(weights, inputs);
    for (int position = 0; position < centres.length; position++) {
      int first = length;
      int last = -1;
      for (int i = 0; i < length; i++) {
        if (maps[i][0][position] != maps[length][0][position]) {
          first = Math.min(first, i);
          last = Math.max(last, i);
        }
      }
      double reach = (architecture.receptiveField() - 1) / 2.0;
      boolean inside = centres[position] >= reach && centres[position] + reach <= length - 1;
      assertThat(last - first + 1).isLessThanOrEqualTo(architecture.receptiveField());
      if (inside) {
        inner++;
        assertThat((first + last) / 2.0).isEqualTo(centres[position], within(1e-9));
      }
    }
    assertThat(inner).isGreaterThan(5);
    assertThat(centres).hasSize(architecture.positions(length));
  }

  @Test
  void positionChannelsTellEveryPlaceFromEveryOther() {
    float[] values = new PositionEncoding(0, 8).values(new double[] {0, 0.5, 1});
    assertThat(values).hasSize(24);
    assertThat(values[0]).isEqualTo(0, within(1e-6f));
    assertThat(values[1]).isEqualTo(1, within(1e-6f));
    assertThat(values[3]).isEqualTo(1, within(1e-6f));
    assertThat(values[5]).isEqualTo(-1, within(1e-6f));
  }

  @Test
  void anArchitectureSurvivesJson() {
    for (NetworkArchitecture architecture :
        List.of(NetworkArchitecture.lens(), NetworkArchitecture.paper())) {
      assertThat(NetworkArchitecture.fromJson(architecture.toJson())).isEqualTo(architecture);
    }
  }

  @Test
  void jsonThatDescribesNoArchitectureIsRefused() {
    for (String json :
        List.of("", "{}", "[]", "{\"name\":\"x\",\"layers\":[]}", "{\"layers\":3}", "null")) {
      assertThatThrownBy(() -> NetworkArchitecture.fromJson(json))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("JSON describes no");
    }
  }

  @Test
  void aConvolutionOverTheWholePatternIsADenseNetworkWithASinglePosition() {
    NetworkArchitecture dense = NetworkArchitecture.named("dense");
    assertThat(dense.positions(1200)).isEqualTo(1);
    assertThat(dense.receptiveField()).isEqualTo(1200);
    int weights = 0;
    for (ParameterShape shape : dense.parameters(7)) {
      weights += shape.size();
    }
    assertThat(weights).isEqualTo(1201 * 256 + 257 * 64 + 65 * 7);
  }

  @Test
  void unknownNamesAndTooShortPatternsAreRefusedWithWhatIsPossible() {
    assertThatThrownBy(() -> NetworkArchitecture.named("resnet"))
        .hasMessageContaining("\"resnet\"")
        .hasMessageContaining("lens, paper and dense");
    assertThatThrownBy(() -> NetworkArchitecture.paper().positions(50))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
