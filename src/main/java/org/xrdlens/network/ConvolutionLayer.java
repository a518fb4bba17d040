package org.xrdlens.network;

/**
 * One convolution over positions, followed by batch normalisation (if the architecture has it) and
 * ReLU.
 *
 * @param filters output channels, at least 1
 * @param kernel taps, at least 1
 * @param stride input positions between neighbouring outputs, at least 1
 * @param dilation input positions between neighbouring taps, at least 1
 * @param padding zeros added at each end, at least 0
 */
public record ConvolutionLayer(int filters, int kernel, int stride, int dilation, int padding) {

  /** Checks the numbers. */
  public ConvolutionLayer {
    if (filters < 1 || kernel < 1 || stride < 1 || dilation < 1 || padding < 0) {
      throw new IllegalArgumentException(
          "A convolution needs at least 1 filter, tap, stride and dilation and no negative padding,"
              + " but got "
              + filters
              + " filters, kernel "
              + kernel
              + ", stride "
              + stride
              + ", dilation "
              + dilation
              + ", padding "
              + padding
              + ".");
    }
  }

  /** A convolution without dilation and padding. */
  public static ConvolutionLayer of(int filters, int kernel, int stride) {
    return new ConvolutionLayer(filters, kernel, stride, 1, 0);
  }

  /** A copy with other padding: zeros at each end. */
  public ConvolutionLayer withPadding(int newPadding) {
    return new ConvolutionLayer(filters, kernel, stride, dilation, newPadding);
  }

  /** A copy with another dilation. */
  public ConvolutionLayer withDilation(int newDilation) {
    return new ConvolutionLayer(filters, kernel, stride, newDilation, padding);
  }

  /** From the first to the last tap: {@code dilation * (kernel - 1) + 1} positions. */
  public int extent() {
    return dilation * (kernel - 1) + 1;
  }

  /**
   * How many positions come out.
   *
   * @param length positions that go in
   * @return at least 1
   * @throws IllegalArgumentException if the padded input is shorter than the kernel
   */
  public int outputLength(int length) {
    int free = length + 2 * padding - extent();
    if (length < 1 || free < 0) {
      throw new IllegalArgumentException(
          "The convolution " + this + " needs more than " + length + " positions.");
    }
    return free / stride + 1;
  }
}
