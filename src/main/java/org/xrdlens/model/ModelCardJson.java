package org.xrdlens.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import org.xrdlens.preprocess.Preprocessing;

/** A {@link ModelCard} as JSON. */
final class ModelCardJson {
  private static final String VERSION = "format_version";
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(Preprocessing.class, new Recipe())
          .disableHtmlEscaping()
          .create();

  /** The recipe has a JSON form of its own. */
  private static final class Recipe
      implements JsonSerializer<Preprocessing>, JsonDeserializer<Preprocessing> {
    @Override
    public JsonElement serialize(
        Preprocessing recipe, Type type, JsonSerializationContext context) {
      return JsonParser.parseString(recipe.toJson());
    }

    @Override
    public Preprocessing deserialize(
        JsonElement json, Type type, JsonDeserializationContext context) {
      return Preprocessing.fromJson(json.toString());
    }
  }

  private ModelCardJson() {}

  static String write(ModelCard card) {
    JsonObject json = new JsonObject();
    json.addProperty(VERSION, ModelCard.FORMAT_VERSION);
    GSON.toJsonTree(card).getAsJsonObject().asMap().forEach(json::add);
    return GSON.toJson(json);
  }

  static ModelCard read(String text) throws ModelFormatException {
    if (text.length() > MOST_CHARACTERS) {
      throw new ModelFormatException(
          "its card has " + text.length() + " characters, but expected at most " + MOST_CHARACTERS);
    }
    try {
      JsonElement json = JsonParser.parseString(text);
      JsonElement version = json.isJsonObject() ? json.getAsJsonObject().get(VERSION) : null;
      if (version == null) {
        throw new ModelFormatException("its card has no " + VERSION);
      }
      if (version.getAsInt() != ModelCard.FORMAT_VERSION) {
        throw new ModelFormatException(
            "its card has format version "
                + version
                + ", but this program reads version "
                + ModelCard.FORMAT_VERSION);
      }
      return GSON.fromJson(json, ModelCard.class);
    } catch (JsonParseException e) {
      throw new ModelFormatException("its card is not the JSON that was expected: " + reason(e), e);
    } catch (StackOverflowError e) {
      throw new ModelFormatException("its card is nested too deeply", e);
    } catch (RuntimeException e) {
      // Gson wraps or passes on whatever the values' own checks throw.
      throw new ModelFormatException("its card does not describe a model: " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
