package org.xrdlens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final byte[] GOOD = TestModels.bytes();

  /** A model changed by another program, and sealed again so that only the change is wrong. */
  private static byte[] changed(Consumer<OnnxMl.ModelProto.Builder> change) {
    try {
      OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.parseFrom(GOOD).toBuilder();
      model.removeMetadataProps(model.getMetadataPropsCount() - 1);
      change.accept(model);
      return ModelSeal.seal(model.build().toByteArray());
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] changedCard(String from, String to) {
    return changed(
        model -> {
          String card = model.getMetadataProps(0).getValue();
          assertThat(card).contains(from);
          model.getMetadataPropsBuilder(0).setValue(card.replace(from, to));
        });
  }

  private static void refused(byte[] bytes, String... parts) {
    assertThatThrownBy(() -> ModelFile.of("toy.onnx", bytes))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageStartingWith("The file toy.onnx is not a model of XRD Lens that can be used: ")
        .satisfies(e -> assertThat(List.of(parts)).allMatch(part -> e.getMessage().contains(part)));
  }

  @Test
  void aModelComesBackWithItsCardItsReferencesAndItsBytes() throws Exception {
    ModelFile file = ModelFile.of("toy.onnx", GOOD);
    assertThat(file.card())
        .isEqualTo(
            TestModels.card(
                TestModels.ARCHITECTURE, 2, new DecisionRule(1.5, 0.7, 0.8), ReferenceMode.NAMED));
    assertThat(file.references().size()).isEqualTo(6);
    try (InputStream in = file.openBytes()) {
      assertThat(in.readAllBytes()).isEqualTo(GOOD);
    }
    assertThat(file.sha256()).isEqualTo(ModelSeal.sha256(GOOD));
    // The first position of the map is centred on the first point of the grid by its padding.
    assertThat(file.card().positionTwoTheta()).startsWith(10.0, 11.2).hasSize(40);
  }

  @Test
  void anUnchangedModelOfAnotherWriterIsTheSameModel() {
    assertThatCode(() -> ModelFile.of("toy.onnx", changed(model -> {}))).doesNotThrowAnyException();
  }

  @Test
  void everyCutIsRefused() {
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      int length = i < 50 ? i : i < 100 ? GOOD.length - (i - 49) : random.nextInt(GOOD.length);
      refused(Arrays.copyOf(GOOD, length));
    }
  }

  @Test
  void everyFlippedBitIsRefused() {
    Random random = new Random(6);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = GOOD.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      refused(bytes);
    }
  }

  @Test
  void damageUnderAGoodSealGivesASentenceOrAModelButNoOtherError() {
    Random random = new Random(7);
    int bodyLength = GOOD.length - ModelSeal.seal(new byte[0]).length;
    int understood = 0;
    for (int i = 0; i < 1500; i++) {
      byte[] body = Arrays.copyOf(GOOD, bodyLength);
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        body[random.nextInt(i % 2 == 0 ? 2000 : body.length)] = (byte) random.nextInt(256);
      }
      try {
        ModelFile.of("toy.onnx", ModelSeal.seal(body));
        understood++;
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageStartingWith("The file toy.onnx is not a model");
      }
    }
    // Another weight is another good model.
    assertThat(understood).isPositive();
  }

  @Test
  void foreignFilesAreRefused() {
    refused(new byte[0], "it is empty");
    refused("not a model at all".getBytes(StandardCharsets.UTF_8));
    refused(new byte[1000]);
    refused(
        changed(OnnxMl.ModelProto.Builder::clearMetadataProps),
        "[xrdlens.sha256]",
        "expected xrdlens.card and xrdlens.references");
  }

  @Test
  void constantsOutsideTheFileAreRefused() {
    refused(
        changed(
            model ->
                model
                    .getGraphBuilder()
                    .getInitializerBuilder(0)
                    .setDataLocation(OnnxMl.TensorProto.DataLocation.EXTERNAL)
                    .addExternalData(
                        OnnxMl.StringStringEntryProto.newBuilder()
                            .setKey("location")
                            .setValue("/etc/passwd"))),
        "member0.convolution0.weight",
        "outside the file");
  }

  @Test
  void otherOperationsAndOperatorSetsAreRefused() {
    refused(
        changed(model -> model.getGraphBuilder().getNodeBuilder(1).setOpType("Loop")),
        "the operation Loop",
        "Relu");
    refused(
        changed(model -> model.getGraphBuilder().getNodeBuilder(0).setDomain("com.evil")),
        "field 7");
    refused(
        changed(model -> model.getOpsetImportBuilder(0).setVersion(99)),
        "version 99, but expected 13");
    refused(
        changed(model -> model.addFunctions(OnnxMl.FunctionProto.newBuilder().setName("f"))),
        "field 25");
    refused(
        changed(
            model ->
                model
                    .getGraphBuilder()
                    .getNodeBuilder(0)
                    .getAttributeBuilder(0)
                    .setType(OnnxMl.AttributeProto.AttributeType.GRAPH)
                    .setG(OnnxMl.GraphProto.newBuilder())),
        "attribute");
  }

  @Test
  void aGraphThatIsNotTheCardsNetworkIsRefused() {
    refused(
        changed(
            model -> {
              OnnxMl.NodeProto.Builder node = model.getGraphBuilder().getNodeBuilder(0);
              for (OnnxMl.AttributeProto.Builder attribute : node.getAttributeBuilderList()) {
                if (attribute.getName().equals("strides")) {
                  attribute.setInts(0, 1);
                }
              }
            }),
        "operations are not those of its card's network",
        "number 0");
    refused(changedCard("\"stride\":3", "\"stride\":4"), "its card's network");
    refused(changedCard("\"members\":2", "\"members\":3"), "its card's network");
    refused(changedCard("\"temperature\":1.5", "\"temperature\":1.6"), "temperature");
    refused(changedCard("\"left\",\"middle\",\"right\"", "\"left\",\"right\""), "outputs");
    refused(changedCard("\"size\":240", "\"size\":250"), "inputs");
    refused(changedCard("\"references\":\"named\"", "\"references\":\"none\""), "references");
    refused(
        changed(
            model ->
                model
                    .getGraphBuilder()
                    .getInitializerBuilder(0)
                    .setRawData(ByteString.copyFrom(new byte[8]))),
        "2 numbers, but the shape [8, 1, 9]");
    refused(
        changed(
            model -> {
              OnnxMl.TensorProto.Builder tensor = model.getGraphBuilder().getInitializerBuilder(0);
              byte[] raw = tensor.getRawData().toByteArray();
              Arrays.fill(raw, 0, 4, (byte) 0xFF);
              tensor.setRawData(ByteString.copyFrom(raw));
            }),
        "the number NaN");
  }

  @Test
  void anotherVersionOfTheCardAndAnEmptyCardAreRefused() {
    refused(changedCard("\"format_version\":1", "\"format_version\":2"), "version 2", "version 1");
    refused(changedCard("\"format_version\":1,", ""), "no format_version");
    refused(changedCard("\"preprocessing\":{", "\"other\":{"), "its card");
    refused(changedCard("\"unit_maximum\"", "\"unit_sum\""), "unit_sum");
  }

  @Test
  void aHugeNetworkOrFileIsRefusedBeforeItCostsMemory() {
    refused(changedCard("\"size\":240", "\"size\":2000000000"), "card");
    refused(
        changedCard("\"size\":240", "\"size\":200000,\"step\":1e-4"),
        "200000 points, but expected at most 100000");
    refused(
        changed(
            model -> {
              for (int i = 0; i < 100_000; i++) {
                model.getGraphBuilder().addNode(OnnxMl.NodeProto.getDefaultInstance());
              }
            }),
        "more than 100000 fields");
    refused(
        changed(model -> model.getMetadataPropsBuilder(0).setValue(" ".repeat(2 << 20))),
        "characters");
    refused(
        changedCard(
            "\"preprocessing\":{",
            "\"preprocessing\":{\"x\":" + "[".repeat(200_000) + "]".repeat(200_000) + ","),
        "its card");
    byte[] huge = new byte[(int) ModelFile.MOST_BYTES + 1];
    assertThatThrownBy(() -> ModelFile.read("toy.onnx", new ByteArrayInputStream(huge)))
        .hasMessageContaining("larger than 64 MB");
  }

  @Test
  void aMissingFileOrFolderIsNamed(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.onnx");
    assertThatThrownBy(() -> ModelFile.read(missing)).hasMessageContaining(missing.toString());
    assertThatThrownBy(() -> ModelFile.read(folder)).hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> ModelLocator.open(missing.toString()))
        .hasMessageContaining("none.onnx")
        .hasMessageContaining("space-group")
        .hasMessageContaining("dimensionality");
    assertThatThrownBy(() -> ModelLocator.open("")).hasMessageContaining("no model \"\"");
    Path file = folder.resolve("toy.onnx");
    Files.write(file, GOOD);
    assertThat(ModelLocator.open(file.toString()).card().name()).isEqualTo("toy");
  }
}
