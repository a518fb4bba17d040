package org.xrdlens.io.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.NumberToken;

/**
 * How the columns of a text file are written: what parts them, and the decimal mark. The dialect of
 * a file is the one that makes rows of numbers out of most of its lines; a tie goes to the stricter
 * one, which keeps blank fields in their place.
 */
enum ColumnDialect {
  SEMICOLON_DECIMAL_COMMA("semicolon", ";", true),
  SEMICOLON("semicolon", ";", false),
  TAB_DECIMAL_COMMA("tab", "\t", true),
  TAB("tab", "\t", false),
  BAR("vertical bar", "|", false),
  COMMA("comma", ",", false),
  COMMA_QUOTED_DECIMAL_COMMA("comma", ",", true),
  SPACE_DECIMAL_COMMA("spaces", "", true),
  SPACE("spaces", "", false),
  MIXED_DECIMAL_COMMA("mixed", "\t;| ", true),
  MIXED("mixed", "\t;|, ", false);

  private static final int MOST_COLUMNS = 256;

  private final String separatorName;
  private final String separators;
  private final boolean decimalComma;

  ColumnDialect(String separatorName, String separators, boolean decimalComma) {
    this.separatorName = separatorName;
    this.separators = separators;
    this.decimalComma = decimalComma;
  }

  /** The dialect in which most of these lines are rows; empty if none has a row. */
  static Optional<ColumnDialect> of(List<String> lines) {
    ColumnDialect best = null;
    int most = 0;
    for (ColumnDialect dialect : values()) {
      int rows = dialect.countRows(lines);
      if (rows > most) {
        most = rows;
        best = dialect;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether numbers have a decimal comma. */
  boolean decimalComma() {
    return decimalComma;
  }

  /** The fields of a line, without the blanks around them; a blank field is empty. At most 256. */
  List<String> fields(String line) {
    return switch (separatorName) {
      case "spaces" -> splitAtRuns(line.strip(), "");
      case "mixed" -> splitAtRuns(line.strip(), separators);
      default -> splitAtEach(line.strip(), separators.charAt(0));
    };
  }

  /** Whether a field is a number in this dialect. */
  boolean isNumber(String field) {
    return NumberToken.isNumber(field, decimalComma);
  }

  /** The value of a field that {@link #isNumber}. */
  double value(String field) {
    return NumberToken.value(field, decimalComma);
  }

  /** For the record of an import. */
  String description() {
    return separatorName + ", decimal " + (decimalComma ? "comma" : "point");
  }

  /**
   * How many lines have an angle and beside it a number or a blank field. With decimal comma at
   * least one angle must show it: otherwise a thousands comma or a plain integer would pass.
   */
  private int countRows(List<String> lines) {
    int rows = 0;
    boolean seenComma = false;
    for (String line : lines) {
      List<String> fields = fields(line);
      if (fields.size() < 2 || !isAngle(fields.get(0))) {
        continue;
      }
      if (isNumber(fields.get(1)) || NumberToken.isBlank(fields.get(1))) {
        rows++;
        seenComma |= fields.get(0).indexOf(',') >= 0;
      }
    }
    return decimalComma && !seenComma ? 0 : rows;
  }

  /** Whether a field can be an angle: a number without groups of thousands. */
  boolean isAngle(String field) {
    return isNumber(field) && field.indexOf(decimalComma ? '.' : ',') < 0;
  }

  private static List<String> splitAtRuns(String line, String separators) {
    List<String> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= line.length() && fields.size() < MOST_COLUMNS; i++) {
      boolean parts =
          i == line.length()
              || Character.isWhitespace(line.charAt(i))
              || line.charAt(i) == '\u00a0'
              || separators.indexOf(line.charAt(i)) >= 0;
      if (parts && start >= 0) {
        fields.add(line.substring(start, i));
        start = -1;
      } else if (!parts && start < 0) {
        start = i;
      }
    }
    return fields;
  }

  private static List<String> splitAtEach(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() && fields.size() < MOST_COLUMNS; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
