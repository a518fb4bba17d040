package org.xrdlens.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;

/**
 * A model file that was read, judged and understood: nothing but the network that its card
 * describes is in it. The very bytes that were judged are what the runtime gets.
 */
public final class ModelFile {
  /** No more than this is read of a file; larger ones are refused. */
  public static final long MOST_BYTES = 64L << 20;

  private static final int MOST_POINTS = 100_000;
  private static final long MOST_ACTIVATIONS = 16L << 20;

  private final byte[] bytes;
  private final ModelCard card;
  private final References references;

  private ModelFile(byte[] bytes, ModelCard card, References references) {
    this.bytes = bytes;
    this.card = card;
    this.references = references;
  }

  /**
   * Reads a model file.
   *
   * @throws ModelFormatException if it is no model that this version can use, naming the file, what
   *     was found and what was expected
   * @throws IOException if it can't be read
   */
  public static ModelFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no model file " + file + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /** Reads a model from a stream; {@code name} stands in error messages. */
  public static ModelFile read(String name, InputStream in) throws IOException {
    return of(name, in.readNBytes((int) MOST_BYTES + 1));
  }

  /** Judges the bytes of a model; {@code name} stands in error messages. */
  public static ModelFile of(String name, byte[] bytes) throws ModelFormatException {
    try {
      return judge(bytes.clone());
    } catch (ModelFormatException e) {
      throw new ModelFormatException(
          "The file "
              + name
              + " is not a model of XRD Lens that can be used: "
              + e.getMessage()
              + ".",
          e);
    }
  }

  private static ModelFile judge(byte[] bytes) throws ModelFormatException {
    if (bytes.length == 0) {
      throw new ModelFormatException("it is empty");
    }
    if (bytes.length > MOST_BYTES) {
      throw new ModelFormatException("it is larger than " + (MOST_BYTES >> 20) + " MB");
    }
    OnnxModel model = OnnxReader.read(bytes);
    String cardText = model.metadata().get(OnnxExport.CARD);
    String referencesText = model.metadata().get(OnnxExport.REFERENCES);
    if (cardText == null || referencesText == null) {
      throw new ModelFormatException(
          "its metadata has the keys "
              + model.metadata().keySet()
              + ", but expected "
              + OnnxExport.CARD
              + " and "
              + OnnxExport.REFERENCES);
    }
    ModelCard card = ModelCardJson.read(cardText);
    ModelSeal.check(bytes);
    checkGraph(model.graph(), card);
    References references = References.fromJson(referencesText, card.grid().size());
    if (references.mode() != card.references()) {
      throw new ModelFormatException(
          "its references are " + references.mode() + ", but its card says " + card.references());
    }
    return new ModelFile(bytes, card, references);
  }

  /** The graph must be the one that our writer makes for the card's architecture. */
  private static void checkGraph(OnnxGraph graph, ModelCard card) throws ModelFormatException {
    NetworkArchitecture architecture = card.training().architecture();
    int length = card.grid().size();
    int classes = card.classes().size();
    checkSize(architecture, length);
    OnnxNetwork network = new OnnxNetwork(architecture, card.training().members());
    List<OnnxNode> nodes = network.nodes();
    Set<String> known = nodes.stream().map(OnnxNode::operation).collect(Collectors.toSet());
    for (OnnxNode node : graph.nodes()) {
      if (!known.contains(node.operation())) {
        throw new ModelFormatException(
            "its graph has the operation " + node.operation() + ", but expected only " + known);
      }
    }
    same("inputs", graph.inputs(), OnnxNetwork.inputs(length));
    same("outputs", graph.outputs(), network.outputs(length, classes));
    same("operations", graph.nodes(), nodes);
    List<String> constants = graph.initialisers().stream().map(OnnxTensor::toString).toList();
    same("constants", constants, network.constants(length, classes));
    float scale = graph.initialisers().get(constants.size() - 1).values()[0];
    float expected = OnnxNetwork.scale(card.training().members(), card.decision().temperature());
    if (scale != expected) {
      throw new ModelFormatException(
          "its graph scales maps by " + scale + ", but its card's temperature means " + expected);
    }
  }

  private static void checkSize(NetworkArchitecture architecture, int length)
      throws ModelFormatException {
    if (length > MOST_POINTS) {
      throw new ModelFormatException(
          "its grid has " + length + " points, but expected at most " + MOST_POINTS);
    }
    long positions = length;
    try {
      for (ConvolutionLayer layer : architecture.layers()) {
        positions = layer.outputLength((int) positions);
        if (positions * layer.filters() > MOST_ACTIVATIONS) {
          throw new ModelFormatException("its network needs too much memory: " + layer);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException("its network does not fit its grid: " + e.getMessage(), e);
    }
  }

  private static <T> void same(String what, List<T> found, List<T> expected)
      throws ModelFormatException {
    for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
      Object left = i < found.size() ? found.get(i) : "nothing";
      Object right = i < expected.size() ? expected.get(i) : "nothing";
      if (!left.equals(right)) {
        throw new ModelFormatException(
            "its graph's "
                + what
                + " are not those of its card's network: number "
                + i
                + " is "
                + left
                + ", but expected "
                + right);
      }
    }
  }

  /** What the model says about itself. */
  public ModelCard card() {
    return card;
  }

  /** Sketches of its training patterns. */
  public References references() {
    return references;
  }

  /**
   * The networks of the ensemble, to train on from: each says what it says in the file before the
   * temperature. Of the normalisation a file keeps only what it does to the convolutions, so its
   * running statistics are not those of any patterns; see {@link
   * org.xrdlens.network.NormStatistics}.
   */
  public List<NetworkWeights> networks() {
    try {
      UnfoldedNetwork unfolded = new UnfoldedNetwork(OnnxReader.read(bytes).graph(), card);
      return IntStream.range(0, card.training().members()).mapToObj(unfolded::member).toList();
    } catch (ModelFormatException e) {
      throw new UncheckedIOException("A model that was judged must be readable.", e);
    }
  }

  /** The judged bytes, for the runtime. */
  public InputStream openBytes() {
    return new ByteArrayInputStream(bytes);
  }

  /** SHA-256 of the file in hexadecimal. */
  public String sha256() {
    return ModelSeal.sha256(bytes);
  }
}
