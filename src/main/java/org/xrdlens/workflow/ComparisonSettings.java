package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xrdlens.evaluate.Protocol;

/**
 * What a comparison is asked for; the fields are those of the command. {@code both} stands for ours
 * and the paper's.
 *
 * @param study what is learned and how it is judged; the next four take the place of what it names
 * @param architecture {@code lens}, {@code paper} or {@code both}: which convolutional networks
 * @param recipe {@code physics}, {@code paper}, {@code both}, or a recipe file
 * @param preprocessing {@code lens}, {@code paper} or {@code both}
 * @param protocol {@code grouped}, {@code random} or {@code both}
 * @param methods {@code all}, or names with commas between
 * @param examples how many augmented patterns and films the methods learn from that are no networks
 *     of ours, at least 2
 */
public record ComparisonSettings(
    StudySettings study,
    String architecture,
    String recipe,
    String preprocessing,
    String protocol,
    String methods,
    int examples) {
  /** The paper learned from 7000; with 4000 a support vector machine learns within a minute. */
  public static final int EXAMPLES = 4000;

  private static final String BOTH = "both";

  /** Checks what can be checked without reading a file. */
  public ComparisonSettings {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(recipe, "recipe");
    LearningSettings.requireOneOf("architecture", architecture, List.of(BOTH, "lens", "paper"));
    LearningSettings.requireOneOf("preprocessing", preprocessing, List.of(BOTH, "lens", "paper"));
    LearningSettings.requireOneOf("protocol", protocol, List.of(BOTH, "grouped", "random"));
    ComparedMethods.named(methods, architecture);
    if (examples < 2) {
      throw new IllegalArgumentException(
          "The examples must be at least 2, but are " + examples + ".");
    }
  }

  /**
   * A comparison as a command asks for it.
   *
   * @throws IllegalArgumentException if a value is impossible, in a full sentence
   */
  public static ComparisonSettings of(
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
      String methods,
      Path output) {
    StudySettings study =
        StudySettings.of(
            patterns,
            structures,
            target,
            "lens",
            "physics",
            "lens",
            ensemble,
            Protocol.GROUPED.key(),
            folds,
            repeats,
            seed,
            output);
    return new ComparisonSettings(
        study, architecture, recipe.strip(), preprocessing, protocol, methods, EXAMPLES);
  }

  private static List<String> each(String value, String ours) {
    return value.equals(BOTH) ? List.of(ours, "paper") : List.of(value);
  }

  /** Everything that is compared, in the order of the table. */
  List<ComparisonCondition> conditions() {
    List<ComparisonCondition> conditions = new ArrayList<>();
    for (Protocol of : protocols()) {
      for (String with : each(preprocessing, "lens")) {
        for (String by : each(recipe, "physics")) {
          for (String method : ComparedMethods.named(methods, architecture)) {
            conditions.add(new ComparisonCondition(method, with, by, of));
          }
        }
      }
    }
    return conditions;
  }

  /** How the folds are made: one way, or two. */
  List<Protocol> protocols() {
    return protocol.equals(BOTH)
        ? List.of(Protocol.GROUPED, Protocol.RANDOM)
        : List.of(Protocol.named(protocol));
  }

  /** The study that a condition is a part of. */
  StudySettings study(ComparisonCondition condition) {
    LearningSettings learning =
        study
            .learning()
            .withArchitecture(ComparedMethods.architecture(condition.method()).orElse("lens"))
            .withPreprocessing(condition.preprocessing())
            .withRecipe(condition.recipe());
    return new StudySettings(
        learning, condition.protocol(), study.folds(), study.repeats(), study.output());
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = study.values();
    String output = values.remove("output");
    values.put("architecture", architecture);
    values.put("recipe", recipe);
    values.put("preprocessing", preprocessing);
    values.put("protocol", protocol);
    values.put("methods", methods);
    values.put("output", output);
    return values;
  }
}
