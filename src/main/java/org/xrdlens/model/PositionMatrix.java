package org.xrdlens.model;

import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;

/**
 * What a convolution sees of the position channels, which are the same for every pattern: a row for
 * each output position, a column for each channel and tap. Its product with a kernel is a constant
 * offset, which is all that a model file keeps of the channels.
 */
final class PositionMatrix {
  /** Relative to the start, squared: below the rounding of the offsets, which are floats. */
  private static final double SOLVED = 1e-24;

  private final double[][] rows;
  private final int columns;

  /** The matrix of the layer that is told its position. */
  PositionMatrix(NetworkArchitecture architecture, int inputLength) {
    ConvolutionLayer layer = architecture.layers().get(architecture.position().layer());
    float[] channels = architecture.positionChannels(inputLength);
    int channelCount = architecture.position().channels();
    int length = channels.length / channelCount;
    this.columns = channelCount * layer.kernel();
    this.rows = new double[layer.outputLength(length)][columns];
    for (int p = 0; p < rows.length; p++) {
      for (int c = 0; c < channelCount; c++) {
        for (int k = 0; k < layer.kernel(); k++) {
          int at = p * layer.stride() + k * layer.dilation() - layer.padding();
          if (at >= 0 && at < length) {
            rows[p][c * layer.kernel() + k] = channels[c * length + at];
          }
        }
      }
    }
  }

  /**
   * The offsets of a kernel.
   *
   * @param kernel filters × channels × taps
   * @return filters × positions
   */
  float[] offsets(float[] kernel) {
    int filters = kernel.length / columns;
    float[] offsets = new float[filters * rows.length];
    for (int f = 0; f < filters; f++) {
      for (int p = 0; p < rows.length; p++) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
          sum += kernel[f * columns + j] * rows[p][j];
        }
        offsets[f * rows.length + p] = (float) sum;
      }
    }
    return offsets;
  }

  /**
   * The smallest kernel with given offsets. Many kernels have the same, since a sine that is moved
   * by a tap is a sum of the channels again.
   *
   * @param offsets filters × positions, as {@link #offsets} made them of some kernel
   * @return filters × channels × taps
   */
  float[] kernel(float[] offsets) {
    int filters = offsets.length / rows.length;
    float[] kernel = new float[filters * columns];
    for (int f = 0; f < filters; f++) {
      double[] solution = smallest(offsets, f * rows.length);
      for (int j = 0; j < columns; j++) {
        kernel[f * columns + j] = (float) solution[j];
      }
    }
    return kernel;
  }

  /**
   * Least squares by conjugate gradients from zero, which end at the smallest solution (Björck,
   * Numerical Methods for Least Squares Problems, 1996, doi 10.1137/1.9781611971484, section 7.4).
   */
  private double[] smallest(float[] offsets, int from) {
    double[] x = new double[columns];
    double[] residual = new double[rows.length];
    for (int p = 0; p < residual.length; p++) {
      residual[p] = offsets[from + p];
    }
    double[] gradient = transposed(residual);
    double[] direction = gradient.clone();
    double square = dot(gradient, gradient);
    double enough = SOLVED * square;
    for (int i = 0; i < 2 * columns && square > enough; i++) {
      double[] image = times(direction);
      double step = square / dot(image, image);
      for (int j = 0; j < columns; j++) {
        x[j] += step * direction[j];
      }
      for (int p = 0; p < residual.length; p++) {
        residual[p] -= step * image[p];
      }
      gradient = transposed(residual);
      double before = square;
      square = dot(gradient, gradient);
      for (int j = 0; j < columns; j++) {
        direction[j] = gradient[j] + square / before * direction[j];
      }
    }
    return x;
  }

  private double[] times(double[] vector) {
    double[] product = new double[rows.length];
    for (int p = 0; p < product.length; p++) {
      product[p] = dot(rows[p], vector);
    }
    return product;
  }

  private double[] transposed(double[] vector) {
    double[] product = new double[columns];
    for (int p = 0; p < vector.length; p++) {
      for (int j = 0; j < columns; j++) {
        product[j] += rows[p][j] * vector[p];
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
