package org.xrdlens.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;

/**
 * Writes an ensemble of networks as one self-describing ONNX file: input {@code pattern} [batch, 1,
 * points], outputs {@code probabilities} [batch, classes] and {@code cam} [batch, classes,
 * positions]; card and references in the metadata. Equal arguments give equal bytes.
 */
public final class OnnxExport {
  static final String CARD = "xrdlens.card";
  static final String REFERENCES = "xrdlens.references";

  private OnnxExport() {}

  /**
   * Writes a model file; a file that is there is replaced only when all is written.
   *
   * @param members networks of one architecture, as many as the card says
   * @param card what the model says about itself
   * @param references sketches of the training patterns
   * @param file the {@code .onnx} file
   * @throws IllegalArgumentException if members, card and references don't belong together
   * @throws IOException if the file can't be written
   */
  public static void write(
      List<NetworkWeights> members, ModelCard card, References references, Path file)
      throws IOException {
    byte[] bytes = toBytes(members, card, references);
    Path folder = file.toAbsolutePath().getParent();
    // Not createTempFile, whose files only their owner may read.
    Path temporary = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The bytes of a model file; see {@link #write}. */
  public static byte[] toBytes(
      List<NetworkWeights> members, ModelCard card, References references) {
    check(members, card, references);
    NetworkArchitecture architecture = card.training().architecture();
    int length = card.grid().size();
    OnnxNetwork network = new OnnxNetwork(architecture, members.size());
    List<OnnxTensor> constants = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      constants.addAll(new FoldedNetwork(members.get(i), i).constants());
    }
    float scale = OnnxNetwork.scale(members.size(), card.decision().temperature());
    constants.add(new OnnxTensor(OnnxNetwork.SCALE, List.of(), new float[] {scale}));
    OnnxGraph graph =
        new OnnxGraph(
            network.nodes(),
            constants,
            OnnxNetwork.inputs(length),
            network.outputs(length, card.classes().size()));
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(CARD, card.toJson());
    metadata.put(REFERENCES, references.toJson());
    byte[] bytes =
        ModelSeal.seal(OnnxWriter.write(new OnnxModel(OnnxModel.OPSET, graph, metadata)));
    try {
      ModelFile.of(card.name(), bytes);
    } catch (ModelFormatException e) {
      throw new UncheckedIOException("The model that was made can't be read back.", e);
    }
    return bytes;
  }

  private static void check(List<NetworkWeights> members, ModelCard card, References references) {
    require(
        members.size() == card.training().members(),
        "the card has " + card.training().members() + " members, but there are " + members.size());
    require(
        references.mode() == card.references(),
        "the card has references " + card.references() + ", but they are " + references.mode());
    require(
        references.length() == card.grid().size(),
        "the references have " + references.length() + " points, the grid " + card.grid().size());
    for (NetworkWeights member : members) {
      require(
          member.architecture().equals(card.training().architecture())
              && member.classes().equals(card.classes())
              && member.inputLength() == card.grid().size(),
          "a member is " + member + ", which is not what the card says");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("The parts of a model don't fit: " + what + ".");
    }
  }
}
