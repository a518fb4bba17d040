package org.xrdlens.augment;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recipe as JSON: each effect is an object with its class' name and its parameters. */
final class RecipeJson {
  private static final List<Class<?>> EFFECTS =
      List.of(
          BiaxialStrain.class,
          BlockScaling.class,
          Broadening.class,
          CellStrain.class,
          CountingStatistics.class,
          Crystallites.class,
          FibreTexture.class,
          GridShift.class,
          LatticeStrain.class,
          Misalignment.class,
          PeakScaling.class,
          ReflectionScatter.class,
          ScanWindow.class,
          SecondaryPhase.class,
          SmoothBackground.class,
          StrayPeaks.class,
          Unchanged.class);

  private RecipeJson() {}

  static String write(AugmentationRecipe recipe) {
    JsonObject json = new JsonObject();
    json.addProperty("name", recipe.name());
    json.add("film", array(recipe.film()));
    json.add("drawn", array(recipe.drawn()));
    json.add("measured", array(recipe.measured()));
    json.add("grid", array(recipe.grid()));
    return new Gson().toJson(json);
  }

  private static JsonArray array(List<?> effects) {
    Gson gson = new Gson();
    JsonArray array = new JsonArray();
    for (Object effect : effects) {
      JsonObject entry = new JsonObject();
      entry.addProperty("effect", effect.getClass().getSimpleName());
      gson.toJsonTree(effect)
          .getAsJsonObject()
          .entrySet()
          .forEach(parameter -> entry.add(parameter.getKey(), parameter.getValue()));
      array.add(entry);
    }
    return array;
  }

  static AugmentationRecipe read(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return new AugmentationRecipe(
          json.get("name").getAsString(),
          effects(json, "film", FilmEffect.class),
          effects(json, "drawn", PatternEffect.class),
          effects(json, "measured", PatternEffect.class),
          effects(json, "grid", GridEffect.class));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          "An augmentation recipe needs name, film, drawn, measured and grid in JSON, but got: "
              + text.substring(0, Math.min(200, text.length())),
          e);
    }
  }

  private static <T> List<T> effects(JsonObject json, String key, Class<T> type) {
    List<T> effects = new ArrayList<>();
    for (JsonElement entry : json.getAsJsonArray(key)) {
      String name = entry.getAsJsonObject().get("effect").getAsString();
      Optional<Class<?>> effect =
          EFFECTS.stream().filter(c -> c.getSimpleName().equals(name)).findFirst();
      if (effect.isEmpty() || !type.isAssignableFrom(effect.get())) {
        throw new IllegalArgumentException(
            "The augmentation recipe names the effect \""
                + name
                + "\" under "
                + key
                + ", which this version does not know there.");
      }
      effects.add(type.cast(new Gson().fromJson(entry, effect.get())));
    }
    return effects;
  }
}
