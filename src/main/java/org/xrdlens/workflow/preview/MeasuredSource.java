package org.xrdlens.workflow.preview;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A measured pattern.
 *
 * @param before the pattern as it was measured
 */
public record MeasuredSource(DiffractionPattern before) implements PreviewSource {

  @Override
  public Set<EffectStage> stages() {
    return EnumSet.of(EffectStage.MEASURED, EffectStage.GRID);
  }

  @Override
  public DiffractionPattern after(
      AugmentationRecipe recipe, RandomGenerator random, EffectLog log) {
    return recipe.vary(before, random, log);
  }
}
