package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * The paper's first step, its stand-in for texture: blocks of the pattern are scaled by factors
 * drawn at random. Oviedo et al., npj Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x.
 * The highest value stays what it was.
 *
 * @param blocks how many equal blocks, at least 1
 * @param factor range of a block's factor, not below 0
 */
public record BlockScaling(int blocks, Range factor) implements GridEffect {

  /** Checks the ranges. */
  public BlockScaling {
    Blocks.checkCount(blocks);
    if (!(factor.low() >= 0)) {
      throw new IllegalArgumentException(
          "The factor of a block must not be below 0, but ranges from " + factor.low() + ".");
    }
  }

  @Override
  public String title() {
    return "Block-wise scaling";
  }

  @Override
  public BlockScaling scaled(double strength) {
    double times = Strength.check(strength);
    return new BlockScaling(
        blocks,
        new Range(
            Math.max(0, 1 + times * (factor.low() - 1)),
            Math.max(0, 1 + times * (factor.high() - 1))));
  }

  @Override
  public void apply(float[] values, RandomGenerator random, EffectLog log) {
    log.drew(this, "blocks", blocks);
    Blocks.scale(values, blocks, () -> factor.uniform(random));
  }
}
