package org.xrdlens.io.write;

import java.util.regex.Pattern;

/** Text as a value in a CIF, quoted as CIF 1.1 and CIF 2.0 both read it. */
final class CifValue {
  private static final int LONGEST = 1000;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9(][A-Za-z0-9()+*/.,:-]*");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(data_|save_|loop_|stop_|global_).*");

  private CifValue() {}

  /** The text in one line: control characters and runs of blanks as one blank, cut when long. */
  static String oneLine(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  /**
   * A text of one line as a value: bare, in quotes that it does not hold itself, or as a text field
   * that begins a line of its own.
   */
  static String of(String line) {
    if (PLAIN.matcher(line).matches() && !RESERVED.matcher(line).matches()) {
      return line;
    } else if (line.indexOf('\'') < 0) {
      return "'" + line + "'";
    } else if (line.indexOf('"') < 0) {
      return "\"" + line + "\"";
    }
    return "\n;" + line + "\n;";
  }
}
