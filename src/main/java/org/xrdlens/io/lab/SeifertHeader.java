package org.xrdlens.io.lab;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.TextCursor;

/**
 * The keys of an NJA file up to a scan: those of the measurement stay, those of a scan replace the
 * ones of the scan before. Lines of {@code &Axis=} describe the drives and are passed over.
 */
final class SeifertHeader {
  private static final int MOST_LINES = 1_000_000;

  private final Map<String, String> values = new HashMap<>();
  private boolean texture;
  private int lines;

  /** Takes the line that begins a section. */
  void section(TextCursor cursor) {
    texture |= cursor.line().startsWith("#TextureParameter");
    if (cursor.line().startsWith("#Values")) {
      values.remove("NoValues");
    }
  }

  /**
   * Takes a line of keys and values.
   *
   * @throws PatternFormatException if the header never ends
   */
  void add(TextCursor cursor) throws PatternFormatException {
    if (++lines > MOST_LINES) {
      throw cursor.refusal("more than " + MOST_LINES + " header lines", "the values of a scan");
    }
    if (cursor.line().startsWith("&Axis=")) {
      return;
    }
    for (String field : cursor.headerLine().split("\t")) {
      int equals = field.indexOf('=');
      if (field.startsWith("&") && equals > 0) {
        values.put(field.substring(1, equals).strip(), field.substring(equals + 1).strip());
      }
    }
  }

  /** Whether this is a pole figure: rows of α, β and the intensities. */
  boolean isTexture() {
    return texture;
  }

  /** The value of a key; empty if there is none. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** The number of a key; NaN if there is none. */
  double number(String key) {
    return NumberToken.value(text(key).replace(',', '.'));
  }

  /** The axis by its letter: T moves the detector (2θ), O is ω, C is χ, P is φ. */
  ScanAxis axis() {
    String name = text("ScanAxis").toUpperCase(Locale.ROOT);
    return switch (name.isEmpty() ? 'T' : name.charAt(0)) {
      case 'T', '2' -> ScanAxis.TWO_THETA;
      case 'O' -> ScanAxis.OMEGA;
      case 'C' -> ScanAxis.CHI;
      case 'P' -> ScanAxis.PHI;
      case 'Z' -> ScanAxis.Z;
      default -> ScanAxis.OTHER;
    };
  }

  /** Adds what people want to know to the record. */
  void describe(ImportRecord record) {
    if (!texture) {
      String axis = text("ScanAxis");
      record.note(
          "axis",
          axis.isEmpty()
              ? "2θ in degrees: the header names no axis."
              : "By the header: " + axis + ".");
    }
    for (String key : new String[] {"Sample", "Material"}) {
      record.note("sample", text(key));
    }
    record.note("anode", text("Anode"));
    record.note("detector", text("Detector"));
    record.note("date", text("Date"));
    record.note("scan mode", text("Mode"));
  }
}
