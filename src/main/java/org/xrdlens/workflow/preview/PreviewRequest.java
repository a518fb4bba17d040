package org.xrdlens.workflow.preview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.Effect;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.Preprocessing;

/**
 * One copy to be drawn. Equal requests give equal copies; of two that differ in one effect only,
 * the copies differ by that effect alone, because each effect draws from a stream of its own and an
 * effect that is off keeps its place.
 *
 * @param source what the copy is made of
 * @param choice the recipe and what is wanted of its effects
 * @param seed of the random streams
 */
public record PreviewRequest(PreviewSource source, RecipeChoice choice, long seed) {

  /** Refuses nulls. */
  public PreviewRequest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(choice, "choice");
  }

  /**
   * Draws the copy. Where the recipe acts on preprocessed values, both patterns are those values; a
   * choice: by the paper's preprocessing, to which such recipes belong.
   */
  public Preview draw() {
    List<Effect> effects = choice.effects().stream().map(EffectChoice::drawn).toList();
    AugmentationRecipe recipe = choice.recipe(effects.stream().map(Optional::of).toList());
    DrawnValues drawn = new DrawnValues();
    for (int place : choice.places(source.stages())) {
      if (choice.effects().get(place).isActive()) {
        drawn.listenTo(effects.get(place), place);
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    Optional<DiffractionPattern> before = Optional.of(source.before());
    try {
      if (choice.actsOnPreprocessedValues()) {
        before = before.map(PreviewRequest::preprocessed);
      }
      DiffractionPattern after = source.after(recipe, random, drawn);
      if (choice.actsOnPreprocessedValues()) {
        after = varied(preprocessed(after), recipe, random, drawn);
      }
      return new Preview(
          before, Optional.of(after), choice.places(source.stages()), drawn.texts(), "");
    } catch (IllegalArgumentException e) {
      return new Preview(
          before, Optional.empty(), choice.places(source.stages()), Map.of(), e.getMessage());
    }
  }

  private static DiffractionPattern preprocessed(DiffractionPattern pattern) {
    Preprocessing preprocessing = Preprocessing.paper();
    float[] values = preprocessing.apply(pattern).values();
    return pattern
        .withRadiation(preprocessing.radiation())
        .withPoints(preprocessing.grid().toArray(), doubles(values));
  }

  private static DiffractionPattern varied(
      DiffractionPattern pattern,
      AugmentationRecipe recipe,
      SplittableRandom random,
      DrawnValues drawn) {
    double[] intensity = pattern.intensity();
    float[] values = new float[intensity.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) intensity[i];
    }
    recipe.vary(values, random, drawn);
    return pattern.withIntensity(doubles(values));
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
