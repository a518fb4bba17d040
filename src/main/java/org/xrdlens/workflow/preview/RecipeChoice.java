package org.xrdlens.workflow.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.Effect;
import org.xrdlens.augment.FilmEffect;
import org.xrdlens.augment.GridEffect;
import org.xrdlens.augment.PatternEffect;

/**
 * A recipe and what a user wants of each of its effects. An effect is named by its place in {@link
 * #effects}. Immutable.
 *
 * @param name the recipe's name
 * @param effects film effects, then those on drawn, on measured patterns and on preprocessed values
 */
public record RecipeChoice(String name, List<EffectChoice> effects) {

  /** Copies. */
  public RecipeChoice {
    effects = List.copyOf(effects);
  }

  /** A recipe as it is. */
  public static RecipeChoice of(AugmentationRecipe recipe) {
    List<EffectChoice> effects = new ArrayList<>();
    add(effects, EffectStage.FILM, recipe.film());
    add(effects, EffectStage.DRAWN, recipe.drawn());
    add(effects, EffectStage.MEASURED, recipe.measured());
    add(effects, EffectStage.GRID, recipe.grid());
    return new RecipeChoice(recipe.name(), effects);
  }

  private static void add(
      List<EffectChoice> to, EffectStage stage, List<? extends Effect> effects) {
    effects.forEach(effect -> to.add(EffectChoice.asInRecipe(stage, effect)));
  }

  /** The places of the effects that act at these stages, in order. */
  public List<Integer> places(Collection<EffectStage> stages) {
    return IntStream.range(0, effects.size())
        .filter(place -> stages.contains(effects.get(place).stage()))
        .boxed()
        .toList();
  }

  /** With another choice for the effect at a place. */
  public RecipeChoice with(int place, UnaryOperator<EffectChoice> change) {
    List<EffectChoice> changed = new ArrayList<>(effects);
    changed.set(place, change.apply(changed.get(place)));
    return new RecipeChoice(name, changed);
  }

  /** With all effects of these stages switched off. */
  public RecipeChoice allOff(Collection<EffectStage> stages) {
    return map(effect -> stages.contains(effect.stage()) ? effect.switched(false) : effect);
  }

  /** With every effect as in the recipe. */
  public RecipeChoice asInRecipe() {
    return map(effect -> EffectChoice.asInRecipe(effect.stage(), effect.effect()));
  }

  private RecipeChoice map(UnaryOperator<EffectChoice> change) {
    return new RecipeChoice(name, effects.stream().map(change).toList());
  }

  /** Whether anything differs from the recipe. */
  public boolean isChanged() {
    return effects.stream().anyMatch(EffectChoice::isChanged);
  }

  /** Whether the recipe has effects on preprocessed values, be they switched on or not. */
  boolean actsOnPreprocessedValues() {
    return effects.stream().anyMatch(effect -> effect.stage() == EffectStage.GRID);
  }

  /** The recipe with the chosen effects in the chosen strengths; what is off is left out. */
  public AugmentationRecipe recipe() {
    return recipe((place, effect) -> effect);
  }

  /** The same, with every effect that is on replaced by what is made of it and its place. */
  AugmentationRecipe recipe(BiFunction<Integer, Effect, Effect> made) {
    return new AugmentationRecipe(
        isChanged() ? name + ", adjusted" : name,
        effects(EffectStage.FILM, FilmEffect.class, made),
        effects(EffectStage.DRAWN, PatternEffect.class, made),
        effects(EffectStage.MEASURED, PatternEffect.class, made),
        effects(EffectStage.GRID, GridEffect.class, made));
  }

  private <E extends Effect> List<E> effects(
      EffectStage stage, Class<E> type, BiFunction<Integer, Effect, Effect> made) {
    return places(Set.of(stage)).stream()
        .flatMap(
            place ->
                effects.get(place).adjusted().map(effect -> made.apply(place, effect)).stream())
        .map(type::cast)
        .toList();
  }
}
