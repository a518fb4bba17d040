package org.xrdlens.io.write;

/** Text between XML tags or in quotes (XML 1.0, fifth edition, productions 2 and 14). */
final class XmlText {
  private XmlText() {}

  /** Markup escaped, and characters that XML forbids as the replacement character. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(escaped(c)));
    return escaped.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> isAllowed(c) ? Character.toString(c) : "\ufffd";
    };
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    return !control && !surrogate && c != 0xfffe && c != 0xffff;
  }
}
