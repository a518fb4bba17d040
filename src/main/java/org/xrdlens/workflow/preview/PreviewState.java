package org.xrdlens.workflow.preview;

import java.util.Objects;

/**
 * What a user has chosen to see.
 *
 * @param file the source's name in its folder
 * @param choice the recipe and what is wanted of its effects
 * @param seed which copy
 */
public record PreviewState(String file, RecipeChoice choice, long seed) {

  /** Refuses nulls. */
  public PreviewState {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(choice, "choice");
  }

  /** With another source. */
  public PreviewState withFile(String newFile) {
    return new PreviewState(newFile, choice, seed);
  }

  /** With another recipe or another choice of its effects. */
  public PreviewState withChoice(RecipeChoice newChoice) {
    return new PreviewState(file, newChoice, seed);
  }

  /** With another seed. */
  public PreviewState withSeed(long newSeed) {
    return new PreviewState(file, choice, newSeed);
  }
}
