package org.xrdlens.augment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * A recipe as JSON: its name and four lists of effects. Recipes in models of the first release,
 * whose block-wise scaling eliminated blocks too, are read as the two effects they were.
 */
final class RecipeJson {
  private static final List<String> KEYS = List.of("name", "film", "drawn", "measured", "grid");

  private RecipeJson() {}

  static String write(AugmentationRecipe recipe, boolean pretty) {
    JsonObject json = new JsonObject();
    json.addProperty("name", recipe.name());
    json.add("film", array(recipe.film()));
    json.add("drawn", array(recipe.drawn()));
    json.add("measured", array(recipe.measured()));
    json.add("grid", array(recipe.grid()));
    GsonBuilder gson = new GsonBuilder();
    return (pretty ? gson.setPrettyPrinting() : gson).create().toJson(json) + (pretty ? "\n" : "");
  }

  private static JsonArray array(List<? extends Effect> effects) {
    JsonArray array = new JsonArray();
    effects.forEach(effect -> array.add(EffectJson.write(effect)));
    return array;
  }

  static AugmentationRecipe read(String text) {
    JsonObject json = object(text);
    for (String key : json.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "The augmentation recipe has no entry \"" + key + "\"; it has " + KEYS + ".");
      }
    }
    if (!(json.get("name") instanceof JsonPrimitive name) || !name.isString()) {
      throw new IllegalArgumentException(
          "The augmentation recipe needs a text as its \"name\", but has "
              + json.get("name")
              + ".");
    }
    return new AugmentationRecipe(
        name.getAsString(),
        effects(json, "film", FilmEffect.class),
        effects(json, "drawn", PatternEffect.class),
        effects(json, "measured", PatternEffect.class),
        effects(json, "grid", GridEffect.class));
  }

  private static JsonObject object(String text) {
    try {
      if (JsonParser.parseString(text) instanceof JsonObject json) {
        return json;
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException(
          "The augmentation recipe is not JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        "An augmentation recipe is a JSON object with "
            + KEYS
            + ", but got: "
            + text.substring(0, Math.min(200, text.length())));
  }

  private static <T extends Effect> List<T> effects(JsonObject json, String key, Class<T> kind) {
    if (!(json.get(key) instanceof JsonArray array)) {
      throw new IllegalArgumentException(
          "The augmentation recipe needs a list of effects, which may be empty, as its \""
              + key
              + "\", but has "
              + json.get(key)
              + ".");
    }
    List<T> effects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String place = "the augmentation recipe's \"" + key + "\", effect " + (i + 1) + ",";
      for (JsonElement entry : asNow(array.get(i))) {
        effects.add(EffectJson.read(entry, kind, place));
      }
    }
    return effects;
  }

  /**
   * Block-wise scaling with an elimination of its own was the same as scaling, then elimination.
   */
  private static List<JsonElement> asNow(JsonElement entry) {
    boolean earlier =
        entry instanceof JsonObject json
            && json.has("elimination")
            && new JsonPrimitive("BlockScaling").equals(json.get("effect"));
    if (!earlier) {
      return List.of(entry);
    }
    JsonObject scaling = entry.getAsJsonObject().deepCopy();
    JsonObject elimination = new JsonObject();
    elimination.addProperty("effect", "BlockElimination");
    elimination.add("blocks", scaling.get("blocks"));
    elimination.add("probability", scaling.remove("elimination"));
    scaling.add("factor", new Gson().toJsonTree(new Range(0, 1)));
    return List.of(scaling, elimination);
  }
}
