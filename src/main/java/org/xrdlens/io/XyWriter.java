package org.xrdlens.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Writes a pattern as .xy: two comment lines with name and radiation, then angle 2θ in degrees and
 * intensity, in the shortest form that reads back to the same value. {@link ColumnTextFormat} reads
 * the same points and radiation again.
 */
public final class XyWriter {
  /** What the record of an import begins with. */
  public static final String RECORD_START = "XRD Lens import record";

  private XyWriter() {}

  /** The pattern as text. */
  public static String text(DiffractionPattern pattern) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(oneLine(pattern.name())).append('\n');
    text.append("# radiation: ")
        .append(pattern.radiation().name().replace(" ", ""))
        .append(", wavelength ")
        .append(pattern.radiation().wavelengthAngstrom())
        .append(" Å\n");
    pattern
        .countingTimeSeconds()
        .ifPresent(s -> text.append("# time per step: ").append(s).append(" s\n"));
    for (int i = 0; i < pattern.size(); i++) {
      text.append(pattern.twoTheta(i)).append(' ').append(pattern.intensity(i)).append('\n');
    }
    return text.toString();
  }

  /** The record of the pattern's import, an entry a paragraph. */
  public static String record(DiffractionPattern pattern) {
    StringBuilder text = new StringBuilder(RECORD_START).append('\n');
    text.append(pattern).append('\n');
    for (Map.Entry<String, String> entry : pattern.metadata().entrySet()) {
      text.append(entry.getKey()).append(": ");
      text.append(entry.getValue().replace("\n", "\n  ")).append('\n');
    }
    return text.toString();
  }

  /** Writes {@link #text}, whole or not at all. */
  public static void write(DiffractionPattern pattern, Path file) throws IOException {
    AtomicFile.write(file, text(pattern));
  }

  /** Writes {@link #record}, whole or not at all. */
  public static void writeRecord(DiffractionPattern pattern, Path file) throws IOException {
    AtomicFile.write(file, record(pattern));
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\s+", " ");
  }
}
