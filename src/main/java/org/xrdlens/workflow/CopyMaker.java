package org.xrdlens.workflow;

import java.util.List;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Makes augmented copies by a recipe, of measured patterns and of structures. Films are drawn with
 * the copper doublet from 8° to 62° in steps of 0.04°. A recipe with effects on preprocessed
 * values, as the paper's, gives preprocessed patterns: smoothed, without background, 0–1, 1200
 * points from 10.04° to 58.00°. Safe for many threads.
 */
final class CopyMaker {
  private static final TwoThetaGrid FILM_GRID = new TwoThetaGrid(8, 0.04, 1351);

  private final AugmentationRecipe recipe;
  private final FilmSimulator simulator;

  CopyMaker(AugmentationRecipe recipe) {
    this(recipe, secondaryPhases());
  }

  CopyMaker(AugmentationRecipe recipe, List<DiffractionLines> secondaryPhases) {
    this.recipe = recipe;
    this.simulator = new FilmSimulator(recipe, secondaryPhases, FILM_GRID);
  }

  /** What may lie beside a film. */
  static List<DiffractionLines> secondaryPhases() {
    return SecondaryPhases.builtIn().stream().map(CopyMaker::lines).toList();
  }

  /** The lines of a structure, of which films are drawn. */
  static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, FILM_GRID.last() + 2);
  }

  /** A changed copy of a measured pattern. */
  DiffractionPattern ofMeasured(DiffractionPattern pattern, long seed, EffectLog log) {
    SplittableRandom random = new SplittableRandom(seed);
    return onGrid(recipe.vary(pattern, random, log), random, log);
  }

  /** A film of a structure. */
  DiffractionPattern ofStructure(DiffractionLines lines, long seed, EffectLog log) {
    SplittableRandom random = new SplittableRandom(seed);
    return onGrid(simulator.draw(lines, random, log), random, log);
  }

  /** What a film looks like of which nothing is drawn. */
  static DiffractionPattern powder(DiffractionLines lines) {
    AugmentationRecipe none =
        new AugmentationRecipe("powder", List.of(), List.of(), List.of(), List.of());
    return new FilmSimulator(none, List.of(), FILM_GRID).draw(lines, new SplittableRandom(0));
  }

  private DiffractionPattern onGrid(
      DiffractionPattern pattern, SplittableRandom random, EffectLog log) {
    if (recipe.grid().isEmpty()) {
      return pattern;
    }
    Preprocessing preprocessing = Preprocessing.paper();
    float[] values = preprocessing.apply(pattern).values();
    recipe.vary(values, random, log);
    double[] y = new double[values.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = values[i];
    }
    return DiffractionPattern.of(
        pattern.name(), preprocessing.grid().toArray(), y, preprocessing.radiation());
  }
}
