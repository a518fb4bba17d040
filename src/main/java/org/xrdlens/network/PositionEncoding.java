package org.xrdlens.network;

/**
 * Tells a convolution where on the 2θ axis it stands: channels sin(π·2ᵏ·t) and cos(π·2ᵏ·t) for k =
 * 0, 1, ... of the relative position t (0 at the first, 1 at the last point of the grid) are put
 * beside the channels that enter one layer. A convolution alone can't tell a peak at 14° from the
 * same peak at 28°; absolute angles are what separates lattices.
 *
 * @param layer index from 0 of the layer whose input gets the channels
 * @param channels how many, even, at most 32; 0 for no encoding
 */
public record PositionEncoding(int layer, int channels) {

  private static final int MOST = 32;

  /** No encoding. */
  public static final PositionEncoding NONE = new PositionEncoding(0, 0);

  /** Checks the numbers. */
  public PositionEncoding {
    if (layer < 0 || channels < 0 || channels % 2 != 0 || channels > MOST) {
      throw new IllegalArgumentException(
          "A position encoding needs a layer from 0 and an even number of channels up to "
              + MOST
              + ", but got layer "
              + layer
              + " and "
              + channels
              + " channels.");
    }
  }

  /**
   * The channels' values.
   *
   * @param relativePositions t of each position
   * @return channel by channel, {@code channels * relativePositions.length} values
   */
  float[] values(double[] relativePositions) {
    int length = relativePositions.length;
    float[] values = new float[channels * length];
    for (int channel = 0; channel < channels; channel++) {
      double frequency = Math.PI * (1 << (channel / 2));
      for (int i = 0; i < length; i++) {
        double phase = frequency * relativePositions[i];
        // StrictMath: the same bits on every machine, so that a seed gives the same model.
        values[channel * length + i] =
            (float) (channel % 2 == 0 ? StrictMath.sin(phase) : StrictMath.cos(phase));
      }
    }
    return values;
  }
}
