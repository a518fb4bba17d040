package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * The paper's stand-in for texture: blocks of the pattern are scaled by uniform factors and some
 * are eliminated. Oviedo et al., npj Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x. The
 * highest value stays what it was.
 *
 * @param blocks how many equal blocks, at least 1
 * @param elimination probability that a block becomes 0
 * @param factor range of a block's factor, not below 0; the paper's 0 to 1 if it is left out
 */
public record BlockScaling(int blocks, double elimination, Range factor) implements GridEffect {

  /** Fills in the paper's factors, which recipes of earlier models leave out. */
  public BlockScaling {
    factor = factor == null ? new Range(0, 1) : factor;
  }

  @Override
  public String title() {
    return "Block-wise scaling";
  }

  @Override
  public BlockScaling scaled(double strength) {
    return new BlockScaling(
        blocks,
        Strength.probability(elimination, strength),
        new Range(
            Math.max(0, 1 + strength * (factor.low() - 1)),
            Math.max(0, 1 + strength * (factor.high() - 1))));
  }

  @Override
  public void apply(float[] values, RandomGenerator random, EffectLog log) {
    float before = highest(values);
    for (int b = 0; b < blocks; b++) {
      float scale = (float) factor.uniform(random);
      scale = random.nextDouble() < elimination ? 0 : scale;
      log.drew(this, "block", scale);
      int to = (int) ((long) values.length * (b + 1) / blocks);
      for (int i = (int) ((long) values.length * b / blocks); i < to; i++) {
        values[i] *= scale;
      }
    }
    float after = highest(values);
    for (int i = 0; after > 0 && after < before && i < values.length; i++) {
      values[i] *= before / after;
    }
  }

  private static float highest(float[] values) {
    float highest = 0;
    for (float value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
