package org.xrdlens.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.TestModels;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.network.PyTorchMissingException;
import org.xrdlens.network.ToyPatterns;
import org.xrdlens.network.TrainingSettings;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.progress.Progress;

/** What {@link WithoutPyTorchTest} runs in a Java of its own: classifies, then tries to train. */
final class WithoutPyTorch {
  private WithoutPyTorch() {}

  /**
   * Writes the predicted class on the first line and what training said on the second.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    String predicted;
    try (PatternClassifier classifier =
        PatternClassifier.open(ModelFile.of("toy", TestModels.bytes()))) {
      double[] counts = new double[TestModels.GRID.size()];
      counts[40] = 100;
      predicted =
          classifier
              .classify(
                  DiffractionPattern.of(
                      "peak", TestModels.GRID.toArray(), counts, Radiation.CU_KALPHA1))
              .predicted();
    }
    String training;
    try {
      NetworkTrainer.train(
          TestModels.weights(TestModels.ARCHITECTURE, 1),
          new ToyPatterns(TestModels.GRID.size(), 1),
          TrainingSettings.of(1, 2, 1e-3),
          Progress.NONE);
      training = "trained";
    } catch (PyTorchMissingException e) {
      training = e.getMessage();
    }
    Files.writeString(Path.of(arguments[0]), predicted + "\n" + training + "\n");
  }
}
