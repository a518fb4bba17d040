package org.xrdlens.workflow.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.Effect;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.workflow.CopySource;

/**
 * One copy to be drawn. With a recipe as it is, it is the copy that the batch writes; of two
 * requests that differ in one effect only, the copies differ by that effect alone, because each
 * effect draws from a stream of its own and an effect that is off keeps its place.
 *
 * @param source what the copy is made of
 * @param choice the recipe and what is wanted of its effects
 * @param seed of the set
 * @param copy its number in the set, from 1
 */
record PreviewRequest(CopySource source, RecipeChoice choice, long seed, int copy) {

  /** Refuses nulls. */
  PreviewRequest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(choice, "choice");
  }

  private Set<EffectStage> stages() {
    return source.isStructure()
        ? EnumSet.of(EffectStage.FILM, EffectStage.DRAWN, EffectStage.GRID)
        : EnumSet.of(EffectStage.MEASURED, EffectStage.GRID);
  }

  /** Draws it. Where the recipe acts on preprocessed values, both patterns are such values. */
  Preview draw() {
    List<Effect> effects = choice.effects().stream().map(EffectChoice::drawn).toList();
    AugmentationRecipe recipe = choice.recipe(effects.stream().map(Optional::of).toList());
    List<Integer> places = choice.places(stages());
    DrawnValues drawn = new DrawnValues();
    for (int place : places) {
      if (choice.effects().get(place).isActive()) {
        drawn.listenTo(effects.get(place), place);
      }
    }
    DiffractionPattern before = source.before();
    try {
      if (choice.actsOnPreprocessedValues()) {
        before = preprocessed(before);
      }
      DiffractionPattern after = source.copy(recipe, seed, copy, drawn);
      return new Preview(Optional.of(before), Optional.of(after), places, drawn.texts(), "");
    } catch (IllegalArgumentException e) {
      return new Preview(Optional.of(before), Optional.empty(), places, Map.of(), e.getMessage());
    }
  }

  /** As the batch does it for such recipes. */
  private static DiffractionPattern preprocessed(DiffractionPattern pattern) {
    Preprocessing preprocessing = Preprocessing.paper();
    float[] values = preprocessing.apply(pattern).values();
    return DiffractionPattern.of(
        pattern.name(),
        preprocessing.grid().toArray(),
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray(),
        preprocessing.radiation());
  }
}
