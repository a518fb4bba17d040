package org.xrdlens.classify;

import java.util.List;

/**
 * What a model says about one pattern.
 *
 * @param name of the pattern
 * @param classes in the model's order
 * @param probabilities of the classes, summing to 1
 * @param cam why: the class activation maps
 * @param similarity to the nearest training pattern, 0 to 1; NaN if the model carries no references
 * @param nearest file and class of that pattern; empty if the model does not name it
 * @param coverage share of the model's range that the pattern covers, above 0 to 1
 * @param known whether the model should be believed; if not, the notes say why
 * @param notes sentences about this prediction, often none
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record Prediction(
    String name,
    List<String> classes,
    double[] probabilities,
    ActivationMap cam,
    double similarity,
    String nearest,
    double coverage,
    boolean known,
    List<String> notes) {

  /** Copies. */
  public Prediction {
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
    probabilities = probabilities.clone();
    if (classes.isEmpty() || probabilities.length != classes.size()) {
      throw new IllegalArgumentException(
          "A prediction needs a probability for each of its classes "
              + classes
              + ", but got "
              + probabilities.length
              + ".");
    }
  }

  /** The probabilities of the classes: a copy. */
  @Override
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** The index of the most probable class; of equals, the first. */
  public int predictedIndex() {
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    return best;
  }

  /** The most probable class. */
  public String predicted() {
    return classes.get(predictedIndex());
  }

  /** The probability of the most probable class. */
  public double confidence() {
    return probabilities[predictedIndex()];
  }
}
