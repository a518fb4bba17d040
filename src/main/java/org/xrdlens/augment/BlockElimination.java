package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * The paper's second step: blocks of the pattern are set to 0, each with a probability, for planes
 * that no crystallite of a textured film shows. Oviedo et al., npj Comput. Mater. 5:60 (2019), doi
 * 10.1038/s41524-019-0196-x. The highest value stays what it was.
 *
 * @param blocks how many equal blocks, at least 1
 * @param probability that a block becomes 0
 */
public record BlockElimination(int blocks, double probability) implements GridEffect {

  /** Checks the numbers. */
  public BlockElimination {
    Blocks.checkCount(blocks);
    Probability.check("elimination of a block", probability);
  }

  @Override
  public String title() {
    return "Block-wise elimination";
  }

  @Override
  public BlockElimination scaled(double strength) {
    return new BlockElimination(blocks, Strength.probability(probability, strength));
  }

  @Override
  public void apply(float[] values, RandomGenerator random, EffectLog log) {
    log.drew(this, "blocks", blocks);
    Blocks.scale(values, blocks, () -> random.nextDouble() < probability ? 0 : 1);
  }
}
