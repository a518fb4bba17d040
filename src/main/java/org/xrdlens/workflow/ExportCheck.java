package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.model.ModelFile;

/** Makes sure that a model file says what the networks say from which it was made. */
final class ExportCheck {
  /** Sums of a thousand float products in another order differ by some 1e-6. */
  private static final double TOLERANCE = 1e-4;

  private static final int MOST_PATTERNS = 32;

  private ExportCheck() {}

  /**
   * Compares the probabilities of the file, through ONNX Runtime, with those of the networks.
   *
   * @throws IllegalStateException if they differ, naming the file and the difference
   */
  static void requireEqual(Path file, Ensemble ensemble, double temperature, MeasuredSet set)
      throws IOException {
    List<float[]> inputs = set.values().subList(0, Math.min(MOST_PATTERNS, set.size()));
    if (inputs.isEmpty()) {
      inputs = List.of(new float[ensemble.members().get(0).inputLength()]);
    }
    double[][] expected = ensemble.logits(inputs.toArray(float[][]::new));
    try (PatternClassifier classifier = PatternClassifier.open(ModelFile.read(file))) {
      double[][] found = classifier.probabilities(inputs);
      for (int i = 0; i < found.length; i++) {
        double[] p = Calibration.softmax(expected[i], temperature);
        for (int c = 0; c < p.length; c++) {
          if (!(Math.abs(p[c] - found[i][c]) < TOLERANCE)) {
            throw new IllegalStateException(
                "The exported model "
                    + file
                    + " gives a probability of "
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
