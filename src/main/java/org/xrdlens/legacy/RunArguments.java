package org.xrdlens.legacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.parse.Item;
import org.scijava.parse.ParseService;

/**
 * The inputs of {@code --run}, as Fiji's launcher takes them: {@code key="value",key=1,key=true},
 * read by SciJava's own parser. Fiji turns an unquoted text into null and goes on with it; here it
 * is an error.
 */
final class RunArguments {

  private RunArguments() {}

  /**
   * The values as texts, by key, in the order given.
   *
   * @throws IllegalArgumentException if the text cannot be read, a value has no key, is null or is
   *     given twice
   */
  static Map<String, String> parse(ParseService parser, String arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    if (arguments.isBlank()) {
      return values;
    }
    for (Item item : items(parser, arguments)) {
      String key = item.name();
      if (key == null || item.value() == null) {
        throw unreadable(arguments, key == null ? "" : " The value of \"" + key + "\" is null.");
      }
      if (values.put(key, String.valueOf(item.value())) != null) {
        throw unreadable(arguments, " The key \"" + key + "\" is given twice.");
      }
    }
    return values;
  }

  private static Iterable<Item> items(ParseService parser, String arguments) {
    try {
      return parser.parse(arguments, true);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw unreadable(arguments, e.getMessage() == null ? "" : " " + e.getMessage() + ".");
    }
  }

  private static IllegalArgumentException unreadable(String arguments, String detail) {
    return new IllegalArgumentException(
        "The inputs cannot be read: "
            + arguments
            + System.lineSeparator()
            + "They should be key=\"value\" pairs with commas between them and every text in double"
            + " quotes."
            + detail);
  }
}
