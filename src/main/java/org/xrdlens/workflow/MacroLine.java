package org.xrdlens.workflow;

import java.util.Map;
import java.util.stream.Collectors;

/** The line of an ImageJ macro that runs a command with given values. */
final class MacroLine {
  private MacroLine() {}

  /**
   * The line.
   *
   * @param leaf the command's menu leaf, such as {@code XRD Classify Folder...}
   * @param values by macro key; a value with blanks is put in brackets, or in single quotes where
   *     brackets of its own would end it early or not at all
   */
  static String of(String leaf, Map<String, String> values) {
    String options =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()))
            .collect(Collectors.joining(" "));
    return "run(\"" + escaped(leaf) + "\", \"" + escaped(options) + "\");";
  }

  private static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '[' || c == '\'');
    if (plain) {
      return value;
    }
    return bracketsMatch(value) ? "[" + value + "]" : "'" + value + "'";
  }

  private static boolean bracketsMatch(String value) {
    int depth = 0;
    for (int i = 0; i < value.length() && depth >= 0; i++) {
      char c = value.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return depth == 0;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
