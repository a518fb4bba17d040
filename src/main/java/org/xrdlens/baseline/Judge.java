package org.xrdlens.baseline;

/** What a method has learned: a judgement of patterns. Safe for many threads. */
@FunctionalInterface
public interface Judge {

  /**
   * Judges a preprocessed pattern.
   *
   * @param input as many points as the examples had
   * @return for each class a number from 0 to 1, together 1; where a method knows no probabilities
   *     these are shares of votes, and 1 for a single vote
   */
  double[] probabilities(float[] input);

  /** A judge that always names one class. */
  static Judge always(int label, int classCount) {
    return input -> certain(label, classCount);
  }

  /** All on one class. */
  static double[] certain(int label, int classCount) {
    double[] probabilities = new double[classCount];
    probabilities[label] = 1;
    return probabilities;
  }
}
