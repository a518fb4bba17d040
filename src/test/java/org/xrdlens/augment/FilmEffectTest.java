package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

class FilmEffectTest {
  private static final List<DiffractionLines> PHASES =
      SecondaryPhases.builtIn().stream().map(FilmEffectTest::lines).toList();
  private static final DiffractionLines CUBIC =
      lines(
          StructureLibrary.builtIn().stream()
              .filter(s -> s.name().equals("CsPbI3") && s.classLabel().equals("Pm-3m"))
              .findFirst()
              .orElseThrow());
  private static final Range ONE = new Range(1, 1);

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 62);
  }

  private static Film film(FilmEffect... effects) {
    FilmDraft draft = new FilmDraft(CUBIC, PHASES);
    for (FilmEffect effect : effects) {
      effect.apply(draft, new SplittableRandom(5));
    }
    return draft.finish();
  }

  private static double theta(int family) {
    return Math.toRadians(Radiation.CU_KALPHA1.twoThetaDegrees(CUBIC.spacingAngstrom(family)) / 2);
  }

  @Test
  void withoutEffectsAFilmIsAPowder() {
    Film film = film();
    for (int i = 0; i < CUBIC.size(); i++) {
      assertThat(film.lines().intensity(i)).isEqualTo(CUBIC.intensity(i));
      assertThat(film.lines().spacingAngstrom(i)).isEqualTo(CUBIC.spacingAngstrom(i));
    }
    assertThat(film.parts()).isEmpty();
  }

  @Test
  void aThinFilmCountsByWhatItAbsorbs() {
    Film film = film(new Thickness(new Range(300, 300)));
    double depth = CUBIC.attenuationPerMicrometre() * 0.3;
    for (int i = 0; i < CUBIC.size(); i++) {
      double expected = 1 - Math.exp(-2 * depth / Math.sin(theta(i)));
      assertThat(film.lines().intensity(i) / CUBIC.intensity(i)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void crystallitesAreNoTallerThanTheFilm() {
    Crystallites large =
        new Crystallites(new Range(150, 150), new Range(0, 0), new Range(0.1, 0.1));
    assertThat(film(large, new Thickness(new Range(40, 40))).sizeNanometres()).isEqualTo(40);
    assertThat(film(new Thickness(new Range(400, 400)), large).sizeNanometres()).isEqualTo(150);
  }

  @Test
  void theOrderOfEffectsDoesNotMatter() {
    FilmEffect thickness = new Thickness(new Range(300, 300));
    FilmEffect grazing = new GrazingScan(1, new Range(2, 2), new Range(0.2, 0.2));
    FilmEffect texture = new FibreTexture(1, new Range(0.3, 0.3), 1, ONE);
    Film one = film(thickness, grazing, texture);
    Film other = film(texture, thickness, grazing);
    for (int i = 0; i < CUBIC.size(); i++) {
      assertThat(one.lines().intensity(i)).isEqualTo(other.lines().intensity(i));
    }
    assertThat(one.instrumentFwhmDegrees()).isEqualTo(Math.hypot(0.08, 0.2));
  }

  @Test
  void biaxialStrainMovesASymmetricScanByOneStrainAndAGrazingOneApart() {
    FilmEffect strain = new BiaxialStrain(new Range(0.004, 0.004), new Range(0.3, 0.3));
    double across = -2 * 0.3 / 0.7 * 0.004;
    Film symmetric = film(strain);
    Film grazing = film(strain, new GrazingScan(1, ONE, new Range(0, 0)));
    for (int i = 0; i < CUBIC.size(); i++) {
      double sine = Math.sin(theta(i) - Math.toRadians(1));
      assertThat(symmetric.lines().spacingAngstrom(i) / CUBIC.spacingAngstrom(i) - 1)
          .isCloseTo(across, within(1e-12));
      assertThat(grazing.lines().spacingAngstrom(i) / CUBIC.spacingAngstrom(i) - 1)
          .isCloseTo(across + (0.004 - across) * sine * sine, within(1e-12));
    }
  }

  @Test
  void aThickFilmHidesItsSubstrateAndAThinOneLetsItThrough() {
    FilmEffect oxide =
        new Substrate(1, List.of("SnO2 (FTO)"), new Range(400, 400), new Range(30, 30), ONE);
    assertThat(film(oxide).parts()).isEmpty();
    Film film = film(oxide, new Thickness(new Range(200, 200)));
    assertThat(film.parts()).hasSize(1);
    Film.Part part = film.parts().get(0);
    DiffractionLines powder =
        PHASES.stream().filter(p -> p.name().equals("SnO2 (FTO)")).findFirst().orElseThrow();
    double sine = Radiation.CU_KALPHA1.wavelengthAngstrom() / (2 * powder.spacingAngstrom(0));
    double above = CUBIC.attenuationPerMicrometre() * 0.2;
    double own = powder.attenuationPerMicrometre() * 0.4;
    double seen = (1 - Math.exp(-2 * own / sine)) * Math.exp(-2 * above / sine);
    assertThat(part.lines().intensity(0) / powder.intensity(0)).isCloseTo(seen, within(1e-9));
    double volumes = CUBIC.cell().volume() / powder.cell().volume();
    double expected =
        volumes * volumes * CUBIC.attenuationPerMicrometre() / powder.attenuationPerMicrometre();
    assertThat(part.scale()).isCloseTo(expected, within(1e-9 * expected));
  }

  /** A substrate of the film's own material below a film is one thicker film. */
  @Test
  void twoLayersOfOneMaterialAreOneThickerFilm() {
    FilmDraft draft = new FilmDraft(CUBIC, List.of(CUBIC));
    new Thickness(new Range(200, 200)).apply(draft, new SplittableRandom(1));
    new Substrate(1, List.of("CsPbI3"), new Range(300, 300), new Range(30, 30), ONE)
        .apply(draft, new SplittableRandom(1));
    Film film = draft.finish();
    Film whole = film(new Thickness(new Range(500, 500)));
    for (int i = 0; i < CUBIC.size(); i++) {
      double sum =
          film.lines().intensity(i)
              + film.parts().get(0).scale() * film.parts().get(0).lines().intensity(i);
      assertThat(sum).isCloseTo(whole.lines().intensity(i), within(1e-9 * sum));
    }
  }

  @Test
  void aSampleShorterThanTheBeamLosesAtSmallAngles() {
    Film film = film(new Overspill(new Range(0.2, 0.2)));
    for (int i = 0; i < CUBIC.size(); i++) {
      double expected = Math.min(1, Math.sin(theta(i)) / 0.2);
      assertThat(film.lines().intensity(i) / CUBIC.intensity(i)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void secondaryPhasesHaveTheirOwnTextureAndWidth() {
    Film film = film(new SecondaryPhase(1, new Range(0.4, 0.4), new Range(0.1, 0.1), ONE));
    Film.Part part = film.parts().get(0);
    DiffractionLines powder =
        PHASES.stream().filter(p -> p.name().equals(part.lines().name())).findFirst().orElseThrow();
    assertThat(
            IntStream.range(0, powder.size())
                .anyMatch(i -> part.lines().intensity(i) > 3 * powder.intensity(i)))
        .isTrue();
    Film small = film(new SecondaryPhase(1, new Range(0.4, 0.4), ONE, new Range(0.5, 0.5)));
    assertThat(small.parts().get(0).sizeNanometres())
        .isEqualTo(0.5 * FilmDraft.PLAIN_SIZE_NANOMETRES);
  }

  @Test
  void recipesOfEarlierModelsKeepTheirMeaning() {
    String json =
        """
        {"name":"old","film":[
        {"effect":"FibreTexture","probability":0.85,"coefficient":{"low":0.07,"high":1.0},
        "axes":5,"fraction":{"low":0.7,"high":1.0}},
        {"effect":"SecondaryPhase","probability":0.3,"share":{"low":0.02,"high":0.6}}],
        "drawn":[],"measured":[],"grid":[]}
        """;
    assertThat(AugmentationRecipe.fromJson(json).film())
        .containsExactly(
            new FibreTexture(0.85, new Range(0.07, 1), 5, new Range(0.7, 1)),
            new SecondaryPhase(0.3, new Range(0.02, 0.6)));
  }

  @Test
  void oneSeedGivesOneFilmOnAnyNumberOfThreads() {
    FilmSimulator simulator =
        new FilmSimulator(AugmentationRecipe.physics(), PHASES, new TwoThetaGrid(10, 0.04, 1200));
    List<DiffractionLines> films =
        StructureLibrary.builtIn().stream()
            .filter(s -> s.classLabel().equals("I4/mcm"))
            .map(FilmEffectTest::lines)
            .toList();
    List<DiffractionPattern> parallel =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> simulator.draw(films.get(i % films.size()), new SplittableRandom(i)))
            .toList();
    for (int i = 0; i < parallel.size(); i++) {
      assertThat(simulator.draw(films.get(i % films.size()), new SplittableRandom(i)))
          .isEqualTo(parallel.get(i));
    }
  }
}
