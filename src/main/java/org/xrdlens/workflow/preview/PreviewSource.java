package org.xrdlens.workflow.preview;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.pattern.DiffractionPattern;

/** What copies are made of: a measured pattern or a structure. */
public sealed interface PreviewSource permits MeasuredSource, StructureSource {

  /** The stages of a recipe that act on it. */
  Set<EffectStage> stages();

  /** The pattern without any effect. */
  DiffractionPattern before();

  /**
   * A copy.
   *
   * @param recipe whose effects act, but for those on preprocessed values
   * @param log hears what was drawn
   */
  DiffractionPattern after(AugmentationRecipe recipe, RandomGenerator random, EffectLog log);
}
