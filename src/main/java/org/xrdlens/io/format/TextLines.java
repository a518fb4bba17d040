package org.xrdlens.io.format;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The lines of a text file that are not blank, with their numbers. Lines end with LF, CR LF or CR
 * alone; a control-Z of old editors at the end is dropped. Immutable; a reader of many rows finds
 * its fields in {@link #content()} between {@link #start} and {@link #end}, without a string for
 * each line.
 */
public final class TextLines {
  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_LINES = 500_000;
  private static final int SAMPLE_LENGTH = 4096;

  private final String content;
  private int size;
  private int[] starts;
  private int[] ends;
  private int[] numbers;

  private TextLines(String content) {
    this.content = content;
    int guess = 16 + content.length() / 16;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.numbers = new int[guess];
  }

  /**
   * Splits a text.
   *
   * @throws PatternFormatException if a line or the number of lines is beyond all patterns
   */
  public static TextLines of(String fileName, String text) throws PatternFormatException {
    TextLines lines = new TextLines(text);
    LineWalk walk = new LineWalk(text);
    while (walk.next()) {
      int length = walk.end() - walk.start();
      if (length > MAX_LENGTH) {
        throw PatternFormatException.of(
            fileName,
            "line " + walk.number() + " with " + length + " characters",
            "a row of columns in each line, of at most " + MAX_LENGTH + " characters");
      }
      if (!isBlank(text, walk.start(), walk.end())) {
        lines.add(walk);
        if (lines.size > MAX_LINES) {
          throw PatternFormatException.of(
              fileName, "more than " + MAX_LINES + " lines", "at most as many points");
        }
      }
    }
    return lines;
  }

  private void add(LineWalk walk) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    starts[size] = walk.start();
    ends[size] = walk.end();
    numbers[size] = walk.number();
    size++;
  }

  /** How many lines there are. */
  public int size() {
    return size;
  }

  /** Each line without its end: an unmodifiable view that makes the strings when asked. */
  public List<String> text() {
    return new View<>(size, this::line);
  }

  /** Each line's number in the file, from 1: an unmodifiable view. */
  public List<Integer> number() {
    return new View<>(size, i -> numbers[i]);
  }

  /** The number in the file, from 1, of the line with this index. */
  public int number(int index) {
    return numbers[index];
  }

  /** The text that the lines are in. */
  public String content() {
    return content;
  }

  /** Where in {@link #content} the line with this index, from 0, begins. */
  public int start(int index) {
    return starts[index];
  }

  /** Where in {@link #content} the line with this index ends, its line end not included. */
  public int end(int index) {
    return ends[index];
  }

  /** Whether the line with this index begins as comments do. */
  public boolean isComment(int index) {
    return isComment(content, starts[index], ends[index]);
  }

  /** At most so many lines that are no comments, spread evenly over them, cut to a row's length. */
  public List<String> sample(int most) {
    int[] rows = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (!isComment(i)) {
        rows[n++] = i;
      }
    }
    int stride = 1 + n / most;
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < n; i += stride) {
      int start = starts[rows[i]];
      sample.add(content.substring(start, Math.min(ends[rows[i]], start + SAMPLE_LENGTH)));
    }
    return sample;
  }

  /** Whether a line begins as comments do: with # ! ; ' * % or /. */
  public static boolean isComment(String line) {
    return isComment(line, 0, line.length());
  }

  private String line(int index) {
    return content.substring(starts[index], ends[index]);
  }

  private static boolean isComment(String text, int start, int end) {
    int i = start;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < end && "#!;'*%/".indexOf(text.charAt(i)) >= 0;
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

  /** A list whose elements are made when they are asked for. */
  private static final class View<E> extends AbstractList<E> implements RandomAccess {
    private final int size;
    private final IntFunction<E> element;

    View(int size, IntFunction<E> element) {
      this.size = size;
      this.element = element;
    }

    @Override
    public E get(int index) {
      if (index < 0 || index >= size) {
        throw new IndexOutOfBoundsException(index);
      }
      return element.apply(index);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
