package org.xrdlens.workflow.preview;

import java.util.Objects;
import java.util.Optional;
import org.xrdlens.augment.Effect;

/**
 * One effect of a recipe and what a user wants of it.
 *
 * @param stage where it acts
 * @param effect as the recipe has it
 * @param on whether it acts at all
 * @param strength 0 to {@link #STRONGEST}; 1 is as in the recipe
 */
public record EffectChoice(EffectStage stage, Effect effect, boolean on, double strength) {
  /** The largest strength that can be chosen. */
  public static final double STRONGEST = 2;

  /** Checks the strength. */
  public EffectChoice {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(effect, "effect");
    if (!(strength >= 0 && strength <= STRONGEST)) {
      throw new IllegalArgumentException(
          "The strength of \""
              + effect.title()
              + "\" must be from 0 to "
              + STRONGEST
              + ", but is "
              + strength
              + ".");
    }
  }

  /** The effect as the recipe has it. */
  static EffectChoice asInRecipe(EffectStage stage, Effect effect) {
    return new EffectChoice(stage, effect, true, 1);
  }

  /** Switched on or off; the strength stays. */
  public EffectChoice switched(boolean nowOn) {
    return new EffectChoice(stage, effect, nowOn, strength);
  }

  /** With another strength. */
  public EffectChoice withStrength(double newStrength) {
    return new EffectChoice(stage, effect, on, newStrength);
  }

  /** Whether it differs from the recipe's. */
  public boolean isChanged() {
    return !on || strength != 1;
  }

  /** What a recipe keeps of the effect: itself, weaker or stronger, or nothing. */
  Optional<Effect> kept() {
    return on ? Optional.of(drawn()) : Optional.empty();
  }

  /** The effect that a preview draws; switched off it keeps its place and changes nothing. */
  Effect drawn() {
    double effective = on ? strength : 0;
    return effective == 1 ? effect : effect.scaled(effective);
  }

  /** Whether it changes anything. */
  boolean isActive() {
    return on && strength > 0;
  }
}
