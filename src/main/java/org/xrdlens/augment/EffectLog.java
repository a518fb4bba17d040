package org.xrdlens.augment;

/** Hears which values effects drew, so that a pattern can tell how it was made. */
@FunctionalInterface
public interface EffectLog {
  /** Hears nothing. */
  EffectLog NONE = (effect, quantity, value) -> {};

  /**
   * One value that was drawn and took effect.
   *
   * @param effect which one
   * @param quantity what the value is, with its unit where it has one: {@code zero °}
   * @param value what was drawn
   */
  void drew(Effect effect, String quantity, double value);
}
