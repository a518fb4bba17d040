package org.xrdlens.workflow.preview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.augment.Effect;
import org.xrdlens.augment.EffectLog;

/** Keeps what each effect of a copy drew, as a text for people, by the effect's place. */
final class DrawnValues implements EffectLog {
  private static final MathContext DIGITS = new MathContext(3);
  private static final Pattern UNIT_AT_END = Pattern.compile("(.*) (°|nm|mm|%)");

  private final Map<Effect, Integer> places = new IdentityHashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();

  /** Listens to the effect of a place. */
  void listenTo(Effect effect, int place) {
    places.put(effect, place);
  }

  @Override
  public void drew(Effect effect, String quantity, double value) {
    Integer place = places.get(effect);
    if (place == null) {
      return;
    }
    Matcher unit = UNIT_AT_END.matcher(quantity);
    String text =
        unit.matches()
            ? unit.group(1)
                + " "
                + rounded(value)
                + (unit.group(2).equals("°") ? "" : " ")
                + unit.group(2)
            : quantity + " " + rounded(value);
    texts.merge(place, text, (before, next) -> before + ", " + next);
  }

  private static String rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** The texts by place; an effect that drew nothing, or whose draw took no effect, has none. */
  Map<Integer, String> texts() {
    return Map.copyOf(texts);
  }
}
