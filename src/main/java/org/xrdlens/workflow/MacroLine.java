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
   * @param values by macro key; a value with blanks is put in brackets
   */
  static String of(String leaf, Map<String, String> values) {
    String options =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + bracketed(entry.getValue()))
            .collect(Collectors.joining(" "));
    return "run(\"" + escaped(leaf) + "\", \"" + escaped(options) + "\");";
  }

  private static String bracketed(String value) {
    boolean plain =
        !value.isEmpty()
            && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '[' || c == '\'');
    return plain ? value : "[" + value + "]";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
