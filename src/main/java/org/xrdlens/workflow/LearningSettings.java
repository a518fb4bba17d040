package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What classifiers learn from and how; a model, a validation and a study need the same.
 *
 * @param patterns folder of class folders or CSV table of measured patterns; empty for none
 * @param structures {@code library}, a folder of CIF files, several of these with {@code ;}
 *     between, or empty for none
 * @param target {@code space-group}, {@code dimensionality} or {@code folder}
 * @param architecture {@code lens} or {@code paper}
 * @param recipe {@code physics}, {@code paper}, or the path of a recipe file in JSON
 * @param preprocessing {@code lens} or {@code paper}
 * @param ensemble how many networks are averaged, 1 to 16
 * @param seed of everything drawn at random
 * @param plan how much work to do; less is done after a start from a model
 * @param start the model whose networks the training starts from, a shipped one's name or a path;
 *     empty for networks drawn at random
 */
public record LearningSettings(
    Optional<Path> patterns,
    String structures,
    String target,
    String architecture,
    String recipe,
    String preprocessing,
    int ensemble,
    long seed,
    TrainingPlan plan,
    String start) {
  private static final List<String> TARGETS = List.of("space-group", "dimensionality", "folder");
  private static final int MOST_NETWORKS = 16;

  /** Checks what can be checked without reading a file. */
  public LearningSettings {
    Objects.requireNonNull(patterns, "patterns");
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(start, "start");
    requireOneOf("target", target, TARGETS);
    if (patterns.isEmpty() && structures.isEmpty()) {
      throw new IllegalArgumentException(
          "A training needs measured patterns, structures to simulate, or both, but patterns and"
              + " structures are both empty.");
    }
    if (ensemble < 1 || ensemble > MOST_NETWORKS) {
      throw new IllegalArgumentException(
          "The ensemble must have 1 to %d networks, but is %d.".formatted(MOST_NETWORKS, ensemble));
    }
  }

  /** The settings of a training that starts from networks drawn at random. */
  public LearningSettings(
      Optional<Path> patterns,
      String structures,
      String target,
      String architecture,
      String recipe,
      String preprocessing,
      int ensemble,
      long seed,
      TrainingPlan plan) {
    this(
        patterns,
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        ensemble,
        seed,
        plan,
        "");
  }

  /**
   * Passes if a value is known.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  static void requireOneOf(String name, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "The %s must be one of %s, but is \"%s\"."
              .formatted(name, String.join(", ", known), value));
    }
  }

  /** The same with another seed. */
  public LearningSettings withSeed(long other) {
    return new LearningSettings(
        patterns,
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        ensemble,
        other,
        plan,
        start);
  }

  /** The same with another architecture. */
  public LearningSettings withArchitecture(String other) {
    return new LearningSettings(
        patterns, structures, target, other, recipe, preprocessing, ensemble, seed, plan, start);
  }

  /** The same with another recipe: a preset's name or a file. */
  public LearningSettings withRecipe(String other) {
    return new LearningSettings(
        patterns,
        structures,
        target,
        architecture,
        other,
        preprocessing,
        ensemble,
        seed,
        plan,
        start);
  }

  /** The same with another preprocessing. */
  public LearningSettings withPreprocessing(String other) {
    return new LearningSettings(
        patterns, structures, target, architecture, recipe, other, ensemble, seed, plan, start);
  }

  /** The same with another size of the ensemble. */
  public LearningSettings withEnsemble(int other) {
    return new LearningSettings(
        patterns,
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        other,
        seed,
        plan,
        start);
  }

  /** The same with more or less work. */
  public LearningSettings withPlan(TrainingPlan other) {
    return new LearningSettings(
        patterns,
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        ensemble,
        seed,
        other,
        start);
  }

  /** The same with another start: a model's name or path, or empty. */
  public LearningSettings withStart(String other) {
    return new LearningSettings(
        patterns,
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        ensemble,
        seed,
        plan,
        other);
  }
}
