package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * The paper's stand-in for strain: the pattern is moved by a whole number of points. What enters at
 * an end is 0. Oviedo et al., npj Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x.
 *
 * @param most the largest move in points to either side, 0 or more
 */
public record GridShift(int most) implements GridEffect {
  private static final int FARTHEST = 1_000_000;

  /** Refuses moves below 0 and beyond any pattern. */
  public GridShift {
    if (most < 0 || most > FARTHEST) {
      throw new IllegalArgumentException(
          "The largest move must be 0 to " + FARTHEST + " points, but is " + most + ".");
    }
  }

  @Override
  public String title() {
    return "Shift by points";
  }

  @Override
  public GridShift scaled(double strength) {
    return new GridShift((int) Math.round(most * Strength.check(strength)));
  }

  @Override
  public void apply(float[] values, RandomGenerator random, EffectLog log) {
    int shift = random.nextInt(2 * most + 1) - most;
    log.drew(this, "points", shift);
    float[] raw = values.clone();
    for (int i = 0; i < values.length; i++) {
      int from = i - shift;
      values[i] = from >= 0 && from < raw.length ? raw[from] : 0;
    }
  }
}
