package org.xrdlens.preprocess;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/** A {@link Preprocessing} as JSON: each step is an object with its name and its parameters. */
final class PreprocessingJson {
  private static final Map<String, Class<? extends PreprocessingStep>> STEPS = steps();

  private PreprocessingJson() {}

  private static Map<String, Class<? extends PreprocessingStep>> steps() {
    Map<String, Class<? extends PreprocessingStep>> map = new LinkedHashMap<>();
    map.put("snip_background", SnipBackground.class);
    map.put("noise_floor", NoiseFloor.class);
    map.put("square_root", SquareRoot.class);
    map.put("savitzky_golay", SavitzkyGolay.class);
    map.put("unit_maximum", UnitMaximum.class);
    map.put("unit_range", UnitRange.class);
    return map;
  }

  static String write(Preprocessing preprocessing) {
    Gson gson = new Gson();
    JsonObject json = new JsonObject();
    json.addProperty("name", preprocessing.name());
    json.add("grid", gson.toJsonTree(preprocessing.grid()));
    json.add("radiation", gson.toJsonTree(preprocessing.radiation()));
    JsonArray array = new JsonArray();
    for (PreprocessingStep step : preprocessing.steps()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("step", nameOf(step));
      gson.toJsonTree(step).getAsJsonObject().entrySet().stream()
          .forEach(e -> entry.add(e.getKey(), e.getValue()));
      array.add(entry);
    }
    json.add("steps", array);
    return gson.toJson(json);
  }

  private static String nameOf(PreprocessingStep step) {
    return STEPS.entrySet().stream()
        .filter(e -> e.getValue().equals(step.getClass()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  static Preprocessing read(String text) {
    try {
      Gson gson = new Gson();
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      List<PreprocessingStep> steps = new ArrayList<>();
      for (JsonElement element : json.getAsJsonArray("steps")) {
        String name = element.getAsJsonObject().get("step").getAsString();
        Class<? extends PreprocessingStep> type = STEPS.get(name);
        if (type == null) {
          throw new IllegalArgumentException(
              "The preprocessing step \""
                  + name
                  + "\" is unknown to this version, which knows "
                  + String.join(", ", STEPS.keySet())
                  + ".");
        }
        steps.add(gson.fromJson(element, type));
      }
      return new Preprocessing(
          json.get("name").getAsString(),
          gson.fromJson(json.get("grid"), TwoThetaGrid.class),
          gson.fromJson(json.get("radiation"), Radiation.class),
          steps);
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          "A preprocessing needs name, grid, radiation and steps in JSON, but got: "
              + text.substring(0, Math.min(200, text.length())),
          e);
    }
  }
}
