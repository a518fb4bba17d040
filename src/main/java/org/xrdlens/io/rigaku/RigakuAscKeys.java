package org.xrdlens.io.rigaku;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.TextCursor;

/**
 * Lines of {@code *KEY = value}: those of a Rigaku ASCII file, or those of one of its groups, which
 * come before the file's. Mutable while they are read.
 */
final class RigakuAscKeys {
  private static final int MOST_LINES = 100_000;

  private final Map<String, String> values = new HashMap<>();
  private final Optional<RigakuAscKeys> file;
  private int lines;

  /** Those of a file. */
  RigakuAscKeys() {
    this.file = Optional.empty();
  }

  /** Those of a group of a file. */
  RigakuAscKeys(RigakuAscKeys file) {
    this.file = Optional.of(file);
  }

  /**
   * Takes the cursor's line, if it has a key.
   *
   * @throws PatternFormatException if the header never ends
   */
  void add(TextCursor cursor) throws PatternFormatException {
    String line = cursor.headerLine();
    int equals = line.indexOf('=');
    if (line.charAt(0) == '*' && equals > 0) {
      values.put(line.substring(1, equals).strip(), line.substring(equals + 1).strip());
    }
    if (++lines > MOST_LINES) {
      throw cursor.refusal(
          "more than " + MOST_LINES + " header lines", "the intensities of a scan");
    }
  }

  /** The value of a key; empty if there is none. */
  String text(String key) {
    String own = values.get(key);
    return own != null ? own : file.map(keys -> keys.text(key)).orElse("");
  }

  /** The number of a key; NaN if there is none. */
  double number(String key) {
    return NumberToken.value(text(key));
  }
}
