package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.io.format.NumberToken;

/**
 * The fields of one line, found in place and without the blanks around them, so that a file of many
 * rows is read without a string for each field. One object goes from line to line: not for two
 * threads.
 */
final class LineFields {
  /** The most fields of a line; what follows is left. */
  static final int MOST = 257;

  private final ColumnDialect dialect;
  private final int most;
  private final int[] starts;
  private final int[] ends;
  private String text = "";
  private int count;

  /** For all fields of a line. */
  LineFields(ColumnDialect dialect) {
    this(dialect, MOST);
  }

  /** For the first fields of a line; more than so many are not looked for. */
  LineFields(ColumnDialect dialect, int most) {
    this.dialect = dialect;
    this.most = Math.min(most, MOST);
    this.starts = new int[this.most];
    this.ends = new int[this.most];
  }

  /** Goes to a line. */
  LineFields of(String line) {
    return of(line, 0, line.length());
  }

  /** Goes to the line between two indices of a text; it has at most {@link #MOST} fields. */
  LineFields of(String lines, int start, int end) {
    text = lines;
    count = 0;
    if (dialect.isPartedByRuns()) {
      splitAtRuns(start, end);
    } else {
      splitAtEach(start, end);
    }
    return this;
  }

  /** How many fields there are. */
  int count() {
    return count;
  }

  /** The fields as strings. */
  List<String> strings() {
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(text.substring(starts[i], ends[i]));
    }
    return strings;
  }

  /** The value of a field, NaN if it is absent or no number in this dialect. */
  double value(int field) {
    return field < count
        ? NumberToken.valueIn(text, starts[field], ends[field], dialect.decimalComma())
        : Double.NaN;
  }

  /** The value of a field that can be an angle, a number without groups of thousands; else NaN. */
  double angle(int field) {
    double value = value(field);
    return Double.isNaN(value) || contains(field, dialect.decimalComma() ? '.' : ',')
        ? Double.NaN
        : value;
  }

  /** Whether a field is a number in this dialect. */
  boolean isNumber(int field) {
    return !Double.isNaN(value(field));
  }

  /** Whether a field can be an angle. */
  boolean isAngle(int field) {
    return !Double.isNaN(angle(field));
  }

  /** Whether a field is there and stands for a point without a value. */
  boolean isBlank(int field) {
    return field < count
        && (starts[field] == ends[field]
            || NumberToken.isBlank(text.substring(starts[field], ends[field])));
  }

  /** Whether a field is a number with a comma that parts no thousands, whatever the dialect. */
  boolean hasDecimalComma(int field) {
    return contains(field, ',')
        && Double.isNaN(NumberToken.valueIn(text, starts[field], ends[field], false))
        && !Double.isNaN(NumberToken.valueIn(text, starts[field], ends[field], true));
  }

  /** Whether a field has a character in it. */
  boolean contains(int field, char mark) {
    for (int i = starts[field]; i < ends[field]; i++) {
      if (text.charAt(i) == mark) {
        return true;
      }
    }
    return false;
  }

  private void splitAtRuns(int start, int end) {
    int i = start;
    while (count < most) {
      while (i < end && dialect.parts(text.charAt(i))) {
        i++;
      }
      if (i == end) {
        return;
      }
      starts[count] = i;
      while (i < end && !dialect.parts(text.charAt(i))) {
        i++;
      }
      ends[count++] = i;
    }
  }

  /** Blanks around the line go first, even where they are tabs that part fields. */
  private void splitAtEach(int start, int end) {
    int first = firstInk(start, end);
    int last = lastInk(first, end);
    int fieldStart = first;
    for (int i = first; i < last && count < most; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        count = 0;
        splitQuoted(text.substring(first, last));
        return;
      }
      if (dialect.parts(c)) {
        add(fieldStart, i);
        fieldStart = i + 1;
      }
    }
    add(fieldStart, last);
  }

  /** Quotation marks go, and a separator between them is none. */
  private void splitQuoted(String line) {
    StringBuilder bare = new StringBuilder(line.length());
    int[] cuts = new int[most];
    int n = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length() && n < most; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else {
        if (dialect.parts(c) && !quoted) {
          cuts[n++] = bare.length();
        }
        bare.append(c);
      }
    }
    text = bare.toString();
    int fieldStart = 0;
    for (int i = 0; i < n; i++) {
      add(fieldStart, cuts[i]);
      fieldStart = cuts[i] + 1;
    }
    add(fieldStart, text.length());
  }

  private void add(int start, int end) {
    if (count < most) {
      starts[count] = firstInk(start, end);
      ends[count] = lastInk(starts[count], end);
      count++;
    }
  }

  private int firstInk(int start, int end) {
    int i = start;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int lastInk(int start, int end) {
    int i = end;
    while (i > start && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
