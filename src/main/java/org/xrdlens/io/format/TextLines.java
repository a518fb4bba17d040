package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text file that are not blank, with their numbers. Lines end with LF, CR LF or CR
 * alone; a control-Z of old editors at the end is dropped.
 *
 * @param text each line without its end
 * @param number the line's number in the file, from 1
 */
public record TextLines(List<String> text, List<Integer> number) {
  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_LINES = 500_000;
  private static final int SAMPLE_LENGTH = 4096;

  /**
   * Splits a text.
   *
   * @throws PatternFormatException if a line or the number of lines is beyond all patterns
   */
  public static TextLines of(String fileName, String text) throws PatternFormatException {
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int number = 1;
    int start = 0;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : '\n';
      if (c != '\n' && c != '\r') {
        continue;
      }
      if (i - start > MAX_LENGTH) {
        throw PatternFormatException.of(
            fileName,
            "line " + number + " with " + (i - start) + " characters",
            "a row of columns in each line, of at most " + MAX_LENGTH + " characters");
      }
      if (!isBlank(text, start, i)) {
        lines.add(text.substring(start, i));
        numbers.add(number);
        if (lines.size() > MAX_LINES) {
          throw PatternFormatException.of(
              fileName, "more than " + MAX_LINES + " lines", "at most as many points");
        }
      }
      if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
        i++;
      }
      number++;
      start = i + 1;
    }
    return new TextLines(lines, numbers);
  }

  /** How many lines there are. */
  public int size() {
    return text.size();
  }

  /** At most so many lines that are no comments, spread evenly over them, cut to a row's length. */
  public List<String> sample(int most) {
    List<String> rows = text.stream().filter(line -> !isComment(line)).toList();
    int stride = 1 + rows.size() / most;
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += stride) {
      String row = rows.get(i);
      sample.add(row.substring(0, Math.min(row.length(), SAMPLE_LENGTH)));
    }
    return sample;
  }

  /** Whether a line begins as comments do: with # ! ; ' * % or /. */
  public static boolean isComment(String line) {
    String stripped = line.stripLeading();
    return !stripped.isEmpty() && "#!;'*%/".indexOf(stripped.charAt(0)) >= 0;
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != 0x1a && c != '\ufeff' && c != 0) {
        return false;
      }
    }
    return true;
  }
}
