package org.xrdlens.workflow.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final String ADJUSTED = ", adjusted";

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

  /** With the effects at these places switched off. */
  public RecipeChoice allOff(Collection<Integer> places) {
    RecipeChoice off = this;
    for (int place : places) {
      off = off.with(place, effect -> effect.switched(false));
    }
    return off;
  }

  /** With every effect as in the recipe. */
  public RecipeChoice asInRecipe() {
    return new RecipeChoice(
        name,
        effects.stream()
            .map(effect -> EffectChoice.asInRecipe(effect.stage(), effect.effect()))
            .toList());
  }

  /** Whether both are choices of the same recipe. */
  public boolean isOfSameRecipe(RecipeChoice other) {
    return asInRecipe().equals(other.asInRecipe());
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
    return recipe(effects.stream().map(EffectChoice::kept).toList());
  }

  /** A recipe of one effect for each place. */
  AugmentationRecipe recipe(List<Optional<Effect>> byPlace) {
    return new AugmentationRecipe(
        isChanged() && !name.endsWith(ADJUSTED) ? name + ADJUSTED : name,
        at(EffectStage.FILM, FilmEffect.class, byPlace),
        at(EffectStage.DRAWN, PatternEffect.class, byPlace),
        at(EffectStage.MEASURED, PatternEffect.class, byPlace),
        at(EffectStage.GRID, GridEffect.class, byPlace));
  }

  private <E extends Effect> List<E> at(
      EffectStage stage, Class<E> type, List<Optional<Effect>> byPlace) {
    return places(Set.of(stage)).stream()
        .flatMap(place -> byPlace.get(place).stream())
        .map(type::cast)
        .toList();
  }
}
