package org.xrdlens.io.bruker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/** The keys of a UXD file that hold where the reading is. Mutable while a file is being read. */
final class UxdKeys {
  private static final Set<String> OF_ONE_RANGE =
      Set.of("_START", "_COUNT", "_STEPCOUNT", "_2THETA", "_THETA", "_KHI", "_CHI", "_PHI", "_Z");

  private final String fileName;
  private final Map<String, String> values = new HashMap<>();

  UxdKeys(String fileName) {
    this.fileName = fileName;
  }

  /** Takes over a line; a key without a value is there and blank. */
  void put(String line) {
    int equals = line.indexOf('=');
    String key = equals < 0 ? line : line.substring(0, equals);
    String value = equals < 0 ? "" : unquoted(line.substring(equals + 1).strip());
    values.put(key.strip().toUpperCase(Locale.ROOT), value.strip());
  }

  private static String unquoted(String value) {
    int start = !value.isEmpty() && isQuote(value.charAt(0)) ? 1 : 0;
    int end = value.length();
    end -= end > start && isQuote(value.charAt(end - 1)) ? 1 : 0;
    return value.substring(start, end);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  /** Forgets what holds for a single range, so that the next one does not inherit its place. */
  void endRange() {
    values.keySet().removeAll(OF_ONE_RANGE);
  }

  /** A text; empty if there is none. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** A number; NaN if there is none. */
  double number(String key) {
    String value = text(key);
    return NumberToken.value(value, value.indexOf(',') >= 0);
  }

  /** A number that has to be there. */
  double required(String key, int line) throws PatternFormatException {
    double value = number(key);
    if (Double.isNaN(value)) {
      throw PatternFormatException.of(
          fileName, "no number " + key + " for the data after line " + line, key + "=number");
    }
    return value;
  }

  /** The radiation of the file. */
  Optional<Radiation> radiation() {
    double angstrom = text("_WL_UNIT").toLowerCase(Locale.ROOT).startsWith("n") ? 10 : 1;
    double range = number("_RANGE_WL");
    double first = number("_WL1");
    return TubeRadiation.of(
        TubeRadiation.symbol(text("_ANODE")),
        angstrom * (Double.isNaN(first) ? range : first),
        angstrom * number("_WL2"),
        number("_WLRATIO"));
  }

  /** What people want to know of the measurement. */
  void noteIn(ImportRecord record) {
    record.note("sample", text("_SAMPLE"));
    record.note("date", text("_DATEMEASURED"));
    record.note("anode", TubeRadiation.symbol(text("_ANODE")));
    String mode = text("_STEPMODE").toUpperCase(Locale.ROOT);
    record.note(
        "scan mode", mode.equals("C") ? "Continuous." : mode.equals("S") ? "Step by step." : mode);
  }
}
