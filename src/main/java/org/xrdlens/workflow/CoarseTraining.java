package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.LongerStep;
import org.xrdlens.augment.PatternEffect;
import org.xrdlens.augment.Range;
import org.xrdlens.augment.SteppedScan;

/** A recipe without long steps, or with those of a study; all else is drawn alike in both. */
final class CoarseTraining {
  /** A choice: half of what is learned from keeps its own step. */
  private static final double PROBABILITY = 0.5;

  private CoarseTraining() {}

  /** Films and copies keep their steps, whatever the recipe says of steps. */
  static AugmentationRecipe without(AugmentationRecipe recipe) {
    return new AugmentationRecipe(
        recipe.name(),
        recipe.film(),
        withoutSteps(recipe.drawn()),
        withoutSteps(recipe.measured()),
        recipe.grid());
  }

  private static List<PatternEffect> withoutSteps(List<PatternEffect> effects) {
    return effects.stream()
        .filter(effect -> !(effect instanceof LongerStep || effect instanceof SteppedScan))
        .toList();
  }

  /**
   * Half of all films and copies are measured in longer steps, as the tested patterns are.
   *
   * @param finest shortest of these steps in degrees 2θ, drawn logarithmically up to the longest
   * @param coarsest the longest
   */
  static AugmentationRecipe with(AugmentationRecipe recipe, double finest, double coarsest) {
    AugmentationRecipe fine = without(recipe);
    SteppedScan steps = new SteppedScan(PROBABILITY, new Range(finest, coarsest));
    return new AugmentationRecipe(
        fine.name(),
        fine.film(),
        and(fine.drawn(), steps),
        and(fine.measured(), steps),
        fine.grid());
  }

  private static List<PatternEffect> and(List<PatternEffect> effects, PatternEffect last) {
    List<PatternEffect> all = new ArrayList<>(effects);
    all.add(last);
    return all;
  }
}
