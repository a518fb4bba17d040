package org.xrdlens.crystal;

import java.util.Locale;

/**
 * Splits CIF 1.1 text into words: comments, quoted values (a quote ends only before white space),
 * text fields between lines that begin with a semicolon. After the grammar in International Tables
 * G, chapter 2.2, and https://www.iucr.org/resources/cif/spec/version1.1/cifsyntax.
 */
final class CifTokenizer {
  private final String text;
  private final String source;
  private int position;
  private int line = 1;

  CifTokenizer(String text, String source) {
    this.text = text;
    this.source = source;
  }

  /** The next word; an END token again and again after the last. */
  CifToken next() throws CifException {
    skipBlanksAndComments();
    if (position >= text.length()) {
      return new CifToken(CifToken.Kind.END, "", line);
    }
    char first = text.charAt(position);
    if (first == ';' && atLineStart()) {
      return textField();
    }
    if (first == '\'' || first == '"') {
      return quoted(first);
    }
    return bare();
  }

  private boolean atLineStart() {
    return position == 0 || isNewline(text.charAt(position - 1));
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private void skipBlanksAndComments() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '#') {
        while (position < text.length() && !isNewline(text.charAt(position))) {
          position++;
        }
      } else if (isBlank(c)) {
        advance();
      } else {
        return;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  private void advance() {
    char c = text.charAt(position++);
    boolean endOfWindowsLine =
        c == '\r' && position < text.length() && text.charAt(position) == '\n';
    if (isNewline(c) && !endOfWindowsLine) {
      line++;
    }
  }

  private CifToken textField() throws CifException {
    int begin = line;
    int start = ++position;
    while (position < text.length() && !(text.charAt(position) == ';' && atLineStart())) {
      advance();
    }
    if (position >= text.length()) {
      throw new CifException(
          source + ", line " + begin, "The text field has no closing semicolon at a line's start.");
    }
    String value = text.substring(start, position).strip();
    position++;
    return new CifToken(CifToken.Kind.VALUE, value, begin);
  }

  private CifToken quoted(char quote) throws CifException {
    int start = ++position;
    while (position < text.length() && !isNewline(text.charAt(position))) {
      boolean closes =
          text.charAt(position) == quote
              && (position + 1 == text.length() || isBlank(text.charAt(position + 1)));
      if (closes) {
        return new CifToken(CifToken.Kind.VALUE, text.substring(start, position++), line);
      }
      position++;
    }
    throw new CifException(
        source + ", line " + line,
        "The quoted value is not closed with " + quote + " in its line.");
  }

  private CifToken bare() {
    int start = position;
    while (position < text.length() && !isBlank(text.charAt(position))) {
      position++;
    }
    String word = text.substring(start, position);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data_")) {
      return new CifToken(CifToken.Kind.BLOCK, word.substring(5), line);
    }
    if (lower.equals("loop_")) {
      return new CifToken(CifToken.Kind.LOOP, word, line);
    }
    if (word.charAt(0) == '_') {
      return new CifToken(CifToken.Kind.TAG, lower.replace('.', '_'), line);
    }
    boolean missing = word.equals("?") || word.equals(".");
    return new CifToken(missing ? CifToken.Kind.UNKNOWN : CifToken.Kind.VALUE, word, line);
  }
}
