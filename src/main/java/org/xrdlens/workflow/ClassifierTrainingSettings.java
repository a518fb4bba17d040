package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xrdlens.evaluate.Protocol;

/**
 * What the training of a model is asked for; the fields are those of the command.
 *
 * @param learning what the model learns from and how
 * @param protocol whose held-out predictions calibrate the model; empty for no validation
 * @param references how the training patterns are named in the model: {@code named}, {@code
 *     anonymous} or {@code none}
 * @param output the model file to write, ending in {@code .onnx}
 */
public record ClassifierTrainingSettings(
    LearningSettings learning, Optional<Protocol> protocol, String references, Path output) {
  private static final List<String> REFERENCES = List.of("named", "anonymous", "none");

  /** Checks what can be checked without reading a file. */
  public ClassifierTrainingSettings {
    Objects.requireNonNull(learning, "learning");
    Objects.requireNonNull(protocol, "protocol");
    LearningSettings.requireOneOf("references", references, REFERENCES);
    if (!output.toString().endsWith(".onnx")) {
      throw new IllegalArgumentException(
          "The output " + output + " must be a file whose name ends in .onnx.");
    }
  }
}
