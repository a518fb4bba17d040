package org.xrdlens.baseline;

import java.util.Arrays;

/**
 * What is learned from: preprocessed patterns with their classes.
 *
 * @param inputs patterns, all of one length
 * @param classes class index of each
 * @param classCount how many classes there are; some may have no example
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Examples(float[][] inputs, int[] classes, int classCount) {

  /** Checks that every pattern has a class and as many points as the others. */
  public Examples {
    if (inputs.length == 0 || inputs.length != classes.length) {
      throw new IllegalArgumentException(
          "Examples need at least one pattern and a class for each, but got %d patterns and %d classes."
              .formatted(inputs.length, classes.length));
    }
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].length != inputs[0].length) {
        throw new IllegalArgumentException(
            "All examples must have %d points as the first, but example %d has %d."
                .formatted(inputs[0].length, i, inputs[i].length));
      }
      if (classes[i] < 0 || classes[i] >= classCount) {
        throw new IllegalArgumentException(
            "The class of example %d must lie between 0 and %d, but is %d."
                .formatted(i, classCount - 1, classes[i]));
      }
    }
  }

  /** How many examples there are. */
  public int size() {
    return inputs.length;
  }

  /** Points of a pattern. */
  int length() {
    return inputs[0].length;
  }

  /** How many examples each class has. */
  int[] counts() {
    int[] counts = new int[classCount];
    for (int label : classes) {
      counts[label]++;
    }
    return counts;
  }

  /** Whether all examples are of one class, of which there is nothing to learn. */
  boolean areOfOneClass() {
    return Arrays.stream(classes).allMatch(label -> label == classes[0]);
  }
}
