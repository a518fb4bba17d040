package org.xrdlens.workflow;

import java.io.IOException;
import java.util.List;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.model.ModelFile;

/** Makes sure, before it is written, that a model says what the networks say it was made from. */
final class ExportCheck {
  /** Sums of a thousand float products in another order differ by some 1e-6. */
  private static final double TOLERANCE = 1e-4;

  private static final int MOST_PATTERNS = 32;

  private ExportCheck() {}

  /**
   * Compares the probabilities of the model, through ONNX Runtime, with those of the networks.
   *
   * @throws IllegalStateException if they differ, naming the difference
   */
  static void requireEqual(ModelFile model, Ensemble ensemble, double temperature, MeasuredSet set)
      throws IOException {
    List<float[]> inputs = set.values().subList(0, Math.min(MOST_PATTERNS, set.size()));
    if (inputs.isEmpty()) {
      inputs = List.of(new float[ensemble.members().get(0).inputLength()]);
    }
    double[][] expected = ensemble.logits(inputs.toArray(float[][]::new));
    try (PatternClassifier classifier = PatternClassifier.open(model)) {
      double[][] found = classifier.probabilities(inputs);
      for (int i = 0; i < found.length; i++) {
        double[] p = Calibration.softmax(expected[i], temperature);
        for (int c = 0; c < p.length; c++) {
          if (!(Math.abs(p[c] - found[i][c]) < TOLERANCE)) {
            throw new IllegalStateException(
                "The exported model gives a probability of "
                    + found[i][c]
                    + " where its networks give "
                    + p[c]
                    + ".");
          }
        }
      }
    }
  }
}
