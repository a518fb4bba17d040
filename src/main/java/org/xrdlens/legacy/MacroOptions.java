package org.xrdlens.legacy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The option string of ImageJ's {@code run(command, options)}: {@code key=value} pairs and bare
 * keys between blanks. A value with blanks stands in {@code [ ]}, which may nest, or in {@code '
 * '}; a bare key means {@code true}.
 *
 * <p>ImageJ itself searches the whole text for {@code key=}, so that it finds a key inside another
 * value ({@code input=[/scans/model=old/a.xy]}). This reader goes from left to right instead, so a
 * value is never mistaken for a key.
 */
final class MacroOptions {
  private final String text;
  private int at;

  private MacroOptions(String text) {
    this.text = text;
  }

  /**
   * The values by key, in the order of the text; keys in lower case, as ImageJ looks for them.
   *
   * @throws IllegalArgumentException if a bracket or quote is not closed, a key is given twice or
   *     something stands where a key should be
   */
  static Map<String, String> parse(String options) {
    return new MacroOptions(options).pairs();
  }

  private Map<String, String> pairs() {
    Map<String, String> values = new LinkedHashMap<>();
    skipBlanks();
    while (at < text.length()) {
      String key = key();
      String value = at < text.length() && text.charAt(at) == '=' ? value(key) : "true";
      if (values.put(key, value) != null) {
        throw new IllegalArgumentException(
            "The key \"" + key + "\" is given twice in the options \"" + text.strip() + "\".");
      }
      skipBlanks();
    }
    return values;
  }

  private String key() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isJoiner())) {
      at++;
    }
    if (at == start || (at < text.length() && text.charAt(at) != '=' && !isBlank())) {
      throw new IllegalArgumentException(
          "The options \""
              + text.strip()
              + "\" should be key=value pairs, but at \""
              + text.substring(start).strip()
              + "\" there is no key; a value with blanks must stand in [ ].");
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private String value(String key) {
    at++;
    if (at == text.length() || isBlank()) {
      return "";
    }
    return switch (text.charAt(at)) {
      case '[' -> upTo(closingBracket(), "]", key);
      case '\'' -> upTo(text.indexOf('\'', at + 1), "'", key);
      default -> word();
    };
  }

  private String upTo(int end, String mark, String key) {
    if (end < 0) {
      throw new IllegalArgumentException(
          "The value of \""
              + key
              + "\" in the options \""
              + text.strip()
              + "\" lacks its closing "
              + mark
              + ".");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private int closingBracket() {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '[') {
        depth++;
      } else if (text.charAt(i) == ']' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String word() {
    int start = at;
    while (at < text.length() && !isBlank()) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank()) {
      at++;
    }
  }

  private boolean isBlank() {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isJoiner() {
    return text.charAt(at) == '_';
  }

  /** The option string that {@link #parse} and Fiji read back as these values. */
  static String format(Map<String, String> values) {
    StringBuilder options = new StringBuilder();
    values.forEach(
        (key, value) ->
            options
                .append(options.isEmpty() ? "" : " ")
                .append(key)
                .append('=')
                .append(quoted(value)));
    return options.toString();
  }

  private static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && value.chars().noneMatch(Character::isWhitespace)
            && value.charAt(0) != '['
            && value.charAt(0) != '\'';
    if (plain) {
      return value;
    }
    String bracketed = "[" + value + "]";
    boolean closes = new MacroOptions(bracketed).closingBracket() == bracketed.length() - 1;
    return closes ? bracketed : "'" + value + "'";
  }
}
