package org.xrdlens.augment;

import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PeakProfile;

/**
 * Draws thin films at random: a structure's lines go through a recipe's film effects, are drawn
 * with the copper doublet, and go through its effects on drawn patterns. Safe to share between
 * threads.
 */
public final class FilmSimulator {
  /** The metadata of drawn patterns has this key. */
  public static final String SIMULATED = "simulated";

  private final AugmentationRecipe recipe;
  private final List<DiffractionLines> secondaryPhases;
  private final TwoThetaGrid grid;

  /**
   * A simulator.
   *
   * @param recipe what happens to films
   * @param secondaryPhases what may lie beside them; not empty if the recipe asks for some
   * @param grid angles at which films are drawn, before misalignment moves them
   */
  public FilmSimulator(
      AugmentationRecipe recipe, List<DiffractionLines> secondaryPhases, TwoThetaGrid grid) {
    this.recipe = recipe;
    this.secondaryPhases = List.copyOf(secondaryPhases);
    this.grid = grid;
  }

  /**
   * Draws one film.
   *
   * @param lines the ideal powder's lines
   * @param random source of every random number
   */
  public DiffractionPattern draw(DiffractionLines lines, RandomGenerator random) {
    return draw(lines, random, EffectLog.NONE);
  }

  /**
   * Draws one film and tells how it was made.
   *
   * @param lines the ideal powder's lines
   * @param random source of every random number
   * @param log hears what the effects drew
   */
  public DiffractionPattern draw(DiffractionLines lines, RandomGenerator random, EffectLog log) {
    FilmDraft film = new FilmDraft(lines, secondaryPhases, log);
    for (FilmEffect effect : recipe.film()) {
      effect.apply(film, random);
    }
    DiffractionPattern pattern =
        DiffractionPattern.of(
                lines.name(), grid.toArray(), render(film), Radiation.CU_KALPHA_DOUBLET)
            .withMetadata(SIMULATED, recipe.name());
    for (PatternEffect effect : recipe.drawn()) {
      pattern = effect.apply(pattern, random, log);
    }
    return pattern;
  }

  private double[] render(FilmDraft film) {
    PeakProfile profile =
        PeakProfile.ofConstantWidth(film.instrumentFwhmDegrees())
            .withCrystalliteSize(film.sizeNanometres())
            .withMicrostrain(film.microstrain());
    PatternRenderer renderer = PatternRenderer.of(grid, Radiation.CU_KALPHA_DOUBLET, profile);
    double[] y = renderer.render(film.lines());
    double strongest = highest(y);
    for (int k = 0; k < film.others().size(); k++) {
      double[] other = renderer.render(film.others().get(k));
      double scale = film.share(k) * strongest / Math.max(1e-300, highest(other));
      for (int i = 0; i < y.length; i++) {
        y[i] += scale * other[i];
      }
    }
    return y;
  }

  private static double highest(double[] y) {
    double highest = 0;
    for (double value : y) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
