package org.xrdlens.cif;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The two ways in which a text field can be written in disguise: a prefix before every line, and
 * lines folded with a backslash at their end. A backslash that ends the field's first line says so.
 * After the common semantic features of CIF 1.1 and the text prefix protocol of CIF 2.0,
 * https://www.iucr.org/resources/cif/cif2.
 */
final class CifTextField {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  private CifTextField() {}

  /** The value between two characters of a file, unfolded where it is a folded text field. */
  static String value(String text, int start, int end) {
    String raw = text.substring(start, end);
    boolean isTextField = start > 0 && text.charAt(start - 1) == ';';
    return isTextField && isDisguised(text, start, end) ? plain(raw) : raw;
  }

  /** Whether the first line of a field's content, which begins behind the ;, ends with a \. */
  static boolean isDisguised(String text, int start, int end) {
    int lineEnd = start;
    while (lineEnd < end && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
      lineEnd++;
    }
    while (lineEnd > start && text.charAt(lineEnd - 1) <= ' ') {
      lineEnd--;
    }
    return lineEnd > start && text.charAt(lineEnd - 1) == '\\';
  }

  private static String plain(String raw) {
    List<String> lines = LINE_END.splitAsStream(raw).toList();
    String head = lines.get(0).stripTrailing();
    List<String> rest = lines.subList(1, lines.size());
    boolean folds = head.equals("\\") || head.endsWith("\\\\");
    String prefix = head.replaceFirst("\\\\{1,2}$", "");
    if (!rest.stream().allMatch(line -> line.startsWith(prefix))) {
      return raw.strip();
    }
    StringBuilder value = new StringBuilder();
    for (String line : rest) {
      String content = line.substring(prefix.length());
      String trimmed = content.stripTrailing();
      if (folds && trimmed.endsWith("\\")) {
        value.append(trimmed, 0, trimmed.length() - 1);
      } else {
        value.append(content).append('\n');
      }
    }
    return value.toString().strip();
  }
}
