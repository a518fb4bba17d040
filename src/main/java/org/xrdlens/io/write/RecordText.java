package org.xrdlens.io.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.pattern.DiffractionPattern;

/** The record of a pattern's import as a text for people. */
public final class RecordText {
  /** What it begins with. */
  public static final String START = "XRD Lens import record";

  private RecordText() {}

  /** The record, an entry a paragraph. */
  public static String of(DiffractionPattern pattern) {
    StringBuilder text = new StringBuilder(START).append('\n');
    text.append(pattern).append('\n');
    for (Map.Entry<String, String> entry : pattern.metadata().entrySet()) {
      text.append(entry.getKey()).append(": ");
      text.append(entry.getValue().replace("\n", "\n  ")).append('\n');
    }
    return text.toString();
  }

  /** A record in one line, for a table. */
  public static String line(Map<String, String> record) {
    return oneLine(
        record.entrySet().stream()
            .map(entry -> sentence(entry.getKey(), entry.getValue().strip()))
            .collect(Collectors.joining(" ")));
  }

  /** A text without line ends, and without the control characters of other people's headers. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static String sentence(String key, String value) {
    return key + ": " + value + (value.endsWith(".") ? "" : ".");
  }

  /** Writes {@link #of}, whole or not at all. */
  public static void write(DiffractionPattern pattern, Path file) throws IOException {
    AtomicFile.write(file, of(pattern));
  }
}
