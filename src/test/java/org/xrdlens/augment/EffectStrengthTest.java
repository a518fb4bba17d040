package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

/** What strength means for every effect of the presets, whatever its kind. */
class EffectStrengthTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.04, 1200);

  static Stream<Effect> effects() {
    return Stream.of(AugmentationRecipe.physics(), AugmentationRecipe.paper())
        .flatMap(r -> Stream.of(r.film(), r.drawn(), r.measured(), r.grid()).flatMap(List::stream));
  }

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 62);
  }

  private static DiffractionPattern film(List<FilmEffect> film, List<PatternEffect> drawn) {
    AugmentationRecipe recipe = new AugmentationRecipe("one", film, drawn, List.of(), List.of());
    return new FilmSimulator(
            recipe,
            SecondaryPhases.builtIn().stream().map(EffectStrengthTest::lines).toList(),
            GRID)
        .draw(lines(StructureLibrary.builtIn().get(60)), new SplittableRandom(4));
  }

  private static double[] changed(Effect effect) {
    if (effect instanceof GridEffect onGrid) {
      float[] values = new float[GRID.size()];
      double[] plain = film(List.of(), List.of()).intensity();
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) plain[i];
      }
      onGrid.apply(values, new SplittableRandom(4));
      double[] out = new double[values.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = values[i];
      }
      return out;
    }
    return (effect instanceof FilmEffect onFilm
            ? film(List.of(onFilm), List.of())
            : film(List.of(), List.of((PatternEffect) effect)))
        .intensity();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void strengthZeroChangesNothing(Effect effect) {
    double[] plain = film(List.of(), List.of()).intensity();
    double[] out = changed(effect.scaled(0));
    assertThat(out).hasSameSizeAs(plain);
    for (int i = 0; i < plain.length; i++) {
      assertThat(out[i]).isCloseTo(plain[i], within(1e-6 * (1 + plain[i])));
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void strengthOneIsTheEffectItself(Effect effect) {
    double[] itself = changed(effect);
    double[] out = changed(effect.scaled(1));
    assertThat(out).hasSameSizeAs(itself);
    for (int i = 0; i < itself.length; i++) {
      assertThat(out[i]).isCloseTo(itself[i], within(1e-6 * (1 + itself[i])));
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void everyStrengthGivesAnEffectThatWorks(Effect effect) {
    for (double strength : new double[] {1e-9, 0.3, 2, 5}) {
      assertThat(changed(effect.scaled(strength))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("effects")
  void aStrengthThatIsNoneIsRefused(Effect effect) {
    for (double strength : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> effect.scaled(strength))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("strength");
    }
  }

  @Test
  void effectsOfOneRecipeHaveDifferentTitlesForPeople() {
    AugmentationRecipe physics = AugmentationRecipe.physics();
    for (List<? extends Effect> kind :
        List.of(physics.film(), physics.drawn(), physics.measured())) {
      assertThat(kind.stream().map(Effect::title)).doesNotHaveDuplicates();
    }
    effects().forEach(effect -> assertThat(effect.title()).matches("[A-Z][A-Za-z -]+"));
  }
}
