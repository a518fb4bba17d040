package org.xrdlens.network;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The shape of an all-convolutional classifier: convolutions, then a 1×1 convolution with bias to
 * one channel per class (the class activation map), the mean over positions (the logits), softmax.
 * As the mean is linear, the map <em>is</em> the explanation of the logit; with the paper's dense
 * layer after global average pooling it is the same function (Zhou et al. 2016, doi
 * 10.1109/CVPR.2016.319).
 *
 * @param name how users call it
 * @param layers the convolutions, in order, at least one
 * @param batchNormalisation whether each convolution is followed by batch normalisation; without,
 *     it has a bias of its own
 * @param position which layer is told its place on the 2θ axis
 */
public record NetworkArchitecture(
    String name,
    List<ConvolutionLayer> layers,
    boolean batchNormalisation,
    PositionEncoding position) {

  /** Added to variances by batch normalisation. */
  public static final float NORM_EPSILON = 1e-5f;

  /** Checks that the parts fit. */
  public NetworkArchitecture {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(position, "position");
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("The architecture " + name + " has no convolution.");
    }
    if (position.channels() > 0 && position.layer() >= layers.size()) {
      throw new IllegalArgumentException(
          "The architecture "
              + name
              + " has "
              + layers.size()
              + " convolutions, but encodes positions before convolution "
              + position.layer()
              + ", counted from 0.");
    }
  }

  /** Ours: overlapping strides, 2θ position channels, batch normalisation; 29 thousand weights. */
  public static NetworkArchitecture lens() {
    return new NetworkArchitecture(
        "lens",
        List.of(
            new ConvolutionLayer(24, 17, 6, 1, 8),
            new ConvolutionLayer(40, 9, 4, 1, 4),
            new ConvolutionLayer(80, 5, 2, 1, 2)),
        true,
        new PositionEncoding(1, 8));
  }

  /** The network of Oviedo et al. 2019, doi 10.1038/s41524-019-0196-x: strides 8, 5, 3. */
  public static NetworkArchitecture paper() {
    return new NetworkArchitecture(
        "paper",
        List.of(
            ConvolutionLayer.of(32, 8, 8),
            ConvolutionLayer.of(32, 5, 5),
            ConvolutionLayer.of(32, 3, 3)),
        false,
        PositionEncoding.NONE);
  }

  /**
   * A dense network for 1200 points, of 256 and 64 neurons: a convolution as long as the pattern is
   * a dense layer. To compare with; its map has a single position and explains nothing.
   */
  public static NetworkArchitecture dense() {
    return new NetworkArchitecture(
        "dense",
        List.of(ConvolutionLayer.of(256, 1200, 1), ConvolutionLayer.of(64, 1, 1)),
        false,
        PositionEncoding.NONE);
  }

  /**
   * An architecture by its name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static NetworkArchitecture named(String name) {
    return switch (name) {
      case "lens" -> lens();
      case "paper" -> paper();
      case "dense" -> dense();
      default ->
          throw new IllegalArgumentException(
              "The architecture \"" + name + "\" is unknown; there are lens, paper and dense.");
    };
  }

  /**
   * Positions of the class activation map.
   *
   * @param inputLength points of a pattern
   * @throws IllegalArgumentException if a pattern of this length is too short for the strides
   */
  public int positions(int inputLength) {
    return lengthBefore(layers.size(), inputLength);
  }

  /** Positions that enter a layer; for {@code layers().size()} those of the map. */
  int lengthBefore(int layer, int inputLength) {
    int length = inputLength;
    for (ConvolutionLayer convolution : layers.subList(0, layer)) {
      length = convolution.outputLength(length);
    }
    return length;
  }

  /** Points of the input between neighbouring positions of the map: the product of strides. */
  public int positionSpacing() {
    return spacingBefore(layers.size());
  }

  /** The index of the input (fractional) on which the map's first position is centred. */
  public double firstPositionCentre() {
    return firstCentreBefore(layers.size());
  }

  /** Points of the input that one position of the map sees. */
  public int receptiveField() {
    int field = 1;
    int spacing = 1;
    for (ConvolutionLayer layer : layers) {
      field += (layer.extent() - 1) * spacing;
      spacing *= layer.stride();
    }
    return field;
  }

  /** The centre of every position of the map as a fractional index of the input. */
  public double[] positionCentres(int inputLength) {
    return centresBefore(layers.size(), inputLength);
  }

  private double[] centresBefore(int layer, int inputLength) {
    double[] centres = new double[lengthBefore(layer, inputLength)];
    for (int i = 0; i < centres.length; i++) {
      centres[i] = firstCentreBefore(layer) + (double) i * spacingBefore(layer);
    }
    return centres;
  }

  private int spacingBefore(int layer) {
    int spacing = 1;
    for (ConvolutionLayer convolution : layers.subList(0, layer)) {
      spacing *= convolution.stride();
    }
    return spacing;
  }

  private double firstCentreBefore(int layer) {
    double centre = 0;
    int spacing = 1;
    for (ConvolutionLayer convolution : layers.subList(0, layer)) {
      centre += spacing * ((convolution.extent() - 1) / 2.0 - convolution.padding());
      spacing *= convolution.stride();
    }
    return centre;
  }

  /** Whether a layer is told its place on the 2θ axis. */
  public boolean encodesPosition(int layer) {
    return position.channels() > 0 && position.layer() == layer;
  }

  /**
   * The position channels beside the input of the layer that has them.
   *
   * @return channel by channel, {@code position().channels()} times the positions entering the
   *     layer
   */
  public float[] positionChannels(int inputLength) {
    double[] relative = centresBefore(position.layer(), inputLength);
    for (int i = 0; i < relative.length; i++) {
      relative[i] /= inputLength - 1;
    }
    return position.values(relative);
  }

  /**
   * Channels that enter a layer, without position channels; for the index after the last, those of
   * the head.
   */
  public int channelsBefore(int layer) {
    return layer == 0 ? 1 : layers.get(layer - 1).filters();
  }

  /** Every array of numbers that weights of this architecture consist of, in a fixed order. */
  public List<ParameterShape> parameters(int classCount) {
    List<ParameterShape> shapes = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      ConvolutionLayer layer = layers.get(i);
      int filters = layer.filters();
      int fanIn = layer.kernel() * channelsBefore(i);
      int fanInWithPosition =
          fanIn + (encodesPosition(i) ? layer.kernel() * position.channels() : 0);
      shapes.add(
          ParameterShape.kernel(
              ParameterShape.convolution(i),
              fanInWithPosition,
              filters,
              channelsBefore(i),
              layer.kernel()));
      if (encodesPosition(i)) {
        shapes.add(
            ParameterShape.kernel(
                ParameterShape.position(i),
                fanInWithPosition,
                filters,
                position.channels(),
                layer.kernel()));
      }
      if (batchNormalisation) {
        shapes.add(ParameterShape.constant(ParameterShape.normScale(i), 1, true, filters));
        shapes.add(ParameterShape.constant(ParameterShape.normShift(i), 0, true, filters));
        shapes.add(ParameterShape.constant(ParameterShape.normMean(i), 0, false, filters));
        shapes.add(ParameterShape.constant(ParameterShape.normVariance(i), 1, false, filters));
      } else {
        shapes.add(ParameterShape.constant(ParameterShape.bias(i), 0, true, filters));
      }
    }
    int last = channelsBefore(layers.size());
    shapes.add(ParameterShape.kernel(ParameterShape.HEAD, 2 * last, classCount, last, 1));
    shapes.add(ParameterShape.constant(ParameterShape.HEAD_BIAS, 0, true, classCount));
    return List.copyOf(shapes);
  }

  /** The architecture as JSON. */
  public String toJson() {
    return new Gson().toJson(this);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException if the text is no architecture
   */
  public static NetworkArchitecture fromJson(String json) {
    try {
      NetworkArchitecture read = new Gson().fromJson(json, NetworkArchitecture.class);
      if (read != null) {
        return read;
      }
    } catch (RuntimeException e) {
      // Gson wraps in a bare one what a record's constructor refuses.
      throw new IllegalArgumentException("This JSON describes no architecture: " + json, e);
    }
    throw new IllegalArgumentException("This JSON describes no architecture: it is empty.");
  }
}
