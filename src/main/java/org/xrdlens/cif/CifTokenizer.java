package org.xrdlens.cif;

import java.util.Locale;

/**
 * Splits CIF text into words: comments, quoted values (a quote ends only before white space), text
 * fields between lines that begin with a semicolon; in CIF 2.0, which its first line announces,
 * also values between triple quotes, and lists and tables, each of which is one word here. After
 * the grammar in International Tables G, chapter 2.2,
 * https://www.iucr.org/resources/cif/spec/version1.1/cifsyntax and Bernstein et al., J. Appl.
 * Cryst. 49, 277 (2016), doi 10.1107/S1600576715021871. It stands on one word at a time, and makes
 * a string of it only when asked.
 */
final class CifTokenizer {
  /** What a word of a CIF can be; {@code UNKNOWN} is a bare ? or . for a missing value. */
  enum Kind {
    BLOCK,
    LOOP,
    TAG,
    VALUE,
    UNKNOWN,
    END
  }

  private final String text;
  private final String source;
  private final boolean isSecondVersion;
  private int position;
  private int depth;
  private int currentLine = 1;

  private Kind kind = Kind.END;
  private int start;
  private int end;
  private int line = 1;
  private boolean isBare;

  CifTokenizer(String text, String source) {
    this.text = text;
    this.source = source;
    this.isSecondVersion = text.startsWith("#\\#CIF_2.0");
  }

  /** What the word is. */
  Kind kind() {
    return kind;
  }

  /** The line in which the word begins, from 1. */
  int line() {
    return line;
  }

  /** Index of the word's first character, quotes left aside. */
  int start() {
    return start;
  }

  /** Index after the word's last character, quotes left aside. */
  int end() {
    return end;
  }

  boolean isValue() {
    return kind == Kind.VALUE || kind == Kind.UNKNOWN;
  }

  /** Whether the word stands without quotes. */
  boolean isBare() {
    return isBare;
  }

  /** Whether the word is bare and this one, in any case of letters. */
  boolean isWord(String word) {
    return isBare && end - start == word.length() && startsWith(word);
  }

  /** Whether the word is bare and begins so, in any case of letters. */
  boolean isWordBeginning(String word) {
    return isBare && startsWith(word);
  }

  /**
   * Block name without {@code data_}, value without its quotes, or tag in lower case; the point
   * that newer dictionaries put after the category ({@code _cell.length_a}) becomes the underscore
   * of the older names.
   */
  String text() {
    String word = text.substring(start, end);
    return switch (kind) {
      case BLOCK -> word.substring("data_".length());
      case TAG -> word.toLowerCase(Locale.ROOT).replace('.', '_');
      default -> word;
    };
  }

  /** Goes to the next word; to END again and again after the last. */
  void advance() throws CifException {
    skipBlanksAndComments();
    line = currentLine;
    isBare = false;
    if (position >= text.length()) {
      take(Kind.END, position, position);
      return;
    }
    char first = text.charAt(position);
    if (first == ';' && atLineStart()) {
      readTextField();
    } else if (first == '\'' || first == '"') {
      readQuoted(first);
    } else if (isSecondVersion && (first == '[' || first == '{')) {
      readListOrTable();
    } else {
      readBare();
    }
  }

  private void take(Kind found, int from, int to) {
    kind = found;
    start = from;
    end = to;
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
        step();
      } else {
        return;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  private void step() {
    char c = text.charAt(position++);
    boolean endOfWindowsLine =
        c == '\r' && position < text.length() && text.charAt(position) == '\n';
    if (isNewline(c) && !endOfWindowsLine) {
      currentLine++;
    }
  }

  private void readTextField() throws CifException {
    int from = ++position;
    while (position < text.length() && !(text.charAt(position) == ';' && atLineStart())) {
      step();
    }
    if (position >= text.length()) {
      throw new CifException(
          source + ", line " + line, "The text field has no closing semicolon at a line's start.");
    }
    int to = position++;
    if (CifTextField.isDisguised(text, from, to)) {
      take(Kind.VALUE, from, to);
      return;
    }
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    take(Kind.VALUE, from, to);
  }

  private void readQuoted(char quote) throws CifException {
    if (isSecondVersion && text.startsWith(("" + quote).repeat(3), position)) {
      readTripleQuoted(("" + quote).repeat(3));
      return;
    }
    int from = ++position;
    while (position < text.length() && !isNewline(text.charAt(position))) {
      boolean closes =
          text.charAt(position) == quote
              && (position + 1 == text.length() || endsValue(text.charAt(position + 1)));
      if (closes) {
        take(Kind.VALUE, from, position++);
        return;
      }
      position++;
    }
    throw new CifException(
        source + ", line " + line,
        "The quoted value is not closed with " + quote + " in its line.");
  }

  private boolean endsValue(char next) {
    return isBlank(next) || (depth > 0 && "]}:,".indexOf(next) >= 0);
  }

  private void readTripleQuoted(String quotes) throws CifException {
    position += 3;
    int from = position;
    while (position < text.length() && !text.startsWith(quotes, position)) {
      step();
    }
    if (position >= text.length()) {
      throw new CifException(
          source + ", line " + line,
          "The value behind " + quotes + " is not closed with the same.");
    }
    take(Kind.VALUE, from, position);
    position += 3;
  }

  /** Takes a list or table whole, what is nested in it included. */
  private void readListOrTable() throws CifException {
    int from = position;
    depth = 0;
    do {
      char c = text.charAt(position);
      if (c == '\'' || c == '"') {
        readQuoted(c);
      } else if (c == ';' && atLineStart()) {
        readTextField();
      } else if (c == '#' && isBlank(text.charAt(position - 1))) {
        skipBlanksAndComments();
      } else {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        step();
      }
    } while (depth > 0 && position < text.length());
    if (depth > 0) {
      throw new CifException(
          source + ", line " + line, "The list or table is not closed with ] or }.");
    }
    take(Kind.VALUE, from, position);
  }

  private void readBare() {
    int from = position;
    while (position < text.length() && !isBlank(text.charAt(position))) {
      position++;
    }
    isBare = true;
    take(Kind.VALUE, from, position);
    char first = text.charAt(from);
    if (first == '_') {
      kind = Kind.TAG;
    } else if (end - start == 1 && (first == '?' || first == '.')) {
      kind = Kind.UNKNOWN;
    } else if (isWord("loop_")) {
      kind = Kind.LOOP;
    } else if (startsWith("data_")) {
      kind = Kind.BLOCK;
    }
  }

  private boolean startsWith(String word) {
    return text.regionMatches(true, start, word, 0, word.length());
  }
}
