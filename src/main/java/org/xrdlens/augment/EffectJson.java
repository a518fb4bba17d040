package org.xrdlens.augment;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One effect as JSON: an object with the name of the effect's class under {@code effect} and its
 * parameters under theirs. Every parameter must be there and none else, so that a typing error is
 * found before an effect quietly does something else.
 */
final class EffectJson {
  private static final String NAME = "effect";

  private static final Map<String, Class<? extends Effect>> KNOWN =
      byName(
          List.of(
              BackgroundChange.class,
              BiaxialStrain.class,
              BlockElimination.class,
              BlockScaling.class,
              Broadening.class,
              CellStrain.class,
              CountingStatistics.class,
              Crystallites.class,
              FibreTexture.class,
              GrazingScan.class,
              GridShift.class,
              LatticeStrain.class,
              LongerStep.class,
              Misalignment.class,
              Overspill.class,
              PeakScaling.class,
              ReflectionScatter.class,
              ScanWindow.class,
              SecondaryPhase.class,
              SmoothBackground.class,
              Spikes.class,
              SteppedScan.class,
              StrayPeaks.class,
              Substrate.class,
              Thickness.class,
              Unchanged.class));

  /** Parameters that came after the first release, with what they were before. */
  private static final Map<String, JsonElement> EARLIER =
      Map.of(
          "FibreTexture.secondAxis", new JsonPrimitive(0),
          "FibreTexture.fibreShare", new JsonPrimitive(0),
          "FibreTexture.fibreFwhmDegrees", new Gson().toJsonTree(new Range(5, 40)),
          "SecondaryPhase.coefficient", new Gson().toJsonTree(new Range(1, 1)),
          "SecondaryPhase.relativeSize", new Gson().toJsonTree(new Range(1, 1)));

  private EffectJson() {}

  private static Map<String, Class<? extends Effect>> byName(
      List<Class<? extends Effect>> effects) {
    Map<String, Class<? extends Effect>> map = new LinkedHashMap<>();
    effects.forEach(effect -> map.put(effect.getSimpleName(), effect));
    return map;
  }

  static JsonObject write(Effect effect) {
    JsonObject entry = new JsonObject();
    entry.addProperty(NAME, effect.getClass().getSimpleName());
    new Gson().toJsonTree(effect).getAsJsonObject().asMap().forEach(entry::add);
    return entry;
  }

  /**
   * Reads an effect.
   *
   * @param entry its JSON
   * @param kind what it must be
   * @param place where it stands, for messages: {@code "measured", effect 2}
   * @throws IllegalArgumentException if it is none, in a sentence that names the place
   */
  static <T extends Effect> T read(JsonElement entry, Class<T> kind, String place) {
    if (!(entry instanceof JsonObject json) || !(json.get(NAME) instanceof JsonPrimitive name)) {
      throw new IllegalArgumentException(
          "In "
              + place
              + " an effect is an object with its name under \"effect\", but is "
              + entry
              + ".");
    }
    Class<? extends Effect> type = KNOWN.get(name.getAsString());
    if (type == null || !kind.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "In %s there is no effect %s; those known there are %s."
              .formatted(place, name, names(kind)));
    }
    RecordComponent[] parameters = type.getRecordComponents();
    List<String> expected = Arrays.stream(parameters).map(RecordComponent::getName).toList();
    for (String key : json.keySet()) {
      if (!key.equals(NAME) && !expected.contains(key)) {
        throw new IllegalArgumentException(
            "In %s %s has no parameter \"%s\"; it has %s.".formatted(place, name, key, expected));
      }
    }
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      String key = expected.get(i);
      JsonElement earlier = EARLIER.get(type.getSimpleName() + "." + key);
      JsonElement value = json.has(key) ? json.get(key) : earlier;
      String where = place + " (" + name.getAsString() + ")";
      values[i] = ParameterJson.read(value, parameters[i], where);
    }
    return kind.cast(make(type, parameters, values, place + " (" + name.getAsString() + ")"));
  }

  private static String names(Class<? extends Effect> kind) {
    return KNOWN.values().stream()
        .filter(kind::isAssignableFrom)
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
  }

  private static Effect make(
      Class<? extends Effect> type, RecordComponent[] parameters, Object[] values, String place) {
    Class<?>[] types =
        Arrays.stream(parameters).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "In " + place + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not a record with a constructor of its own.", e);
    }
  }
}
