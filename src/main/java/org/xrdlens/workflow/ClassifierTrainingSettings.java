package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.xrdlens.evaluate.Protocol;

/**
 * What a training is asked for; the fields are those of the command.
 *
 * @param patterns folder of class folders or CSV table of measured patterns; empty for none
 * @param structures {@code library}, a folder of CIF files, several of these with {@code ;}
 *     between, or empty for none
 * @param target {@code space-group}, {@code dimensionality} or {@code folder}
 * @param architecture {@code lens} or {@code paper}
 * @param recipe {@code physics}, {@code paper}, or the path of a recipe file in JSON
 * @param preprocessing {@code lens} or {@code paper}
 * @param ensemble how many networks are averaged, 1 to 16
 * @param protocol whose held-out predictions calibrate the model; empty for no validation
 * @param seed of everything drawn at random
 * @param references how the training patterns are named in the model: {@code named}, {@code
 *     anonymous} or {@code none}
 * @param output the model file to write, ending in {@code .onnx}
 * @param plan how much work to do
 */
public record ClassifierTrainingSettings(
    Optional<Path> patterns,
    String structures,
    String target,
    String architecture,
    String recipe,
    String preprocessing,
    int ensemble,
    Optional<Protocol> protocol,
    long seed,
    String references,
    Path output,
    TrainingPlan plan) {

  /** Checks what can be checked without reading a file. */
  public ClassifierTrainingSettings {
    Objects.requireNonNull(patterns, "patterns");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(plan, "plan");
    requireOneOf("target", target, "space-group", "dimensionality", "folder");
    requireOneOf("references", references, "named", "anonymous", "none");
    if (patterns.isEmpty() && structures.isEmpty()) {
      throw new IllegalArgumentException(
          "A training needs measured patterns, structures to simulate, or both, but patterns and"
              + " structures are both empty.");
    }
    if (ensemble < 1 || ensemble > 16) {
      throw new IllegalArgumentException(
          "The ensemble must have 1 to 16 networks, but is " + ensemble + ".");
    }
    if (!output.toString().endsWith(".onnx")) {
      throw new IllegalArgumentException(
          "The output " + output + " must be a file whose name ends in .onnx.");
    }
  }

  private static void requireOneOf(String name, String value, String... known) {
    for (String one : known) {
      if (one.equals(value)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "The "
            + name
            + " must be one of "
            + String.join(", ", known)
            + ", but is \""
            + value
            + "\".");
  }
}
