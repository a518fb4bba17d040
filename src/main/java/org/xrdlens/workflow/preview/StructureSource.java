package org.xrdlens.workflow.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

/** A structure, of which films are drawn. Before any effect it is an ideal powder. */
public final class StructureSource implements PreviewSource {
  /** As far as the models look, with a margin, so that misalignment brings no empty ends. */
  private static final TwoThetaGrid GRID = new TwoThetaGrid(9, 0.04, 1251);

  private static final AugmentationRecipe NO_EFFECT =
      new AugmentationRecipe("none", List.of(), List.of(), List.of(), List.of());

  private final DiffractionLines lines;
  private final List<DiffractionLines> secondaryPhases;
  private final DiffractionPattern before;

  /**
   * The films of a structure.
   *
   * @throws IllegalArgumentException if it has no reflections in the range that is drawn
   */
  public StructureSource(CrystalStructure structure) {
    this.lines = lines(structure);
    this.secondaryPhases = SecondaryPhases.builtIn().stream().map(StructureSource::lines).toList();
    this.before = after(NO_EFFECT, new SplittableRandom(0), EffectLog.NONE);
  }

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, GRID.last() + 2);
  }

  @Override
  public Set<EffectStage> stages() {
    return EnumSet.of(EffectStage.FILM, EffectStage.DRAWN, EffectStage.GRID);
  }

  @Override
  public DiffractionPattern before() {
    return before;
  }

  @Override
  public DiffractionPattern after(
      AugmentationRecipe recipe, RandomGenerator random, EffectLog log) {
    return new FilmSimulator(recipe, secondaryPhases, GRID).draw(lines, random, log);
  }
}
