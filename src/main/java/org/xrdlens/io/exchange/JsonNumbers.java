package org.xrdlens.io.exchange;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Walks through one JSON object: the arrays of numbers that are asked for, and all single values by
 * their key, those inside of objects and of texts that hold JSON too; the first of a key counts.
 * Bounded in depth and in numbers; without recursion of the parser itself.
 */
final class JsonNumbers {
  private static final int DEEPEST = 40;
  private static final int MOST_NUMBERS = 5_000_000;
  private static final int MOST_FACTS = 1000;
  private static final int LONGEST_FACT = 500;
  private static final int DEEPEST_TEXT = 3;

  private final Map<String, double[]> arrays = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();

  /** The numbers of an array; null if there was none. */
  double[] array(String key) {
    return arrays.get(key);
  }

  /** A single value; empty if there was none. */
  String fact(String key) {
    return facts.getOrDefault(key, "");
  }

  /**
   * Reads one object.
   *
   * @param json stands before its opening brace
   * @param wanted keys of arrays of numbers
   * @throws IOException if it is no JSON, too deep or too long, with a reason
   */
  void read(JsonReader json, Set<String> wanted) throws IOException {
    read(json, wanted, 0);
  }

  private void read(JsonReader json, Set<String> wanted, int textDepth) throws IOException {
    String key = "";
    int depth = 0;
    do {
      switch (json.peek()) {
        case BEGIN_OBJECT -> {
          json.beginObject();
          depth++;
        }
        case END_OBJECT -> {
          json.endObject();
          depth--;
        }
        case END_ARRAY -> {
          json.endArray();
          depth--;
        }
        case NAME -> key = json.nextName();
        case BEGIN_ARRAY -> {
          json.beginArray();
          if (wanted.contains(key) && !arrays.containsKey(key)) {
            arrays.put(key, numbers(json));
          }
          depth++;
        }
        case NULL -> json.nextNull();
        case BOOLEAN -> keep(key, Boolean.toString(json.nextBoolean()));
        case END_DOCUMENT -> throw new IOException("the end of the file inside of an object");
        default -> keepText(key, json.nextString(), textDepth);
      }
      if (depth > DEEPEST) {
        throw new IOException("more than " + DEEPEST + " objects and arrays in each other");
      }
    } while (depth > 0);
  }

  private void keepText(String key, String text, int textDepth) throws IOException {
    if (text.startsWith("{") && textDepth < DEEPEST_TEXT) {
      JsonReader inner = new JsonReader(new StringReader(text));
      inner.setLenient(true);
      read(inner, Set.of(), textDepth + 1);
    } else {
      keep(key, text);
    }
  }

  private void keep(String key, String value) {
    if (facts.size() < MOST_FACTS) {
      facts.putIfAbsent(key, value.substring(0, Math.min(LONGEST_FACT, value.length())));
    }
  }

  private static double[] numbers(JsonReader json) throws IOException {
    double[] numbers = new double[256];
    int size = 0;
    while (json.peek() != JsonToken.END_ARRAY) {
      if (size == MOST_NUMBERS) {
        throw new IOException("more than " + MOST_NUMBERS + " numbers in an array");
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      if (json.peek() == JsonToken.NULL) {
        json.nextNull();
        numbers[size++] = Double.NaN;
      } else {
        numbers[size++] = json.nextDouble();
      }
    }
    return Arrays.copyOf(numbers, size);
  }
}
