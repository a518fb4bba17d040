package org.xrdlens.io.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Writes patterns in one format. What is written reads back through {@link
 * org.xrdlens.io.PatternFormats} to the same points, radiation, counting time and unit.
 * Implementations have no state.
 */
public interface PatternWriter {

  /** The name in macros, which is also the extension: {@code xye}. */
  String key();

  /**
   * The whole file as text, to be stored in UTF-8. Says {@link OwnHeader#MARK} near its beginning.
   */
  String text(DiffractionPattern pattern);

  /** What names of files in this format end with: {@code .xye}. */
  default String suffix() {
    return "." + key();
  }

  /** Writes {@link #text}, whole or not at all. */
  default void write(DiffractionPattern pattern, Path file) throws IOException {
    AtomicFile.write(file, text(pattern));
  }

  /** All writers, the simplest first. */
  static List<PatternWriter> all() {
    return List.of(
        new XyWriter(),
        new XyeWriter(),
        new CsvPatternWriter(),
        new PowderCifWriter(),
        new XrdmlWriter());
  }

  /**
   * The writer of a format.
   *
   * @throws IllegalArgumentException naming the known keys if there is none of this key
   */
  static PatternWriter of(String key) {
    Optional<PatternWriter> found =
        all().stream().filter(writer -> writer.key().equals(key)).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "Patterns are written as "
                    + String.join(", ", all().stream().map(PatternWriter::key).toList())
                    + ", but the format is \""
                    + key
                    + "\"."));
  }
}
