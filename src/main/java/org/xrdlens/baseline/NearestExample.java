package org.xrdlens.baseline;

import org.xrdlens.evaluate.NearestNeighbour;
import org.xrdlens.progress.Progress;

/**
 * The class of the nearest example, without any training. Of examples at one distance the first
 * counts.
 *
 * @param name of the method
 * @param distance what near means
 */
record NearestExample(String name, Distance distance) implements LearningMethod {

  /** By the angle between two patterns. */
  static NearestExample cosine() {
    return new NearestExample("nearest-cosine", (a, b, limit) -> 1 - NearestNeighbour.cosine(a, b));
  }

  /** By the sum of squared differences. */
  static NearestExample euclid() {
    return new NearestExample("nearest-euclid", new TimeWarping(0));
  }

  /** By dynamic time warping. */
  static NearestExample warped(int band) {
    return new NearestExample("nearest-dtw", new TimeWarping(band));
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    progress.checkCancelled();
    return input -> Judge.certain(nearest(input, examples), examples.classCount());
  }

  private int nearest(float[] input, Examples examples) {
    double least = Double.POSITIVE_INFINITY;
    int nearest = 0;
    for (int i = 0; i < examples.size(); i++) {
      double d = distance.between(input, examples.inputs()[i], least);
      if (d < least) {
        least = d;
        nearest = i;
      }
    }
    return examples.classes()[nearest];
  }
}
