package org.xrdlens.baseline;

import java.util.SplittableRandom;

/** Points normally distributed around a centre for each class. */
final class Blobs {
  private Blobs() {}

  /**
   * Draws examples.
   *
   * @param centres a centre for each class that has examples
   * @param labels the class index of each centre
   * @param classCount how many classes there are
   * @param ofEach examples of each
   * @param sigma standard deviation of every coordinate
   */
  static Examples draw(
      float[][] centres, int[] labels, int classCount, int ofEach, double sigma, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] inputs = new float[centres.length * ofEach][];
    int[] classes = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      int centre = i % centres.length;
      inputs[i] = centres[centre].clone();
      for (int j = 0; j < inputs[i].length; j++) {
        inputs[i][j] += (float) (sigma * random.nextGaussian());
      }
      classes[i] = labels[centre];
    }
    return new Examples(inputs, classes, classCount);
  }

  /** Three classes in six dimensions, 40 standard deviations apart in two of them. */
  static Examples farApart(int ofEach, long seed) {
    float[][] centres = {{4, 0, 0, 1, 1, 1}, {0, 4, 0, 1, 1, 1}, {0, 0, 4, 1, 1, 1}};
    return draw(centres, new int[] {0, 1, 2}, 3, ofEach, 0.1, seed);
  }

  /** The share of examples for which a judge finds the true class most probable. */
  static double accuracy(Judge judge, Examples examples) {
    int right = 0;
    for (int i = 0; i < examples.size(); i++) {
      right += most(judge.probabilities(examples.inputs()[i])) == examples.classes()[i] ? 1 : 0;
    }
    return right / (double) examples.size();
  }

  /** The index of the greatest number. */
  static int most(double[] values) {
    int most = 0;
    for (int i = 1; i < values.length; i++) {
      most = values[i] > values[most] ? i : most;
    }
    return most;
  }
}
