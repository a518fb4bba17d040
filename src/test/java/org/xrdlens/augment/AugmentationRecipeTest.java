package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

class AugmentationRecipeTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.04, 1200);

  private static DiffractionLines cubic() {
    return lines(
        StructureLibrary.builtIn().stream()
            .filter(s -> s.name().equals("CsPbBr3") && s.classLabel().equals("Pm-3m"))
            .findFirst()
            .orElseThrow());
  }

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 62);
  }

  private static AugmentationRecipe only(FilmEffect... effects) {
    return new AugmentationRecipe("one", List.of(effects), List.of(), List.of(), List.of());
  }

  private static DiffractionPattern draw(AugmentationRecipe recipe, long seed) {
    List<DiffractionLines> secondary =
        SecondaryPhases.builtIn().stream().map(AugmentationRecipeTest::lines).toList();
    return new FilmSimulator(recipe, secondary, GRID).draw(cubic(), new SplittableRandom(seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"physics", "paper"})
  void aRecipeComesBackFromItsJson(String name) {
    AugmentationRecipe recipe = AugmentationRecipe.named(name);
    assertThat(AugmentationRecipe.fromJson(recipe.toJson())).isEqualTo(recipe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"name\":\"x\",\"film\":[{\"effect\":\"Magic\"}]}"})
  void aForeignRecipeIsRefusedInASentence(String json) {
    assertThatThrownBy(() -> AugmentationRecipe.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("augmentation recipe");
  }

  @Test
  void equalSeedsGiveEqualFilmsAndOthersDiffer() {
    AugmentationRecipe physics = AugmentationRecipe.physics();
    assertThat(draw(physics, 4)).isEqualTo(draw(physics, 4));
    assertThat(draw(physics, 4)).isNotEqualTo(draw(physics, 5));
  }

  @Test
  void cellStrainKeepsACubicCellCubicAndMovesItsLinesByBragg() {
    FilmDraft film = new FilmDraft(cubic(), List.of());
    new CellStrain(new Range(0.01, 0.01), Range.plusMinus(0.005))
        .apply(film, new SplittableRandom(3));
    double a = film.lines().cell().a();
    assertThat(film.lines().cell().b()).isEqualTo(a);
    assertThat(film.lines().cell().c()).isEqualTo(a);
    assertThat(a / cubic().cell().a()).isBetween(1.005, 1.015);
    for (int i = 0; i < film.lines().size(); i++) {
      assertThat(film.lines().spacingAngstrom(i) / cubic().spacingAngstrom(i))
          .isCloseTo(a / cubic().cell().a(), within(1e-12));
    }
  }

  /** A film fully oriented along 100 shows 100 and its orders only. */
  @Test
  void aStrongFibreTextureLeavesTheOrdersOfItsAxis() {
    FilmDraft film = new FilmDraft(cubic(), List.of());
    new FibreTexture(1, new Range(0.02, 0.02), 1, new Range(1, 1))
        .apply(film, new SplittableRandom(1));
    DiffractionLines seen = film.finish().lines();
    double inside = 0;
    double all = 0;
    for (int i = 0; i < seen.size(); i++) {
      boolean order = seen.hkl(i).k() == 0 && seen.hkl(i).l() == 0;
      all += seen.intensity(i);
      inside += order ? seen.intensity(i) : 0;
    }
    assertThat(inside / all).isGreaterThan(0.99);
  }

  @Test
  void aSecondaryPhaseAddsItsLinesInItsShare() {
    DiffractionPattern pure = draw(only(), 1);
    DiffractionPattern mixed = draw(only(new SecondaryPhase(1, new Range(0.4, 0.4))), 1);
    double highest = Arrays.stream(pure.intensity()).max().orElseThrow();
    double added = 0;
    for (int i = 0; i < pure.size(); i++) {
      added = Math.max(added, mixed.intensity(i) - pure.intensity(i));
    }
    assertThat(added / highest).isBetween(0.39, 0.81);
  }

  @Test
  void reflectionScatterIsLogNormal() {
    List<Double> logarithms = new ArrayList<>();
    for (long seed = 0; seed < 200; seed++) {
      FilmDraft film = new FilmDraft(cubic(), List.of());
      new ReflectionScatter(0.5).apply(film, new SplittableRandom(seed));
      logarithms.add(Math.log(film.lines().intensity(3) / cubic().intensity(3)));
    }
    double mean = logarithms.stream().mapToDouble(x -> x).average().orElseThrow();
    double square =
        logarithms.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(3 * 0.5 / Math.sqrt(200)));
    assertThat(Math.sqrt(square)).isCloseTo(0.5, within(0.08));
  }

  @Test
  void countingStatisticsSetTheStrongestPointOfADrawnFilm() {
    AugmentationRecipe recipe =
        new AugmentationRecipe(
            "counts",
            List.of(),
            List.of(new CountingStatistics(new Range(5000, 5000))),
            List.of(),
            List.of());
    double highest = Arrays.stream(draw(recipe, 2).intensity()).max().orElseThrow();
    assertThat(highest).isCloseTo(5000, within(5 * Math.sqrt(5000)));
  }

  /** What moves the points of a drawn film must not make the noise take it for a measured one. */
  @Test
  void aMisalignedDrawnFilmGetsItsNoise() {
    AugmentationRecipe recipe =
        new AugmentationRecipe(
            "counts",
            List.of(),
            List.of(
                new Misalignment(Range.plusMinus(0.1), Range.plusMinus(0.4), 240),
                new CountingStatistics(new Range(5000, 5000))),
            List.of(),
            List.of());
    DiffractionPattern film = draw(recipe, 2);
    assertThat(film.metadata()).containsKey(FilmSimulator.SIMULATED);
    assertThat(Arrays.stream(film.intensity()).max().orElseThrow())
        .isCloseTo(5000, within(5 * Math.sqrt(5000)));
  }

  @Test
  void aMeasuredPatternIsOnlyEverThinned() {
    double[] x = GRID.toArray();
    double[] y = new double[x.length];
    Arrays.fill(y, 100);
    DiffractionPattern measured = DiffractionPattern.of("m", x, y, Radiation.CU_KALPHA1);
    assertThat(new CountingStatistics(new Range(1e4, 1e4)).apply(measured, new SplittableRandom(1)))
        .isEqualTo(measured);
    double thinned =
        Arrays.stream(
                new CountingStatistics(new Range(25, 25))
                    .apply(measured, new SplittableRandom(1))
                    .intensity())
            .average()
            .orElseThrow();
    assertThat(thinned).isCloseTo(25, within(5 * 5 / Math.sqrt(1200)));
  }
}
