package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xrdlens.io.ScanSelection;
import org.xrdlens.io.write.PatternWriter;

/**
 * What the conversion of a folder is asked for; the fields are those of the command.
 *
 * @param input a folder, searched with all its subfolders, or one file
 * @param output the folder of the results, created if absent
 * @param writer the format that is written
 * @param scans which scans of each file
 */
public record FolderConversionSettings(
    Path input, Path output, PatternWriter writer, ScanSelection scans) {
  private static final long BYTES_OF_A_FILE = 512L * 1024 * 1024;

  /** Checks what can be checked without touching a file. */
  public FolderConversionSettings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(writer, "writer");
    Objects.requireNonNull(scans, "scans");
  }

  /**
   * The settings of macro keys.
   *
   * @param format the key of a {@link PatternWriter}
   * @param scans as {@link ScanSelection#parse} reads them
   * @throws IllegalArgumentException if one of these two is not known
   */
  public static FolderConversionSettings of(Path input, Path output, String format, String scans) {
    return new FolderConversionSettings(
        input, output, PatternWriter.of(format), ScanSelection.parse(scans));
  }

  /** How many files at a time: as many as there are processors, and memory for the largest. */
  int threadCount() {
    long fitting = Runtime.getRuntime().maxMemory() / BYTES_OF_A_FILE;
    return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fitting));
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("input", input.toString());
    values.put("output", output.toString());
    values.put("format", writer.key());
    values.put("scans", scans.toString());
    return values;
  }
}
