package org.xrdlens.network;

/**
 * One convolution over positions, followed by batch normalisation (if the architecture has it) and
 * ReLU.
 *
 * @param filters output channels, 1 to 4096
 * @param kernel taps, 1 to 4096
 * @param stride input positions between neighbouring outputs, 1 to 4096
 * @param dilation input positions between neighbouring taps, 1 to 4096
 * @param padding zeros added at each end, 0 to one less than {@link #extent()}
 */
public record ConvolutionLayer(int filters, int kernel, int stride, int dilation, int padding) {
  private static final int MOST = 4096;

  /** Checks the numbers. */
  public ConvolutionLayer {
    boolean tooSmall = filters < 1 || kernel < 1 || stride < 1 || dilation < 1 || padding < 0;
    boolean tooLarge = Math.max(Math.max(filters, kernel), Math.max(stride, dilation)) > MOST;
    if (tooSmall || tooLarge || padding > dilation * (kernel - 1)) {
      throw new IllegalArgumentException(
          "A convolution needs 1 to "
              + MOST
              + " filters, taps, stride and dilation and padding shorter than its kernel reaches,"
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
