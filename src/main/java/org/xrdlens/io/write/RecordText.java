package org.xrdlens.io.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

  /** Writes {@link #of}, whole or not at all. */
  public static void write(DiffractionPattern pattern, Path file) throws IOException {
    AtomicFile.write(file, of(pattern));
  }
}
