package org.xrdlens.workflow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.xrdlens.augment.Effect;
import org.xrdlens.augment.EffectLog;

/**
 * What the effects drew, for people: {@code LatticeStrain strain 0.0021; Misalignment zero ° 0.03,
 * displacement mm -0.2}. Numbers have four digits; the copy's seed gives all of them again.
 */
final class EffectText implements EffectLog {
  private static final MathContext DIGITS = new MathContext(4);

  private final Map<Effect, StringJoiner> drawn = new LinkedHashMap<>();

  @Override
  public void drew(Effect effect, String quantity, double value) {
    String number =
        Double.isFinite(value)
            ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
            : String.valueOf(value);
    drawn
        .computeIfAbsent(
            effect, e -> new StringJoiner(", ", e.getClass().getSimpleName() + " ", ""))
        .add(quantity + " " + number);
  }

  /** All of it, in the order of the effects. */
  @Override
  public String toString() {
    StringJoiner all = new StringJoiner("; ");
    drawn.values().forEach(effect -> all.add(effect.toString()));
    return all.toString();
  }
}
