package org.xrdlens.io;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a classifier learns to tell apart: the column of a training table, or its folders' names.
 */
public enum TrainingTarget {
  /** Space groups as Hermann-Mauguin symbols, column {@code space_group}. */
  SPACE_GROUP("space-group", "space_group"),
  /** {@code 0D}, {@code 2D}, {@code 3D}, column {@code dimensionality}. */
  DIMENSIONALITY("dimensionality", "dimensionality"),
  /** Whatever the folders are called, column {@code class}. */
  FOLDER("folder", "class");

  private final String text;
  private final String column;

  TrainingTarget(String text, String column) {
    this.text = text;
    this.column = column;
  }

  /**
   * The target of this name, as in the commands' key {@code target}.
   *
   * @throws IllegalArgumentException with the known names if there is none
   */
  public static TrainingTarget named(String name) {
    return Arrays.stream(values())
        .filter(target -> target.text.equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The target \"" + name + "\" is none of space-group, dimensionality, folder."));
  }

  /** The column of a training table that holds it. */
  public String column() {
    return column;
  }

  /**
   * The label of this target for a class that may be given as a space group.
   *
   * @return empty if the class has no label of this target
   */
  Optional<String> labelOf(String className) {
    if (className.isBlank()) {
      return Optional.empty();
    }
    return this == DIMENSIONALITY
        ? Dimensionality.ofClass(className)
        : Optional.of(className.strip());
  }

  @Override
  public String toString() {
    return text;
  }
}
