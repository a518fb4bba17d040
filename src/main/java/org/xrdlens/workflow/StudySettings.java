package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xrdlens.evaluate.Protocol;

/**
 * What every study is asked for: what is learned, and how it is judged.
 *
 * @param learning what is learned from and how; its seed is that of the first repeat
 * @param protocol how the folds are made
 * @param folds how many, at least 2
 * @param repeats how often all is done anew, each time with the next seed, 1 to 100
 * @param output folder of the results, created if absent
 */
public record StudySettings(
    LearningSettings learning, Protocol protocol, int folds, int repeats, Path output) {
  private static final int MOST_REPEATS = 100;

  /** Checks what can be checked without reading a file. */
  public StudySettings {
    Objects.requireNonNull(learning, "learning");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(output, "output");
    if (folds < 2) {
      throw new IllegalArgumentException("The folds must be at least 2, but are " + folds + ".");
    }
    if (repeats < 1 || repeats > MOST_REPEATS) {
      throw new IllegalArgumentException(
          "The repeats must be 1 to " + MOST_REPEATS + ", but are " + repeats + ".");
    }
    if (learning.patterns().isEmpty()) {
      throw new IllegalArgumentException(
          "A study needs measured patterns to judge, but patterns is empty.");
    }
  }

  /**
   * The settings of macro keys, with the ordinary amount of work.
   *
   * @throws IllegalArgumentException if a value is not known or out of range
   */
  public static StudySettings of(
      Path patterns,
      String structures,
      String target,
      String architecture,
      String recipe,
      String preprocessing,
      int ensemble,
      String protocol,
      int folds,
      int repeats,
      long seed,
      Path output) {
    LearningSettings learning =
        new LearningSettings(
            Optional.of(patterns),
            structures.strip(),
            target,
            architecture,
            recipe.strip(),
            preprocessing,
            ensemble,
            seed,
            TrainingPlan.standard());
    return new StudySettings(learning, Protocol.named(protocol), folds, repeats, output);
  }

  /** What is learned in a repeat, from 0. */
  LearningSettings learning(int repeat) {
    return learning.withSeed(learning.seed() + repeat);
  }

  /** All values by their macro keys, in the order of the commands' inputs. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("patterns", learning.patterns().map(Path::toString).orElse(""));
    values.put("structures", learning.structures());
    values.put("target", learning.target());
    values.put("architecture", learning.architecture());
    values.put("recipe", learning.recipe());
    values.put("preprocessing", learning.preprocessing());
    values.put("ensemble", String.valueOf(learning.ensemble()));
    values.put("protocol", protocol.key());
    values.put("folds", String.valueOf(folds));
    values.put("repeats", String.valueOf(repeats));
    values.put("seed", String.valueOf(learning.seed()));
    values.put("output", output.toString());
    return values;
  }
}
