package org.xrdlens.command;

import java.util.stream.Collectors;

/** Text broken at blanks into lines that fit a dialog or a window. */
final class WrappedText {
  /** The longest line of a dialog in characters. */
  static final int DIALOG_COLUMNS = 90;

  private static final String INDENT = "    ";

  private WrappedText() {}

  /** A sentence as a dialog shows it. */
  static String ofSentence(String sentence) {
    return wrapped(sentence, DIALOG_COLUMNS, "");
  }

  /** A text, each of whose lines is broken where it is too long, and goes on indented. */
  static String of(String text, int columns) {
    return text.lines()
        .map(line -> wrapped(line, columns, INDENT))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String wrapped(String line, int columns, String indent) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      boolean breaks = column > 0 && column + word.length() > columns;
      text.append(breaks ? "\n" + indent : column > 0 ? " " : "").append(word);
      column = (breaks ? indent.length() : column) + word.length() + 1;
    }
    return text.toString();
  }
}
