package org.xrdlens.augment;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;

/** One parameter of an effect from JSON, or a sentence that says what is wrong with it. */
final class ParameterJson {
  private ParameterJson() {}

  /**
   * Reads a parameter.
   *
   * @param value its JSON, or null if there is none
   * @param parameter what it must be
   * @param place of its effect, for messages
   */
  static Object read(JsonElement value, RecordComponent parameter, String place) {
    String name = parameter.getName();
    if (value == null || value.isJsonNull()) {
      throw new IllegalArgumentException("In " + place + " the parameter " + name + " is missing.");
    }
    Class<?> type = parameter.getType();
    if (type == Range.class) {
      return range(value, name, place);
    }
    if (type == double.class) {
      return number(value, name, place);
    }
    if (type == int.class) {
      double number = number(value, name, place);
      if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
        throw wrong(name, place, "a whole number", value);
      }
      return (int) number;
    }
    if (type == boolean.class && !(value instanceof JsonPrimitive b && b.isBoolean())) {
      throw wrong(name, place, "true or false", value);
    }
    try {
      return new Gson().fromJson(value, parameter.getGenericType());
    } catch (JsonParseException e) {
      throw new IllegalArgumentException(
          wrong(name, place, "a " + type.getSimpleName(), value).getMessage(), e);
    }
  }

  private static Range range(JsonElement value, String name, String place) {
    boolean both = value instanceof JsonObject o && o.size() == 2 && o.has("low") && o.has("high");
    if (!both) {
      throw wrong(name, place, "a range such as {\"low\": 0.1, \"high\": 0.5}", value);
    }
    JsonObject ends = value.getAsJsonObject();
    double low = number(ends.get("low"), name + ".low", place);
    double high = number(ends.get("high"), name + ".high", place);
    if (low > high) {
      throw wrong(name, place, "a range whose low is not above its high", value);
    }
    return new Range(low, high);
  }

  private static double number(JsonElement value, String name, String place) {
    boolean finite =
        value instanceof JsonPrimitive p && p.isNumber() && Double.isFinite(p.getAsDouble());
    if (!finite) {
      throw wrong(name, place, "a number", value);
    }
    return value.getAsDouble();
  }

  private static IllegalArgumentException wrong(
      String name, String place, String expected, JsonElement found) {
    return new IllegalArgumentException(
        "In "
            + place
            + " the parameter "
            + name
            + " must be "
            + expected
            + ", but is "
            + found
            + ".");
  }
}
