package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * The paper's stand-in for texture: blocks of the pattern are scaled by uniform factors and some
 * are eliminated. Oviedo et al., npj Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x.
 *
 * @param blocks how many equal blocks, at least 1
 * @param elimination probability that a block becomes 0
 */
public record BlockScaling(int blocks, double elimination) implements GridEffect {

  @Override
  public void apply(float[] values, RandomGenerator random) {
    for (int b = 0; b < blocks; b++) {
      float factor = (float) random.nextDouble();
      factor = random.nextDouble() < elimination ? 0 : factor;
      int to = (int) ((long) values.length * (b + 1) / blocks);
      for (int i = (int) ((long) values.length * b / blocks); i < to; i++) {
        values[i] *= factor;
      }
    }
    float highest = 0;
    for (float value : values) {
      highest = Math.max(highest, value);
    }
    for (int i = 0; highest > 0 && i < values.length; i++) {
      values[i] /= highest;
    }
  }
}
