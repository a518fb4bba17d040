package org.xrdlens.workflow.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.CountingStatistics;
import org.xrdlens.augment.PeakScaling;
import org.xrdlens.augment.Range;
import org.xrdlens.augment.ReflectionScatter;

class RecipeChoiceTest {
  private static final AugmentationRecipe RECIPE =
      new AugmentationRecipe(
          "small",
          List.of(new ReflectionScatter(0.4)),
          List.of(new CountingStatistics(new Range(100, 1000))),
          List.of(new PeakScaling(0.6), new CountingStatistics(new Range(100, 1000))),
          List.of());

  private final RecipeChoice choice = RecipeChoice.of(RECIPE);

  @Test
  void anUntouchedChoiceIsTheRecipe() {
    assertThat(choice.recipe()).isEqualTo(RECIPE);
    assertThat(choice.isChanged()).isFalse();
    for (String preset : List.of("physics", "paper")) {
      AugmentationRecipe recipe = AugmentationRecipe.named(preset);
      assertThat(RecipeChoice.of(recipe).recipe()).isEqualTo(recipe);
    }
  }

  @Test
  void aStrengthScalesItsEffectAloneAndIsWrittenAsJson() {
    int scaling = choice.places(Set.of(EffectStage.MEASURED)).get(0);
    AugmentationRecipe adjusted = choice.with(scaling, c -> c.withStrength(0.5)).recipe();
    assertThat(adjusted.measured().get(0)).isEqualTo(new PeakScaling(0.3));
    assertThat(adjusted.measured().get(1)).isEqualTo(RECIPE.measured().get(1));
    assertThat(adjusted.film()).isEqualTo(RECIPE.film());
    assertThat(adjusted.name()).isEqualTo("small, adjusted");
    assertThat(AugmentationRecipe.fromJson(adjusted.toJson())).isEqualTo(adjusted);
  }

  @Test
  void whatIsSwitchedOffIsLeftOutAndComesBackWithItsStrength() {
    RecipeChoice off = choice.with(2, c -> c.withStrength(2).switched(false));
    assertThat(off.recipe().measured()).containsExactly(RECIPE.measured().get(1));
    assertThat(off.with(2, c -> c.switched(true)).recipe().measured().get(0))
        .isEqualTo(new PeakScaling(1.2));
  }

  @Test
  void allOffTouchesOnlyTheseEffects() {
    RecipeChoice off = choice.allOff(choice.places(Set.of(EffectStage.FILM, EffectStage.DRAWN)));
    assertThat(off.recipe().film()).isEmpty();
    assertThat(off.recipe().drawn()).isEmpty();
    assertThat(off.recipe().measured()).isEqualTo(RECIPE.measured());
    assertThat(off.asInRecipe()).isEqualTo(choice);
    assertThat(off.isOfSameRecipe(choice)).isTrue();
    assertThat(off.isOfSameRecipe(RecipeChoice.of(AugmentationRecipe.paper()))).isFalse();
  }

  @Test
  void aStrengthBeyondTheSliderIsRefusedByTheEffectsTitle() {
    assertThatThrownBy(() -> choice.with(2, c -> c.withStrength(2.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(new PeakScaling(0.6).title())
        .hasMessageContaining("2.5");
  }
}
