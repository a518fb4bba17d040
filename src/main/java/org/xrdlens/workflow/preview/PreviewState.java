package org.xrdlens.workflow.preview;

import java.util.Objects;

/**
 * What a user has chosen to see.
 *
 * @param file the source's name in its folder
 * @param choice the recipe and what is wanted of its effects
 * @param seed of the set
 * @param copy which copy of the set, from 1
 */
public record PreviewState(String file, RecipeChoice choice, long seed, int copy) {

  /** Refuses nulls and a copy below 1. */
  public PreviewState {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(choice, "choice");
    if (copy < 1) {
      throw new IllegalArgumentException("Copies are counted from 1, but got " + copy + ".");
    }
  }

  /** With another source. */
  public PreviewState withFile(String newFile) {
    return new PreviewState(newFile, choice, seed, copy);
  }

  /** With another recipe or another choice of its effects. */
  public PreviewState withChoice(RecipeChoice newChoice) {
    return new PreviewState(file, newChoice, seed, copy);
  }

  /** With another seed. */
  public PreviewState withSeed(long newSeed) {
    return new PreviewState(file, choice, newSeed, copy);
  }

  /** With another copy. */
  public PreviewState withCopy(int newCopy) {
    return new PreviewState(file, choice, seed, newCopy);
  }
}
