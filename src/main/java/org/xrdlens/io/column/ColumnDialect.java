package org.xrdlens.io.column;

import java.util.List;
import java.util.Optional;

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
  MIXED_DECIMAL_COMMA("mixed", ";|", true),
  MIXED("mixed", ";|,", false);

  private final String separatorName;
  private final String separators;
  private final boolean decimalComma;
  private final boolean[] partingAscii = new boolean[128];

  ColumnDialect(String separatorName, String separators, boolean decimalComma) {
    this.separatorName = separatorName;
    this.separators = separators;
    this.decimalComma = decimalComma;
    for (char c = 0; c < partingAscii.length; c++) {
      partingAscii[c] =
          separators.indexOf(c) >= 0 || (isPartedByRuns() && Character.isWhitespace(c));
    }
  }

  /** The dialect in which most of these lines are rows; empty if none has a row. */
  static Optional<ColumnDialect> of(List<String> lines) {
    String marks = marksIn(lines);
    ColumnDialect best = null;
    int most = 0;
    for (ColumnDialect dialect : values()) {
      if (most < lines.size() && dialect.mayDiffer(marks)) {
        int rows = dialect.countRows(lines);
        if (rows > most) {
          most = rows;
          best = dialect;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Those of the separators and decimal marks that occur. */
  private static String marksIn(List<String> lines) {
    StringBuilder marks = new StringBuilder();
    for (char mark : new char[] {';', '\t', '|', ','}) {
      if (lines.stream().anyMatch(line -> line.indexOf(mark) >= 0)) {
        marks.append(mark);
      }
    }
    return marks.toString();
  }

  /**
   * Whether there are the marks without which this dialect has no row, or no other rows than one
   * before it.
   */
  private boolean mayDiffer(String marks) {
    return (separators.isEmpty() || separators.chars().anyMatch(c -> marks.indexOf(c) >= 0))
        && (!decimalComma || marks.indexOf(',') >= 0);
  }

  /** Whether numbers have a decimal comma. */
  boolean decimalComma() {
    return decimalComma;
  }

  /** Whether several separators in a row part two fields, as blanks do; else each parts two. */
  boolean isPartedByRuns() {
    return separators.length() != 1;
  }

  /** Whether a character parts fields. */
  boolean parts(char c) {
    return c < partingAscii.length
        ? partingAscii[c]
        : isPartedByRuns() && (c == '\u00a0' || Character.isWhitespace(c));
  }

  /** For the record of an import. */
  String description() {
    return separatorName + ", decimal " + (decimalComma ? "comma" : "point");
  }

  /**
   * How many lines have an angle and beside it a number or a blank field. With decimal comma at
   * least one angle must show it, or an intensity whose comma cannot part thousands: otherwise a
   * thousands comma or a plain integer would pass.
   */
  private int countRows(List<String> lines) {
    LineFields fields = new LineFields(this, 2);
    int rows = 0;
    boolean seenComma = false;
    for (String line : lines) {
      if (fields.of(line).count() < 2 || !fields.isAngle(0)) {
        continue;
      }
      if (fields.isNumber(1) || fields.isBlank(1)) {
        rows++;
        seenComma |= fields.contains(0, ',') || (decimalComma && fields.hasDecimalComma(1));
      }
    }
    return decimalComma && !seenComma ? 0 : rows;
  }
}
