package org.xrdlens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkForward;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.PositionEncoding;

class OnnxExportTest {
  private static final double TEMPERATURE = 1.7;
  private static final DecisionRule DECISION = new DecisionRule(TEMPERATURE, 0.5, 0.8);

  @BeforeAll
  static void djlOwnsTheRuntimesEnvironment() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    ai.djl.engine.Engine.getEngine("OnnxRuntime");
  }

  private static List<NetworkArchitecture> architectures() {
    List<NetworkArchitecture> architectures = new ArrayList<>();
    architectures.add(NetworkArchitecture.lens());
    architectures.add(NetworkArchitecture.paper());
    architectures.add(TestModels.ARCHITECTURE);
    Random random = new Random(11);
    for (int i = 0; i < 5; i++) {
      List<ConvolutionLayer> layers = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int layer = 0; layer < count; layer++) {
        int kernel = 2 + random.nextInt(8);
        int padding = random.nextInt(kernel);
        layers.add(
            new ConvolutionLayer(
                3 + random.nextInt(20),
                kernel,
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                padding));
      }
      architectures.add(
          new NetworkArchitecture(
              "random" + i,
              layers,
              random.nextBoolean(),
              new PositionEncoding(random.nextInt(count), 2 * random.nextInt(4))));
    }
    return architectures;
  }

  /** What ONNX Runtime gives without DJL: probabilities and cam of a batch, flat. */
  private static float[][] run(byte[] bytes, float[][] inputs) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    float[] flat = new float[inputs.length * inputs[0].length];
    for (int i = 0; i < inputs.length; i++) {
      System.arraycopy(inputs[i], 0, flat, i * inputs[0].length, inputs[0].length);
    }
    long[] shape = {inputs.length, 1, inputs[0].length};
    try (OrtSession session = environment.createSession(bytes);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(flat), shape);
        OrtSession.Result result = session.run(Map.of("pattern", tensor))) {
      return new float[][] {
        floats(result.get("probabilities").orElseThrow()), floats(result.get("cam").orElseThrow())
      };
    }
  }

  private static float[] floats(ai.onnxruntime.OnnxValue value) {
    FloatBuffer buffer = ((OnnxTensor) value).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static float[][] inputs(int count) {
    float[][] inputs = new float[count][];
    for (int i = 0; i < count; i++) {
      inputs[i] = TestModels.input(100 + i);
    }
    return inputs;
  }

  @Test
  void theFileGivesWhatPyTorchGives() throws Exception {
    for (NetworkArchitecture architecture : architectures()) {
      int members = 1 + architecture.name().length() % 3;
      List<NetworkWeights> ensemble = TestModels.ensemble(architecture, members);
      float[][] inputs = inputs(5);
      float[][] output = run(TestModels.bytes(architecture, members, DECISION), inputs);
      int positions = ensemble.get(0).positions();
      List<float[][][]> maps =
          ensemble.stream().map(m -> NetworkForward.activationMaps(m, inputs)).toList();
      for (int i = 0; i < inputs.length; i++) {
        for (int c = 0; c < 3; c++) {
          for (int p = 0; p < positions; p++) {
            double expected = 0;
            for (float[][][] map : maps) {
              expected += map[i][c][p];
            }
            expected /= members * TEMPERATURE;
            assertThat((double) output[1][(i * 3 + c) * positions + p])
                .as("%s pattern %d class %d position %d", architecture.name(), i, c, p)
                .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
          }
        }
      }
    }
  }

  @Test
  void theNetworksReadFromTheFileSayWhatTheOriginalsSaid() throws Exception {
    float[][] inputs = {TestModels.input(1), TestModels.input(2)};
    for (NetworkArchitecture architecture : architectures()) {
      List<NetworkWeights> originals = TestModels.ensemble(architecture, 2);
      List<NetworkWeights> read =
          ModelFile.of("test", TestModels.bytes(architecture, 2, DECISION)).networks();
      assertThat(read).hasSize(2);
      for (int member = 0; member < 2; member++) {
        assertThat(read.get(member).classes()).isEqualTo(TestModels.CLASSES);
        float[][][] expected = NetworkForward.activationMaps(originals.get(member), inputs);
        float[][][] found = NetworkForward.activationMaps(read.get(member), inputs);
        for (int i = 0; i < inputs.length; i++) {
          for (int c = 0; c < expected[i].length; c++) {
            assertThat(found[i][c])
                .as(architecture.toString())
                .containsExactly(expected[i][c], within(2e-5f));
          }
        }
      }
    }
  }

  @Test
  void probabilitiesAreTheSoftmaxOfTheMeanMap() throws Exception {
    for (NetworkArchitecture architecture : architectures()) {
      float[][] output = run(TestModels.bytes(architecture, 2, DECISION), inputs(4));
      int positions = output[1].length / output[0].length;
      for (int i = 0; i < 4; i++) {
        double[] exponentials = new double[3];
        double sum = 0;
        for (int c = 0; c < 3; c++) {
          double mean = 0;
          for (int p = 0; p < positions; p++) {
            mean += output[1][(i * 3 + c) * positions + p];
          }
          exponentials[c] = Math.exp(mean / positions);
          sum += exponentials[c];
        }
        for (int c = 0; c < 3; c++) {
          // The same numbers in the graph and here, but for the rounding of floats.
          assertThat((double) output[0][i * 3 + c]).isCloseTo(exponentials[c] / sum, within(5e-7));
        }
      }
    }
  }

  @Test
  void anotherReaderOfOnnxSeesTheSameGraph() throws Exception {
    OnnxMl.ModelProto model = OnnxMl.ModelProto.parseFrom(TestModels.bytes());
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(13);
    assertThat(model.getIrVersion()).isEqualTo(7);
    OnnxMl.GraphProto graph = model.getGraph();
    assertThat(graph.getInput(0).getName()).isEqualTo("pattern");
    assertThat(
            graph.getInput(0).getType().getTensorType().getShape().getDimList().stream()
                .map(axis -> axis.hasDimParam() ? axis.getDimParam() : "" + axis.getDimValue()))
        .containsExactly("batch", "1", "240");
    assertThat(graph.getOutputList().stream().map(OnnxMl.ValueInfoProto::getName))
        .containsExactly("probabilities", "cam");
    assertThat(graph.getNodeList().stream().map(OnnxMl.NodeProto::getOpType).distinct())
        .containsExactly("Conv", "Relu", "Add", "Sum", "Mul", "ReduceMean", "Softmax");
    assertThat(graph.getNode(0).getAttributeList().stream().map(OnnxMl.AttributeProto::getType))
        .containsOnly(
            OnnxMl.AttributeProto.AttributeType.INTS, OnnxMl.AttributeProto.AttributeType.INT);
    float[] weights = TestModels.weights(TestModels.ARCHITECTURE, 10).array("head.weight");
    OnnxMl.TensorProto head =
        graph.getInitializerList().stream()
            .filter(tensor -> tensor.getName().equals("member0.head.weight"))
            .findFirst()
            .orElseThrow();
    FloatBuffer read =
        head.getRawData()
            .asReadOnlyByteBuffer()
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    assertThat(head.getDimsList()).containsExactly(3L, 16L, 1L);
    for (float weight : weights) {
      assertThat(read.get()).isEqualTo(weight);
    }
    assertThat(model.getMetadataPropsList().stream().map(OnnxMl.StringStringEntryProto::getKey))
        .containsExactly("xrdlens.card", "xrdlens.references", "xrdlens.sha256");
    assertThat(model.getUnknownFields().asMap()).isEmpty();
  }

  @Test
  void equalModelsGiveEqualBytes() {
    assertThat(TestModels.bytes()).isEqualTo(TestModels.bytes());
  }

  @Test
  void aFileIsReplacedOnlyByAWholeOne(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("toy.onnx");
    Files.writeString(file, "old");
    List<NetworkWeights> one = TestModels.ensemble(TestModels.ARCHITECTURE, 1);
    ModelCard card = TestModels.card(TestModels.ARCHITECTURE, 2, DECISION, ReferenceMode.NONE);
    References none = References.none(TestModels.GRID.size());
    assertThatThrownBy(() -> OnnxExport.write(one, card, none, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 members, but there are 1");
    assertThat(file).hasContent("old");

    OnnxExport.write(TestModels.ensemble(TestModels.ARCHITECTURE, 2), card, none, file);
    assertThat(ModelFile.read(file).card()).isEqualTo(card);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void partsThatDoNotBelongTogetherAreRefused() {
    List<NetworkWeights> members = TestModels.ensemble(TestModels.ARCHITECTURE, 1);
    References none = References.none(TestModels.GRID.size());
    assertThatThrownBy(
            () ->
                OnnxExport.toBytes(
                    members,
                    TestModels.card(TestModels.ARCHITECTURE, 1, DECISION, ReferenceMode.NAMED),
                    none))
        .hasMessageContaining("references NAMED, but they are NONE");
    assertThatThrownBy(
            () ->
                OnnxExport.toBytes(
                    members,
                    TestModels.card(NetworkArchitecture.paper(), 1, DECISION, ReferenceMode.NONE),
                    none))
        .hasMessageContaining("not what the card says");
  }
}
