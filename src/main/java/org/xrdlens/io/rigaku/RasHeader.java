package org.xrdlens.io.rigaku;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.pattern.Radiation;

/**
 * The header of a scan in SmartLab's text files: lines of {@code *KEY "VALUE"}, of which a value
 * may be {@code Japanese|English}. Mutable while it is read.
 */
final class RasHeader {
  private static final int MOST_LINES = 20_000;

  private final Map<String, String> values = new HashMap<>();
  private int lines;

  /**
   * Takes the cursor's line.
   *
   * @throws PatternFormatException if the header never ends
   */
  void add(TextCursor cursor) throws PatternFormatException {
    String line = cursor.headerLine();
    int blank = line.indexOf(' ');
    int tab = line.indexOf('\t');
    int end = blank < 0 || (tab >= 0 && tab < blank) ? tab : blank;
    if (end < 0) {
      return;
    }
    String value = line.substring(end + 1).strip();
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1);
    }
    put(cursor, line.substring(1, end), value);
  }

  /** Sets a value. */
  void put(TextCursor cursor, String key, String value) throws PatternFormatException {
    values.put(key.toUpperCase(Locale.ROOT), value.substring(value.indexOf('|') + 1).strip());
    if (++lines > MOST_LINES) {
      throw cursor.refusal("more than " + MOST_LINES + " header lines", "the points of a scan");
    }
  }

  /** The value of a key; empty if there is none. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** The number of a key; NaN if there is none. */
  double number(String key) {
    return NumberToken.value(text(key));
  }

  /** What the positions are positions of. */
  ScanAxis axis() {
    return RigakuAxis.of(axisName());
  }

  private String axisName() {
    String internal = text("MEAS_SCAN_AXIS_X_INTERNAL");
    return internal.isEmpty() ? text("MEAS_SCAN_AXIS_X") : internal;
  }

  /** The radiation of the tube; empty if the header does not tell. */
  Optional<Radiation> radiation() {
    double angstrom = text("HW_XG_WAVE_LENGTH_UNIT").equalsIgnoreCase("nm") ? 10 : 1;
    RigakuTube tube =
        new RigakuTube(
            text("HW_XG_TARGET_NAME"),
            angstrom * number("HW_XG_WAVE_LENGTH_ALPHA1"),
            angstrom * number("HW_XG_WAVE_LENGTH_ALPHA2"),
            angstrom * number("HW_XG_WAVE_LENGTH_BETA"),
            text("MEAS_COND_XG_WAVE_TYPE"));
    return tube.radiation();
  }

  /** The counting time of a step; NaN if speed, its unit or the step is missing. */
  double countingTimeSeconds() {
    return RigakuSpeed.countingTimeSeconds(
        number("MEAS_SCAN_SPEED"), text("MEAS_SCAN_SPEED_UNIT"), number("MEAS_SCAN_STEP"));
  }

  /** Adds what people want to know to the record. */
  void describe(ImportRecord record) {
    String axis = axisName();
    record.note(
        "axis",
        axis.isEmpty()
            ? "2θ in degrees: the header names no axis."
            : "By the header: " + axis + ".");
    noteSentence(record, "sample", text("FILE_SAMPLE"));
    noteSentence(record, "sample", text("FILE_COMMENT"));
    noteSentence(record, "sample", text("FILE_MEMO"));
    noteSentence(record, "date", text("MEAS_SCAN_START_TIME"));
    noteSentence(record, "anode", text("HW_XG_TARGET_NAME"));
    noteSentence(record, "scan mode", text("MEAS_SCAN_MODE"));
    noteSentence(record, "detector", text("HW_COUNTER_SELECT_NAME"));
    noteSentence(record, "instrument", text("FILE_SYSTEM_NAME"));
  }

  private static void noteSentence(ImportRecord record, String key, String value) {
    if (!value.isBlank()) {
      record.note(key, value + ".");
    }
  }
}
